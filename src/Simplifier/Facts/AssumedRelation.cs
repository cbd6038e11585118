using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Facts;

/// <summary>What a relation that is assumed says: of its left side if the right one is a number, of their difference otherwise.</summary>
internal static class AssumedRelation
{
    public static IEnumerable<(Expr Term, Knowledge Knowledge)> Read(Relation relation)
    {
        var (left, right, kind) = (relation.Left, relation.Right, relation.Comparison);
        if (left is Number) (left, right, kind) = (right, left, Turned(kind));
        foreach (var fact in Compared(left - right, 0, kind)) yield return fact;
        if (left is Symbol or Indexed or Apply or Pow && new FactBase(Assumptions.None).Bounds(right) is { IsAll: false } bounds)
        {
            foreach (var fact in Enclosed(left, bounds, kind)) yield return fact;
        }
    }

    private static IEnumerable<(Expr Term, Knowledge Knowledge)> Compared(Expr difference, Rational zero, RelationKind kind)
    {
        if (difference is Number) yield break;
        var knowledge = kind == RelationKind.NotEqual ? new Knowledge(Bounds.All, Traits.Real | Traits.Nonzero) : Knowledge.In(Side(kind, zero));
        yield return (difference, knowledge);
        yield return (-difference, knowledge with { Bounds = knowledge.Bounds.Negate() });
    }

    // The right side is a number, or at least enclosed by numbers: pi/2.
    private static IEnumerable<(Expr Term, Knowledge Knowledge)> Enclosed(Expr left, Bounds right, RelationKind kind)
    {
        var bounds = kind switch
        {
            RelationKind.Equal => right,
            RelationKind.Less => new Bounds(null, true, right.Upper, true),
            RelationKind.LessOrEqual => new Bounds(null, true, right.Upper, right.UpperOpen),
            RelationKind.Greater => new Bounds(right.Lower, true, null, true),
            RelationKind.GreaterOrEqual => new Bounds(right.Lower, right.LowerOpen, null, true),
            _ => Bounds.All,
        };
        if (bounds.IsAll) yield break;
        yield return (left, Knowledge.In(bounds));
        // abs(x) < 1 says as much of x.
        if (left is Apply { Function.Name: "abs" } size && size.Children[0] is Symbol or Indexed && bounds.Upper is { } most)
            yield return (left.Children[0], Knowledge.In(Bounds.Between(-most, most, bounds.UpperOpen)));
    }

    private static Bounds Side(RelationKind kind, Rational zero) => kind switch
    {
        RelationKind.Equal => Bounds.Point(zero),
        RelationKind.Less => Bounds.AtMost(zero, true),
        RelationKind.LessOrEqual => Bounds.AtMost(zero),
        RelationKind.Greater => Bounds.AtLeast(zero, true),
        _ => Bounds.AtLeast(zero),
    };

    private static RelationKind Turned(RelationKind kind) => kind switch
    {
        RelationKind.Less => RelationKind.Greater,
        RelationKind.LessOrEqual => RelationKind.GreaterOrEqual,
        RelationKind.Greater => RelationKind.Less,
        RelationKind.GreaterOrEqual => RelationKind.LessOrEqual,
        _ => kind,
    };
}
