namespace Symbolic.Codegen;

/// <summary>How a term is compiled.</summary>
public sealed record CompileOptions
{
    /// <summary>Compiled before the function is returned.</summary>
    public static CompileOptions Default { get; } = new();

    /// <summary>When the term becomes machine code.</summary>
    public CompileMode Mode { get; init; } = CompileMode.Compiled;
}
