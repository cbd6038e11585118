using Symbolic.Codegen;
using Symbolic.Codegen.Backends;

namespace Symbolic;

/// <summary>What compiled functions tell about their compilation.</summary>
public static class CompilationExtensions
{
    /// <summary>Tells when a function runs machine code: one compiled with <see cref="CompileMode.Auto"/> begins by interpreting.</summary>
    /// <param name="function">A function that <see cref="CompileExtensions"/> returned.</param>
    /// <returns>A task that is complete from the moment when calls run the compiled code; it is complete already for functions that
    /// do not wait for any. It fails with what was thrown while compiling, and is cancelled by the token that was given to the compiler;
    /// in both cases the function goes on interpreting. A failure that nobody asks for is announced by
    /// <see cref="TaskScheduler.UnobservedTaskException"/>.</returns>
    public static Task WhenCompiled(this Delegate function)
    {
        ArgumentNullException.ThrowIfNull(function);
        while (Callees.Of(function) is { } callee) function = callee;
        return function.Target is IBackgroundCompilation compilation ? compilation.Completion : Task.CompletedTask;
    }
}
