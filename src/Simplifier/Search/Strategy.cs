using System.Collections.Immutable;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Passes;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Search;

/// <summary>Which rewrites are tried, in which order.</summary>
/// <param name="Downhill">Cheap ones, which are applied wherever they make a node cheaper at once.</param>
/// <param name="Uphill">Those that only the search tries, and whose results may be dearer.</param>
internal sealed record Strategy(ImmutableArray<Mover> Downhill, ImmutableArray<Mover> Uphill)
{
    /// <summary>Everything.</summary>
    public static Strategy Full { get; } = new(
        [
            static (term, context) => PowerForms.Moves(term, context.Facts),
            static (term, context) => AngleShifts.Moves(term),
            static (term, context) => CircleQuotients.Moves(term),
            static (term, context) => Logarithms.Moves(term, context.Facts),
            static (term, context) => RadicalDenesting.Moves(term),
            static (term, context) => GammaRatios.Moves(term),
            static (term, context) => CommonFactors.Moves(term),
            static (term, context) => SeriesSigns.Moves(term),
            static (term, context) => ImaginaryForms.Moves(term),
            static (term, context) => RoundingSigns.Moves(term),
            static (term, context) => Extrema.Moves(term, context.Facts),
            static (term, context) => CaseConditions.Moves(term, context.Facts),
            TableMoves.Downhill,
        ],
        [
            Guess.Moves,
            static (term, context) => CommonFactors.GroupMoves(term),
            AlgebraMoves.Moves,
            FormMoves.Circle,
            FormMoves.Exponential,
            FormMoves.Logarithm,
            TableMoves.Uphill,
        ]);

    /// <summary>All of them.</summary>
    public ImmutableArray<Mover> All { get; } = [.. Downhill, .. Uphill];
}
