using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

internal enum RegionKind
{
    Outermost,
    Then,
    Else,
    Loop,
}

/// <summary>A part of the program that runs or does not run as a whole, and the nodes that are computed in it.</summary>
internal sealed class Region
{
    private const int MaxDepth = 10_000;

    public Region()
    {
    }

    public Region(Region parent, RegionKind kind)
    {
        Parent = parent;
        Kind = kind;
        Depth = parent.Depth + 1;
        Loop = kind == RegionKind.Loop ? this : parent.Loop;
        if (Depth > MaxDepth)
            throw new Errors.LimitExceededException($"piecewise terms and sums are nested more than {MaxDepth} deep; evaluate them with Evaluate");
    }

    public Region? Parent { get; }

    public RegionKind Kind { get; }

    public int Depth { get; }

    /// <summary>The other part of the same If.</summary>
    public Region? Sibling { get; set; }

    /// <summary>The innermost loop around, or the region itself.</summary>
    public Region? Loop { get; }

    /// <summary>Of a loop, the nodes of its body that its index occurs in.</summary>
    public HashSet<Expr>? Dependent { get; init; }

    /// <summary>The nodes computed here; those that use others stand before these.</summary>
    public List<Expr> Nodes { get; } = [];

    /// <summary>The regions of the piecewise terms computed here, for each condition one where it holds and one where it does
    /// not.</summary>
    public Dictionary<Expr, (Region Then, Region Else)[]> Chains { get; } = [];

    /// <summary>The regions of the sums and products computed here.</summary>
    public Dictionary<Expr, Region> Loops { get; } = [];
}
