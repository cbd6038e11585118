using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Generators;

namespace Symbolic.Simplifier.Passes;

/// <summary>Writes a term as a product of factors that are irreducible over the rational numbers.</summary>
internal static class Factoring
{
    /// <summary>The factored term; the term itself if it has but one factor.</summary>
    /// <exception cref="Errors.LimitExceededException">It is too large to be multiplied out first.</exception>
    public static Expr Of(Expr term, CancellationToken cancellationToken) => Conditions.Map(term, side => OfNumber(side, cancellationToken));

    private static Expr OfNumber(Expr term, CancellationToken cancellationToken)
    {
        if (!Reading.IsComposite(term) || RationalForm.Of(term, cancellationToken) is not { } form) return term;
        if (form.Value.IsZero) return Number.Zero;
        var numerator = FactorList.Irreducible(form.Table, form.Value.Numerator, cancellationToken);
        var denominator = FactorList.Irreducible(form.Table, form.Value.Denominator, cancellationToken);
        if (IsOne(denominator) && IsIrreducible(numerator)) return term;
        return form.Written(numerator, denominator);
    }

    private static bool IsOne(FactorList list) =>
        list.Content.IsOne && list.Factors.Count == 0 && Array.TrueForAll(list.Monomial, static e => e == 0);

    private static bool IsIrreducible(FactorList list) => (list.Content.IsOne || (-list.Content).IsOne) &&
        list.Factors is [{ Multiplicity: 1 }] && Array.TrueForAll(list.Monomial, static e => e == 0);
}
