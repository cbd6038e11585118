using Symbolic.Codegen.Passes;

namespace Symbolic.Codegen;

/// <summary>How a term is compiled.</summary>
public sealed record CompileOptions
{
    /// <summary>No data, and compiled before the function is returned.</summary>
    public static CompileOptions Default { get; } = new();

    /// <summary>Numbers bound to names: those that the term reads and that are no variables.</summary>
    public IReadOnlyList<DataArray> Data { get; init; } = [];

    /// <summary>Whether terms of one shape that are written out, such as ten thousand squares of differences, become a loop over
    /// tables of what differs.</summary>
    public bool RollsUp { get; init; } = true;

    /// <summary>When the term becomes machine code.</summary>
    public CompileMode Mode { get; init; } = CompileMode.Compiled;

    /// <summary>Whether the exponents of a sum of exponentials are kept in an array between the loop that finds the greatest and the one
    /// that adds up, where their number is known; otherwise they are computed in both.</summary>
    internal bool KeepsExponents { get; init; }

    /// <summary>What is done to the loops of gradients.</summary>
    internal LoopPasses LoopPasses { get; init; } = LoopPasses.All;
}
