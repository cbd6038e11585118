using Symbolic.Expressions;

namespace Symbolic.Simplifier.Domains;

/// <summary>Writes conditions as people do: <c>x != 1</c> for <c>2*x - 2 != 0</c>, and one for each factor of a product.</summary>
internal static class ConditionForm
{
    private const long LargestFactored = 40;

    /// <summary>Conditions that hold together exactly where the given one does.</summary>
    public static IEnumerable<Expr> Simplest(Expr condition)
    {
        if (condition is not Relation relation) return [condition];
        if (relation.Comparison == RelationKind.NotEqual && relation.Right == Number.Zero) return NotZero(relation.Left);
        if (relation.Comparison == RelationKind.Greater && relation.Right == Number.Zero) return Positive(relation.Left);
        return [Solved(relation)];
    }

    // x^2 and abs(x) are positive where x is not zero, x^3 and 1/x where x is positive; so is a root where it has a value.
    private static IEnumerable<Expr> Positive(Expr term) => term switch
    {
        Pow { Exponent: Number { Value.IsEvenInteger: true } } power => NotZero(power.Base),
        Pow { Exponent: Number { Value: var exponent } } power when !exponent.Numerator.IsEven =>
            Simplest(Relation.Create(RelationKind.Greater, power.Base, Number.Zero)),
        Apply { Function.Name: "abs" } => NotZero(term.Children[0]),
        _ => [Solved((Relation)Relation.Create(RelationKind.Greater, term, Number.Zero))],
    };

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
            case Pow { Base: not Apply, Exponent: Number { Value: var exponent } } power:
                // A reciprocal is not zero; that it has a value is another condition.
                if (exponent.Sign < 0) break;
                foreach (var condition in NotZero(power.Base)) yield return condition;
                break;
            case Add when Factored(term) is { } product && product != term:
                foreach (var condition in NotZero(product)) yield return condition;
                break;
            // Gamma has no zeros; only its reciprocal has.
            case Number { Value.IsZero: false } or Apply { Function.Name: "gamma" }:
                break;
            default:
                yield return Solved((Relation)Relation.Create(RelationKind.NotEqual, term, Number.Zero));
                break;
        }
    }

    private static Expr? Factored(Expr sum)
    {
        if (Cost.Of(sum) > LargestFactored) return null;
        try
        {
            return sum.Factor() is var product && product is Mul or Pow ? product : null;
        }
        catch (Errors.LimitExceededException)
        {
            return null;
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
