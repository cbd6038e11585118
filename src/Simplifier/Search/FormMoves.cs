using Symbolic.Expressions;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Passes;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Search;

/// <summary>Normal forms of functions as steps of the search.</summary>
internal static class FormMoves
{
    private const long LargestCircle = 150;

    private static readonly NamedRule SineAndCosine = new(
        "simp.trig.sine-cosine", "By sine and cosine", "Write all functions by sine and cosine.");

    private static readonly NamedRule Expand = new(
        "simp.trig.expand", "Addition theorems", "Write functions of sums and multiples of angles by those of the angles.");

    private static readonly NamedRule Reduce = new(
        "simp.trig.reduce", "Products to sums", "Products of sines and cosines are sums of sines and cosines of sums of angles.");

    private static readonly NamedRule Pythagoras = new("simp.trig.pythagoras", "Pythagorean identity", "`sin(a)^2 + cos(a)^2 = 1`.");

    private static readonly NamedRule HyperbolicPythagoras = new(
        "simp.hyperbolic.pythagoras", "Hyperbolic identity", "`cosh(a)^2 - sinh(a)^2 = 1`.");

    private static readonly NamedRule Exponentials = new(
        "simp.hyperbolic.exponentials", "By exponentials", "Write all hyperbolic functions by exponentials.");

    private static readonly NamedRule SplitLogarithms = new(
        "simp.log.split", "Logarithm of a product", "`ln(a*b) = ln(a) + ln(b)` for positive a and b.");

    public static IEnumerable<Rewrite> Circle(Expr term, SearchContext context)
    {
        if (term is not (Add or Mul or Pow) || context.Cost(term) > LargestCircle) yield break;
        var (circular, hyperbolic) = (Has(term, Kernels.IsCircular), Has(term, Kernels.IsHyperbolic));
        if (!circular && !hyperbolic) yield break;
        var token = context.Budget.Token;
        yield return new Rewrite(SineAndCosine, CircleForms.BySineAndCosine(term, token));
        yield return new Rewrite(Reduce, TrigReduction.Run(term, token));
        yield return new Rewrite(Expand, TrigExpansion.Run(term, token));
        foreach (var name in circular ? ["sin", "cos"] : Array.Empty<string>())
            yield return new Rewrite(Pythagoras, CircleForms.WithoutSquaresOf(name, term, token));
        foreach (var name in hyperbolic ? ["sinh", "cosh"] : Array.Empty<string>())
            yield return new Rewrite(HyperbolicPythagoras, CircleForms.WithoutSquaresOf(name, term, token));
    }

    public static IEnumerable<Rewrite> Exponential(Expr term, SearchContext context)
    {
        if (term is not (Add or Mul or Pow) || context.Cost(term) > LargestCircle || !Has(term, Kernels.IsHyperbolic)) yield break;
        yield return new Rewrite(Exponentials, CircleForms.ByExponentials(term, context.Budget.Token));
    }

    public static IEnumerable<Rewrite> Logarithm(Expr term, SearchContext context)
    {
        if (!Has(term, node => Kernels.IsCall(node, "ln"))) yield break;
        yield return new Rewrite(SplitLogarithms, Logarithms.Split(term, context.Facts, context.Budget.Token));
    }

    private static bool Has(Expr term, Func<Expr, bool> isOne)
    {
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (isOne(node)) return true;
        }

        return false;
    }
}
