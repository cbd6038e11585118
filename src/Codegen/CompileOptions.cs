namespace Symbolic.Codegen;

/// <summary>How a term is compiled.</summary>
public sealed record CompileOptions
{
    /// <summary>No data.</summary>
    public static CompileOptions Default { get; } = new();

    /// <summary>Numbers bound to names: those that the term reads and that are no variables.</summary>
    public IReadOnlyList<DataArray> Data { get; init; } = [];

    /// <summary>Whether long sums of terms of one shape become loops.</summary>
    internal bool RollsUp { get; init; } = true;

    /// <summary>Whether the exponents of a sum of exponentials are kept in an array between the loop that finds the greatest and the one
    /// that adds up, where their number is known; otherwise they are computed in both.</summary>
    /// <remarks>It spares work in values. In gradients the loop backwards can be merged with the one that adds up only if that
    /// computes the exponents itself.</remarks>
    internal bool KeepsExponents { get; init; }
}
