using Symbolic.Expressions;

namespace Symbolic.Simplifier.Domains;

/// <summary>The conditions under which a single node has a value, given that its operands have.</summary>
internal static class DomainRows
{
    public static IEnumerable<Expr> Of(Expr node) => node switch
    {
        Pow power => OfPower(power),
        Apply { Function.Name: "log", Children: [var x, var b] } =>
            [Compare(x, RelationKind.Greater, 0), Compare(b, RelationKind.Greater, 0), Compare(b, RelationKind.NotEqual, 1)],
        Apply { Function.Name: var name } call => OfCall(name, call.Children[0]),
        _ => [],
    };

    private static IEnumerable<Expr> OfPower(Pow power)
    {
        var b = power.Base;
        if (b is Number { Value.Sign: > 0 } || b == Constant.E || b == Constant.Pi) return [];
        return power.Exponent switch
        {
            Number { Value: var n } when n.IsInteger => n.Sign < 0 ? [Compare(b, RelationKind.NotEqual, 0)] : [],
            Number { Value.Sign: > 0 } => [Compare(b, RelationKind.GreaterOrEqual, 0)],
            _ => [Compare(b, RelationKind.Greater, 0)],
        };
    }

    private static IEnumerable<Expr> OfCall(string name, Expr x) => name switch
    {
        "ln" or "log2" or "log10" => [Compare(x, RelationKind.Greater, 0)],
        "log1p" => [Compare(x, RelationKind.Greater, -1)],
        "tan" or "sec" => [Compare(Maths.Cos(x), RelationKind.NotEqual, 0)],
        "cot" or "csc" => [Compare(Maths.Sin(x), RelationKind.NotEqual, 0)],
        "coth" or "csch" or "acsch" => [Compare(x, RelationKind.NotEqual, 0)],
        "asin" or "acos" => [Compare(Maths.Abs(x), RelationKind.LessOrEqual, 1)],
        "atanh" => [Compare(Maths.Abs(x), RelationKind.Less, 1)],
        "asec" or "acsc" => [Compare(Maths.Abs(x), RelationKind.GreaterOrEqual, 1)],
        "acoth" => [Compare(Maths.Abs(x), RelationKind.Greater, 1)],
        "acosh" => [Compare(x, RelationKind.GreaterOrEqual, 1)],
        "asech" => [Compare(x, RelationKind.Greater, 0), Compare(x, RelationKind.LessOrEqual, 1)],
        // The reciprocal of gamma is zero where gamma has its poles.
        "gamma" or "lgamma" or "digamma" or "trigamma" => [Compare(1 / Maths.Gamma(x), RelationKind.NotEqual, 0)],
        "factorial" => [Compare(1 / Maths.Gamma(x + 1), RelationKind.NotEqual, 0)],
        _ => [],
    };

    private static Expr Compare(Expr left, RelationKind kind, Expr right) => Relation.Create(kind, left, right);
}
