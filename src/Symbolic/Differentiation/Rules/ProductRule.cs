using Symbolic.Expressions;

namespace Symbolic.Differentiation.Rules;

/// <summary>The product rule. Many factors are split into two groups first, so that the result grows as n log n, not as n^2.</summary>
internal sealed class ProductRule() : DifferentiationRule("diff.product")
{
    private const int FactorsAtOnce = 6;

    public static readonly ProductRule Instance = new();

    public override IReadOnlyList<Expr> Parts(Expr node, Dependencies dependencies)
    {
        var factors = node.Children;
        return factors.Length <= FactorsAtOnce ? Printing.FactorOrder.Of((Mul)node).ToArray() : Halves(factors);
    }

    public override Expr Apply(Expr node, Dependencies dependencies, DerivativeOf derivative)
    {
        // The order of the parts is for people; here it does not matter.
        var factors = node.Children.Length <= FactorsAtOnce ? node.Children.ToArray() : Halves(node.Children);
        var terms = new Expr[factors.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var others = (Expr[])factors.Clone();
            others[i] = derivative(factors[i]);
            terms[i] = Mul.Create(others);
        }

        return Add.Create(terms);
    }

    public override IReadOnlyList<Expr> Mentions(Expr node, Dependencies dependencies) => Parts(node, dependencies);

    private static Expr[] Halves(ReadOnlySpan<Expr> factors)
    {
        var half = factors.Length / 2;
        return [Mul.Create(factors[..half]), Mul.Create(factors[half..])];
    }
}
