using Symbolic.Expressions;

namespace Symbolic.Differentiation.Rules;

/// <summary>The quotient rule, (f/g)' = (f'*g - f*g')/g^2. With a power below the line the common factor is cancelled at once:
/// (f/g^n)' = (f'*g - n*f*g')/g^(n+1).</summary>
internal sealed class QuotientRule() : DifferentiationRule("diff.quotient")
{
    public static readonly QuotientRule Instance = new();
    public static readonly DifferentiationRule Reciprocal = new ReciprocalRule();

    /// <summary>Whether people write a factor below the line.</summary>
    public static bool IsDivisor(Expr factor, Dependencies dependencies) =>
        factor is Pow { Exponent: Number { Value.Sign: < 0 } } power && dependencies.Has(power.Base);

    public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies)
    {
        var (above, below, _) = Split(node, dependencies);
        return [above, below];
    }

    public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative)
    {
        var (f, g, n) = Split(node, dependencies);
        return (derivative(f) * g - n * f * derivative(g)) / (g ^ (n + 1));
    }

    public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies)
    {
        var (f, g, n) = Split(node, dependencies);
        return [f, g, n];
    }

    private static (Expr Above, Expr Below, Expr Power) Split(Expr node, Dependencies dependencies)
    {
        var above = new List<Expr>();
        var below = new List<Pow>();
        foreach (var factor in node.Children)
        {
            if (IsDivisor(factor, dependencies)) below.Add((Pow)factor);
            else above.Add(factor);
        }

        var f = Mul.Create(above.ToArray());
        return below is [var single]
            ? (f, single.Base, -single.Exponent)
            : (f, Mul.Create(below.Select(power => Pow.Create(power.Base, -power.Exponent)).ToArray()), Number.One);
    }

    private sealed class ReciprocalRule() : DifferentiationRule("diff.reciprocal")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [1 / node];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative) =>
            -derivative(1 / node) / ((1 / node) ^ 2);

        public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) => [1 / node];
    }
}
