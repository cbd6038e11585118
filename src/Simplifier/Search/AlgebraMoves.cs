using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Passes;
using Symbolic.Simplifier.Polynomials.Generators;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Search;

/// <summary>Normal forms of polynomials and fractions as steps of the search.</summary>
internal static class AlgebraMoves
{
    // Multiplying out a larger term takes longer than it is worth.
    private const long LargestTerm = 400;

    private static readonly NamedRule Cancel = new(
        "simp.algebra.cancel", "Cancel", "Bring everything over one denominator, and cancel common factors.");

    private static readonly NamedRule Expand = new("simp.algebra.expand", "Expand", "Multiply out, and collect equal terms.");

    private static readonly NamedRule Factor = new("simp.algebra.factor", "Factor", "Write the term as a product.");

    private static readonly NamedRule Fractions = new(
        "simp.algebra.fractions", "Add the fractions", "Bring the fractions of the sum over a common denominator.");

    private static readonly NamedRule Radicand = new(
        "simp.algebra.factor-radicand", "Factor under the root", "Write what is under the root as a product.");

    private static readonly NamedRule Pythagoras = new(
        "simp.trig.squares", "Pythagorean identity", "`sin(a)^2 + cos(a)^2 = 1` takes the squares of one function away.");

    private static readonly NamedRule Hyperbolic = new(
        "simp.hyperbolic.squares", "Hyperbolic identity", "`cosh(a)^2 - sinh(a)^2 = 1` takes the squares of one function away.");

    public static IEnumerable<Rewrite> Moves(Expr term, SearchContext context)
    {
        if (context.Cost(term) > LargestTerm) yield break;
        if (term is Pow { Base: Add or Mul, Exponent: Number { Value.IsInteger: false } } root)
        {
            foreach (var form in Forms(root.Base, Relations.Roots, context))
                yield return new Rewrite(Radicand, Pow.Create(form, root.Exponent));
        }

        if (term is not (Add or Mul or Pow)) yield break;
        foreach (var move in Rational(term, context)) yield return move;
        if (term is Add sum)
        {
            foreach (var move in OfFractions(sum, context)) yield return move;
        }

        var (circular, hyperbolic) = (Has(term, "sin", "cos"), Has(term, "sinh", "cosh"));
        if (!circular && !hyperbolic) yield break;
        foreach (var relations in (Relations[])[Relations.SquaresOfSines, Relations.SquaresOfCosines])
        {
            foreach (var form in Forms(term, relations, context)) yield return new Rewrite(circular ? Pythagoras : Hyperbolic, form);
        }
    }

    /// <summary>The forms without any relation between functions.</summary>
    public static IEnumerable<Rewrite> Rational(Expr term, SearchContext context)
    {
        if (term is not (Add or Mul or Pow) || context.Cost(term) > LargestTerm) yield break;
        foreach (var form in Forms(term, Relations.Roots, context)) yield return new Rewrite(Name(term, form), form);
    }

    // Of a sum only those terms that are fractions.
    private static IEnumerable<Rewrite> OfFractions(Add sum, SearchContext context)
    {
        var parts = sum.Children.ToArray();
        var fractions = parts.Where(IsFraction).ToArray();
        if (fractions.Length < 2 || fractions.Length == parts.Length) yield break;
        foreach (var form in Forms(Add.Create(fractions), Relations.Roots, context))
            yield return new Rewrite(Fractions, Add.Create([form, .. parts.Except(fractions)]));
    }

    private static bool IsFraction(Expr term) => term is Pow { IsDivisor: true } || (term is Mul &&
        term.Children.ToArray().Any(IsFraction));

    // x*(x - 3) + 5 is shorter than x^2 - 3*x + 5, but nobody writes it.
    private static bool IsNested(Expr form)
    {
        if (form is not Add sum || sum.Children[0] is not Number) return false;
        foreach (var child in sum.Children)
        {
            if (child is not Mul product) continue;
            var factors = product.Children.ToArray();
            if (factors.OfType<Add>().Any(inner => factors.Any(factor => factor is not (Add or Number) &&
                inner.Contains(factor is Pow power ? power.Base : factor)))) return true;
        }

        return false;
    }

    private static bool Has(Expr term, string first, string second)
    {
        foreach (var node in Traversal.ChildrenFirst([term], static node => node is Add or Mul or Pow))
        {
            if (Kernels.IsCall(node, first) || Kernels.IsCall(node, second)) return true;
        }

        return false;
    }

    private static NamedRule Name(Expr before, Expr after)
    {
        if (IsFraction(before) || before.Children.ToArray().Any(IsFraction)) return Cancel;
        return after is Pow || (after is Mul && after.Children.ToArray().Any(static factor =>
            factor is Add or Pow { Base: Add })) ? Factor : Expand;
    }

    // What would be absurdly large is no candidate.
    private static IReadOnlyList<Expr> Forms(Expr term, Relations relations, SearchContext context)
    {
        try
        {
            context.Budget.Spend(16 + 2 * Math.Min(context.Cost(term), LargestTerm));
            var forms = context.Budget.Part(token => RationalCandidates.Of(term, relations, token)) ?? [];
            return [.. forms.Where(static form => !IsNested(form))];
        }
        catch (LimitExceededException)
        {
            return [];
        }
    }
}
