using Symbolic.Codegen;

namespace Symbolic.Cli.Answers;

/// <summary>What code is written in.</summary>
internal enum CodeTarget
{
    CSharp,
    C,
    Python,

    /// <summary>The delegate, with the program that it is compiled from.</summary>
    Linq,

    /// <summary>The program alone.</summary>
    Tape,
}

/// <summary>The code that is asked for.</summary>
/// <param name="Target">What it is written in.</param>
/// <param name="Name">The name of the function.</param>
/// <param name="Gradient">Whether it computes the gradient too.</param>
/// <param name="Hessian">Whether there is a function for the second derivatives: beside the gradient, or alone.</param>
/// <param name="Arrays">The arrays that are parameters of the functions.</param>
internal sealed record CodeRequest(CodeTarget Target, string Name, bool Gradient, bool Hessian, IReadOnlyList<DataArray> Arrays)
{
    /// <summary>What the names of the arrays are bound to.</summary>
    public CompileOptions Options { get; } = new() { Data = Arrays };

    /// <summary>The name of the function for the second derivatives.</summary>
    public string HessianName => Gradient ? Name + "_hessian" : Name;
}
