using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Passes;

namespace Symbolic.Simplifier.Search;

/// <summary>The search with polynomials and fractions alone.</summary>
internal static class RationalForms
{
    public static Expr Cheapest(Expr term, CancellationToken cancellationToken)
    {
        using var budget = new Budget(SimplifyLimits.Default, cancellationToken);
        var context = new SearchContext(new FactBase(Assumptions.None), budget);
        for (var current = term; ;)
        {
            var run = new SimplifyRun(context, SimplifyLimits.Default, true, new Strategy(
                [static (node, _) => CommonFactors.Moves(node)],
                [static (node, _) => CommonFactors.GroupMoves(node), AlgebraMoves.Rational]));
            var best = run.Best(current);
            if (context.Cost(best) >= context.Cost(current)) return current;
            current = best;
        }
    }
}
