using System.Collections.Immutable;
using Symbolic.Functions;

namespace Symbolic.Parsing;

/// <summary>How a text is read.</summary>
public sealed record ParseOptions
{
    /// <summary>The usual reading.</summary>
    public static ParseOptions Default { get; } = new();

    /// <summary>The functions that may be named.</summary>
    public FunctionTable Functions { get; init; } = FunctionTable.Default;

    /// <summary>Names that may be applied to arguments though nothing is known about them: <c>f</c> in <c>f(g(x))</c>.</summary>
    public ImmutableHashSet<string> UnknownFunctions { get; init; } = [];

    /// <summary>Whether <c>i</c> is the imaginary unit; otherwise it is a symbol like any other.</summary>
    public bool Complex { get; init; }

    /// <summary>The greatest length of a text, in characters.</summary>
    public int MaxLength { get; init; } = 4_000_000;

    /// <summary>How deep brackets may be nested.</summary>
    public int MaxNesting { get; init; } = 25_000;
}
