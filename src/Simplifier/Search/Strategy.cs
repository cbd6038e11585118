using System.Collections.Immutable;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Passes;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Search;

/// <summary>Which rewrites are tried, in which order.</summary>
internal static class Strategy
{
    /// <summary>Cheap ones, which are applied wherever they make a node cheaper at once.</summary>
    public static readonly ImmutableArray<Mover> Downhill =
    [
        static (term, context) => PowerForms.Moves(term, context.Facts),
        static (term, context) => CircleQuotients.Moves(term),
        static (term, context) => Logarithms.Moves(term, context.Facts),
        static (term, context) => RadicalDenesting.Moves(term),
        static (term, context) => GammaRatios.Moves(term),
        static (term, context) => CommonFactors.Moves(term),
    ];

    /// <summary>Those of the search, whose results may be dearer.</summary>
    public static readonly ImmutableArray<Mover> Uphill =
    [
        .. Downhill,
        Guess.Moves,
        static (term, context) => CommonFactors.GroupMoves(term),
        FormMoves.Circle,
        FormMoves.Exponential,
        FormMoves.Logarithm,
    ];
}
