using Symbolic.Expressions;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Passes;

/// <summary>Floors and ceilings of negated terms in negated products: two minus signs make one function of the other.</summary>
internal static class RoundingSigns
{
    private static readonly NamedRule Rule = new(
        "simp.rounding.two-signs", "Floor and ceiling", "`-floor(-a) = ceil(a)` and `-ceil(-a) = floor(a)`.");

    public static IEnumerable<Rewrite> Moves(Expr term)
    {
        if (term is not Mul { Coefficient.Sign: < 0 }) yield break;
        foreach (var factor in term.Children)
        {
            var isFloor = Kernels.IsCall(factor, "floor");
            if (!isFloor && !Kernels.IsCall(factor, "ceil")) continue;
            var argument = factor.Children[0];
            if (argument is not Mul { Coefficient.Sign: < 0 }) continue;
            yield return new Rewrite(Rule, -(term / factor) * (isFloor ? Maths.Ceil(-argument) : Maths.Floor(-argument)));
            yield break;
        }
    }
}
