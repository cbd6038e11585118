using Symbolic.Expressions;
using Symbolic.Simplifier.Identities;

namespace Symbolic.Simplifier.Search;

/// <summary>Whether a term is zero.</summary>
internal static class ZeroTest
{
    public static ZeroVerdict Of(Expr term, Assumptions? assumptions, CancellationToken cancellationToken)
    {
        if (term is Number) return term == Number.Zero ? ZeroVerdict.Zero : ZeroVerdict.NotZero;
        if (SurePoint.Exists(term, assumptions, cancellationToken)) return ZeroVerdict.NotZero;
        if (IdentityProof.AreEqual(term, Number.Zero)) return ZeroVerdict.Zero;
        var simplest = term.Simplify(assumptions, null, cancellationToken).Term;
        if (simplest == Number.Zero) return ZeroVerdict.Zero;
        return simplest != term && SurePoint.Exists(simplest, assumptions, cancellationToken) ? ZeroVerdict.NotZero : ZeroVerdict.Unknown;
    }
}
