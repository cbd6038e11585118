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
        var (field, value) = (form.Field, form.Value);
        if (value.Denominator.Degree(x) == 0) return form.Expanded();

        var ring = new CoefficientField(field, x);
        var list = FactorList.Irreducible(form.Table, value.Denominator, cancellationToken);
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
        return Sum(form, ring, numerator, powers);
    }

    private static Expr Sum(RationalForm form, CoefficientField ring, FieldPolynomial numerator, List<(FieldPolynomial Factor, int Multiplicity)> powers)
    {
        var whole = ring.One;
        foreach (var (factor, multiplicity) in powers) whole = ring.Product(whole, ring.Power(factor, multiplicity));
        var (quotient, remainder) = ring.Divide(numerator, whole);
        var parts = new List<Expr> { Written(form, ring, quotient, null) };
        foreach (var (factor, multiplicity) in powers)
        {
            var power = ring.Power(factor, multiplicity);
            var cofactor = ring.Divide(whole, power).Quotient;
            var part = ring.Divide(ring.Product(remainder, ring.InverseModulo(cofactor, power)), power).Remainder;
            for (var e = multiplicity; e > 0; e--)
            {
                (part, var digit) = ring.Divide(part, factor);
                if (!digit.IsZero) parts.Add(Written(form, ring, digit, Pow.Create(form.Written(ring.Whole(factor)), -e)));
            }
        }

        return Add.Create(parts.ToArray());
    }

    // A numerator over a power of a factor: (x + 1)/(2*(x^2 + 1)) rather than two fractions; the coefficients have one denominator.
    private static Expr Written(RationalForm form, CoefficientField ring, FieldPolynomial polynomial, Expr? divisor)
    {
        var field = form.Field;
        var value = ring.ToFraction(polynomial);
        if (divisor is null) return form.With(value).Expanded();
        var numerator = FactorList.Common(form.Table, value.Numerator);
        var denominator = value.Denominator.IsConstant
            ? new FactorList(value.Denominator.LeadingCoefficient, new int[field.VariableCount], [])
            : FactorList.Irreducible(form.Table, value.Denominator, field.CancellationToken);
        return form.Written(numerator, denominator) * divisor;
    }
}
