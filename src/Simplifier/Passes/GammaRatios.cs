using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Rewriting;
using static Symbolic.Maths;

namespace Symbolic.Simplifier.Passes;

/// <summary>Gamma functions and factorials whose arguments differ by whole numbers, by the one with the least argument:
/// gamma(n + 1) is n*gamma(n).</summary>
internal static class GammaRatios
{
    private const int MostSteps = 20;

    private static readonly NamedRule Rule = new(
        "simp.gamma.recurrence", "Recurrence of the gamma function", "`gamma(x + 1) = x*gamma(x)`, and `n! = n*(n - 1)!`.");

    public static IEnumerable<Rewrite> Moves(Expr term)
    {
        if (term is (Mul or Add) && Reduce(term) is var reduced && reduced != term) yield return new Rewrite(Rule, reduced);
        if (term is Mul product && Raised(product) is { } raised) yield return new Rewrite(Rule, raised);
    }

    /// <summary>Writes all of a class by the one with the least argument.</summary>
    public static Expr Reduce(Expr term)
    {
        var classes = new Dictionary<Expr, List<(Expr Call, Rational Shift)>>();
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (node is not Apply { Function.Name: "gamma" or "factorial" } call) continue;
            var combination = LinearCombination.Of(call.Children[0]);
            var key = LinearCombination.Flatten(call.Children[0]) - Number.Of(combination.Constant);
            if (key == Number.Zero) continue;
            var shift = combination.Constant + (call.Name == "factorial" ? Rational.One : Rational.Zero);
            // Shifts of one class differ by whole numbers.
            key = key + Number.Of(shift - shift.Floor());
            if (!classes.TryGetValue(key, out var group)) classes[key] = group = [];
            group.Add((node, shift));
        }

        var replacements = new Dictionary<Expr, Expr>();
        foreach (var (_, group) in classes)
        {
            if (group.Count < 2) continue;
            var least = group.MinBy(item => item.Shift);
            var start = least.Call.Children[0] + (Kernels.IsCall(least.Call, "factorial") ? 1 : 0);
            foreach (var (call, shift) in group)
            {
                if (call == least.Call || !(shift - least.Shift).TryGetInt32(out var steps) || steps > MostSteps) continue;
                var product = least.Call;
                for (var k = 0; k < steps; k++) product *= start + k;
                replacements[call] = product;
            }
        }

        return replacements.Count == 0 ? term : term.Substitute(replacements);
    }

    // n*(n - 1)! is n!, and x*gamma(x) is gamma(x + 1).
    private static Expr? Raised(Mul product)
    {
        var factors = product.Children.ToArray();
        for (var i = 0; i < factors.Length; i++)
        {
            if (factors[i] is not Apply { Function.Name: "gamma" or "factorial" } call) continue;
            var next = call.Name == "gamma" ? call.Children[0] : call.Children[0] + 1;
            var j = Array.IndexOf(factors, next);
            if (j < 0) continue;
            Expr raised = call.Name == "gamma" ? Gamma(next + 1) : Factorial(next);
            return Mul.Create([raised, .. factors.Where((_, index) => index != i && index != j)]);
        }

        return null;
    }
}
