using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Simplifier.Polynomials.Generators;

namespace Symbolic.Simplifier.Passes;

/// <summary>Splits a fraction in one variable into a polynomial and fractions whose denominators are powers of irreducible polynomials
/// over the rational numbers.</summary>
/// <remarks>For each power p^m of a factor of the denominator, with the cofactor G, the part over p^m is N/G modulo p^m, found by
/// the extended Euclidean algorithm with coefficients that are fractions in the other generators; its digits to the base p are the
/// numerators over p, p^2, … See Bronstein, Symbolic Integration I, section 1.6.</remarks>
internal static class PartialFractionSum
{
    public static Expr Of(Expr term, Expr variable, CancellationToken cancellationToken) =>
        Conditions.Map(term, side => OfNumber(side, variable, cancellationToken));

    private static Expr OfNumber(Expr term, Expr variable, CancellationToken cancellationToken)
    {
        if (!Reading.IsComposite(term) || RationalForm.Of(term, cancellationToken) is not { } form) return term;
        if (form.Table.Find(variable) is not { Exponent: 1, Generator: var x }) return term;
        if (form.Value.Denominator.Degree(x) == 0) return form.Expanded();
        var split = Split(form, x);
        return Add.Create([split.WrittenQuotient(), .. split.Parts.Where(static part => !part.Digit.IsZero).Select(split.Written)]);
    }

    /// <summary>The polynomial and the fractions of a fraction whose denominator depends on a generator.</summary>
    public static PartialFractionSplit Split(RationalForm form, int x)
    {
        var (field, value) = (form.Field, form.Value);
        var ring = new CoefficientField(field, x);
        var list = FactorList.Irreducible(form.Table, value.Denominator, field.CancellationToken);
        var powers = new List<(FieldPolynomial Factor, int Multiplicity)>();
        var rest = field.Constant((Rational)list.Content);
        for (var v = 0; v < list.Monomial.Length; v++)
        {
            if (list.Monomial[v] == 0) continue;
            var generator = field.Of(new Monomial(Rational.One, [(v, 1)]));
            if (v == x) powers.Add((ring.Polynomial(generator.Numerator), list.Monomial[v]));
            else rest = field.Product(rest, field.Power(generator, list.Monomial[v]));
        }

        foreach (var (factor, multiplicity) in list.Factors)
        {
            if (factor.Degree(x) > 0) powers.Add((ring.Polynomial(factor), multiplicity));
            else rest = field.Product(rest, field.Power(new Fraction(factor, field.One.Denominator), multiplicity));
        }

        var numerator = ring.Scale(ring.Polynomial(value.Numerator), field.Inverse(rest));
        var whole = ring.One;
        foreach (var (factor, multiplicity) in powers) whole = ring.Product(whole, ring.Power(factor, multiplicity));
        var (quotient, remainder) = ring.Divide(numerator, whole);
        var parts = new List<PartialFraction>();
        foreach (var (factor, multiplicity) in powers)
        {
            var power = ring.Power(factor, multiplicity);
            var cofactor = ring.Divide(whole, power).Quotient;
            var part = ring.Divide(ring.Product(remainder, ring.InverseModulo(cofactor, power)), power).Remainder;
            for (var e = multiplicity; e > 0; e--)
            {
                (part, var digit) = ring.Divide(part, factor);
                parts.Add(new PartialFraction(factor, e, digit));
            }
        }

        return new PartialFractionSplit(form, ring, quotient, remainder, whole, parts);
    }
}
