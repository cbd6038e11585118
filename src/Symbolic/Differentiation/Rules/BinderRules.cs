using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Differentiation.Rules;

/// <summary>Sums, products and integrals with a variable in the body or in the bounds, and derivatives within.</summary>
internal static class BinderRules
{
    public static readonly DifferentiationRule SumOverIndex = new SumOverIndexRule();
    public static readonly DifferentiationRule ProductOverIndex = new ProductOverIndexRule();
    public static readonly DifferentiationRule FundamentalTheorem = new FundamentalTheoremRule();
    public static readonly DifferentiationRule UnderTheIntegral = new UnderTheIntegralRule();
    public static readonly DifferentiationRule DefiniteIntegral = new DefiniteIntegralRule();

    private static Series Checked(Expr node, Dependencies dependencies)
    {
        var series = (Series)node;
        if (dependencies.Has(series.Lower) || dependencies.Has(series.Upper))
        {
            throw new UnsupportedException(
                $"the bounds of {RuleSelection.Short(node)} depend on {dependencies.Variable}: they are whole numbers, so there is no derivative");
        }

        return series;
    }

    // The derivative of a sum is the sum of the derivatives.
    private sealed class SumOverIndexRule() : DifferentiationRule("diff.sum-over-index")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [Checked(node, dependencies).Body];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative)
        {
            var series = (Series)node;
            return KroneckerDelta.Sum(derivative(series.Body), series.Index, series.Lower, series.Upper, dependencies.Variable);
        }

        public override Expr BeforeCollapse(Expr node, Dependencies dependencies, DerivativeOf derivative)
        {
            var series = (Series)node;
            return Series.Sum(derivative(series.Body), series.Index, series.Lower, series.Upper);
        }

        public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) => [((Series)node).Body];
    }

    // Logarithmic differentiation: P' = P * sum(f'/f).
    private sealed class ProductOverIndexRule() : DifferentiationRule("diff.product-over-index")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [Checked(node, dependencies).Body];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative)
        {
            var series = (Series)node;
            var summand = derivative(series.Body) / series.Body;
            return node * KroneckerDelta.Sum(summand, series.Index, series.Lower, series.Upper, dependencies.Variable);
        }

        public override Expr BeforeCollapse(Expr node, Dependencies dependencies, DerivativeOf derivative)
        {
            var series = (Series)node;
            return node * Series.Sum(derivative(series.Body) / series.Body, series.Index, series.Lower, series.Upper);
        }

        public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) => [((Series)node).Body];
    }

    private sealed class FundamentalTheoremRule() : DifferentiationRule("diff.fundamental-theorem")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative) => ((Integral)node).Body;
    }

    private sealed class UnderTheIntegralRule() : DifferentiationRule("diff.under-the-integral")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies) => [((Integral)node).Body];

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative) =>
            Integral.Create(derivative(((Integral)node).Body), ((Integral)node).Variable);
    }

    // Leibniz: f(b)*b' - f(a)*a' + the integral of the derivative of f.
    private sealed class DefiniteIntegralRule() : DifferentiationRule("diff.leibniz-integral")
    {
        public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies)
        {
            var integral = (Integral)node;
            var parts = new List<Expr>();
            if (BodyDepends(integral, dependencies)) parts.Add(integral.Body);
            if (dependencies.Has(integral.Upper)) parts.Add(integral.Upper);
            if (dependencies.Has(integral.Lower)) parts.Add(integral.Lower);
            return parts;
        }

        public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative)
        {
            var integral = (Integral)node;
            var terms = new List<Expr>();
            if (dependencies.Has(integral.Upper)) terms.Add(At(integral, integral.Upper) * derivative(integral.Upper));
            if (dependencies.Has(integral.Lower)) terms.Add(-At(integral, integral.Lower) * derivative(integral.Lower));
            if (BodyDepends(integral, dependencies))
                terms.Add(Integral.Create(derivative(integral.Body), integral.Variable, integral.Lower, integral.Upper));
            return Add.Create(terms.ToArray());
        }

        public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) => [((Integral)node).Body];

        private static bool BodyDepends(Integral integral, Dependencies dependencies) =>
            integral.Variable != dependencies.Variable && dependencies.Has(integral.Body);

        private static Expr At(Integral integral, Expr point) => integral.Body.Substitute(integral.Variable, point);
    }
}
