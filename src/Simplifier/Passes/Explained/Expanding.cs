using Symbolic.Derivations;
using Symbolic.Expressions;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>Expands a term as at the board: one product or power after the other, inner ones first.</summary>
internal static class Expanding
{
    // Nobody reads more.
    private const int MaxSteps = 40;
    private const int LargestExponent = 12;

    // Longer formulas are no help: their coefficients are.
    private const int LargestFormula = 5;

    /// <summary>The steps to the expanded term.</summary>
    public static Derivation Of(Expr term, CancellationToken cancellationToken)
    {
        var result = Expansion.Of(term, cancellationToken);
        var steps = new StepList(term);
        while (steps.Current != result && steps.Count < MaxSteps)
        {
            if (Next(steps.Current, cancellationToken) is not { } next) break;
            steps.Add(Replaced(steps.Current, next.Part, next.After), next.Rule, (next.Part, next.After), next.Mentions);
        }

        steps.Add(result, "simp.expand.rest", null);
        return steps.ToDerivation();
    }

    private static Expr Replaced(Expr term, Expr part, Expr after)
    {
        var done = new Dictionary<Expr, Expr>();
        foreach (var node in Traversal.ChildrenFirst([term], node => node != part))
        {
            if (node == part || node.Children.IsEmpty)
            {
                done[node] = node == part ? after : node;
                continue;
            }

            var children = new Expr[node.Children.Length];
            for (var i = 0; i < children.Length; i++) children[i] = done[node.Children[i]];
            done[node] = node.WithChildren(children);
        }

        return done[term];
    }

    // The first product or power of sums whose operands are multiplied out.
    private static (Expr Part, Expr After, string Rule, Expr[] Mentions)? Next(Expr term, CancellationToken cancellationToken)
    {
        foreach (var node in Traversal.ChildrenFirst([term], static node => node is not Indexed))
        {
            if (node is Pow { Base: Add sum, Exponent: Number { Value: var exponent } } && exponent.TryGetInt32(out var n)
                && n is > 1 and <= LargestExponent)
                return Changed(node, Expansion.OfArithmetic(node, cancellationToken), Power(sum, n));
            if (node is Mul product && Product(product, cancellationToken) is { } step && step.After != node) return step;
        }

        return null;
    }

    private static (Expr, Expr, string, Expr[])? Changed(Expr part, Expr after, (string Rule, Expr[] Mentions) words) =>
        after == part ? null : (part, after, words.Rule, words.Mentions);

    private static (string Rule, Expr[] Mentions) Power(Add sum, int exponent)
    {
        if (sum.Children.Length > 2) return exponent == 2 ? ("simp.expand.square-of-sum", []) : ("simp.expand.power", [exponent]);
        var (a, b) = Ordered(sum);
        if (exponent > LargestFormula) return ("simp.expand.binomial-row", [exponent, a, b]);
        if (exponent > 2)
        {
            // The formula with its letters, with a difference where one is raised.
            var (first, second) = Wordings.LettersFor(sum);
            var letters = Signs.IsNegative(b) ? first - second : first + second;
            var formula = Expansion.OfArithmetic(Pow.Create(letters, exponent), CancellationToken.None);
            return ("simp.expand.binomial", [Pow.Create(letters, exponent), formula, first, a, second, Signs.IsNegative(b) ? -b : b]);
        }

        return Signs.IsNegative(b) ? ("simp.expand.square-of-difference", [a, -b]) : ("simp.expand.square", [a, b]);
    }

    // Two sums are multiplied at a time, then the rest of the factors.
    private static (Expr Part, Expr After, string Rule, Expr[] Mentions)? Product(Mul product, CancellationToken cancellationToken)
    {
        var sums = new List<Expr>();
        var others = new List<Expr>();
        foreach (var factor in product.Children) (factor is Add ? sums : others).Add(factor);
        if (sums.Count == 0) return null;
        if (sums.Count == 1)
        {
            return Distribution(product, Mul.Create(others.ToArray()), sums[0], cancellationToken);
        }

        var multiplied = Expansion.OfArithmetic(sums[0] * sums[1], cancellationToken);
        Expr[] factors = [.. others, multiplied, .. sums.Skip(2)];
        var after = Mul.Create(factors);
        return Conjugates(sums[0], sums[1]) is var (a, b)
            ? (product, after, "simp.expand.conjugates", [a, b])
            : (product, after, "simp.expand.product", [sums[0], sums[1]]);
    }

    private static (Expr Part, Expr After, string Rule, Expr[] Mentions) Distribution(
        Mul product, Expr factor, Expr sum, CancellationToken cancellationToken)
    {
        var after = Expansion.OfArithmetic(product, cancellationToken);
        if (factor == Number.MinusOne) return (product, after, "simp.expand.negate", [sum]);
        var (above, below) = Fractions.SplitAtSight(factor);
        return above == Number.One && below != Number.One
            ? (product, after, "simp.expand.divide", [below, sum])
            : (product, after, "simp.expand.distribute", [factor, sum]);
    }

    // (a + b)*(a - b).
    private static (Expr A, Expr B)? Conjugates(Expr left, Expr right)
    {
        if (left.Children.Length != 2 || right.Children.Length != 2) return null;
        var a = Mul.Create(Number.Half, Expansion.OfArithmetic(left + right, CancellationToken.None));
        var b = Mul.Create(Number.Half, Expansion.OfArithmetic(left - right, CancellationToken.None));
        a = Expansion.OfArithmetic(a, CancellationToken.None);
        b = Expansion.OfArithmetic(b, CancellationToken.None);
        if (a is Add || b is Add) return null;
        return Signs.IsNegative(b) ? (a, -b) : (a, b);
    }

    /// <summary>The two terms of a sum as it is written: what is negative last, otherwise a number.</summary>
    public static (Expr First, Expr Second) Ordered(Add sum)
    {
        var (first, second) = (sum.Children[0], sum.Children[1]);
        return Signs.IsNegative(first) == Signs.IsNegative(second) ? (first is Number ? (second, first) : (first, second))
            : Signs.IsNegative(first) ? (second, first) : (first, second);
    }
}
