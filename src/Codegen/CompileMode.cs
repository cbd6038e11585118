namespace Symbolic.Codegen;

/// <summary>When a term becomes machine code.</summary>
public enum CompileMode
{
    /// <summary>Before the function is returned: some microseconds for each instruction, then the fastest calls.</summary>
    Compiled,

    /// <summary>Never: the function interprets its program. It is ready at once, and a call takes about twenty times as long as compiled
    /// code.</summary>
    Interpreted,

    /// <summary>Short programs at once. Of a program of more than two thousand instructions, the function is returned at once and
    /// interprets, while the program is compiled on another thread; when that is done, calls run the compiled code. No call
    /// waits.</summary>
    /// <remarks><see cref="CompilationExtensions.WhenCompiled(Delegate)"/> tells when it is done, and whether it failed. Should it
    /// fail, or be cancelled, the function goes on interpreting.</remarks>
    Auto,
}
