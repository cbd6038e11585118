using Symbolic.Expressions;

namespace Symbolic.Simplifier.Domains;

/// <summary>Writes conditions as people do: <c>x != 1</c> for <c>2*x - 2 != 0</c>, and one for each factor of a product.</summary>
internal static class ConditionForm
{
    /// <summary>Conditions that hold together exactly where the given one does.</summary>
    public static IEnumerable<Expr> Simplest(Expr condition)
    {
        if (condition is not Relation relation) return [condition];
        if (relation.Comparison == RelationKind.NotEqual && relation.Right == Number.Zero) return NotZero(relation.Left);
        return [Solved(relation)];
    }

    private static IEnumerable<Expr> NotZero(Expr term)
    {
        switch (term)
        {
            case Mul product:
                foreach (var factor in product.Children.ToArray())
                {
                    foreach (var condition in NotZero(factor)) yield return condition;
                }

                break;
            case Pow { Exponent: Number { Value.Sign: > 0 } } power:
                foreach (var condition in NotZero(power.Base)) yield return condition;
                break;
            // Gamma has no zeros; only its reciprocal has.
            case Number { Value.IsZero: false } or Apply { Function.Name: "gamma" }:
                break;
            default:
                yield return Solved((Relation)Relation.Create(RelationKind.NotEqual, term, Number.Zero));
                break;
        }
    }

    // a*x + b compared with c, for a single name x.
    private static Expr Solved(Relation relation)
    {
        if (relation.Left is not (Add or Mul) || relation.Right is not Number { Value: var right }) return relation;
        var combination = Identities.LinearCombination.Of(relation.Left);
        if (combination.Coefficients.Count != 1) return relation;
        var (part, factor) = combination.Coefficients.First();
        var bound = Number.Of((right - combination.Constant) / factor);
        return Relation.Create(factor.Sign < 0 ? Turned(relation.Comparison) : relation.Comparison, part, bound);
    }

    private static RelationKind Turned(RelationKind kind) => kind switch
    {
        RelationKind.Less => RelationKind.Greater,
        RelationKind.LessOrEqual => RelationKind.GreaterOrEqual,
        RelationKind.Greater => RelationKind.Less,
        RelationKind.GreaterOrEqual => RelationKind.LessOrEqual,
        _ => kind,
    };
}
