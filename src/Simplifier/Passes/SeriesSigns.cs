using Symbolic.Expressions;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Passes;

/// <summary>Takes the minus in front of a sum over an index into a difference within: <c>-sum(a*(b - c), ...)</c> is
/// <c>sum(a*(c - b), ...)</c>.</summary>
internal static class SeriesSigns
{
    private static readonly NamedRule Turn = new(
        "simp.series.turn-difference", "Turn the difference", "The minus in front of the sum turns the difference {0} within it.");

    public static IEnumerable<Rewrite> Moves(Expr term)
    {
        if (term is not Mul { Coefficient.Sign: < 0 }) yield break;
        foreach (var factor in term.Children.ToArray())
        {
            if (factor is not Series { Kind: ExprKind.Sum } series) continue;
            foreach (var difference in series.Body is Mul ? series.Body.Children.ToArray() : [series.Body])
            {
                if (difference is not Add inner) continue;
                var turned = Signs.Turned(inner);
                var body = series.Body is Mul ? series.Body / difference * turned : turned;
                var sum = Series.Sum(body, series.Index, series.Lower, series.Upper);
                yield return new Rewrite(Turn, -(term / series) * sum, [difference]);
            }
        }
    }
}
