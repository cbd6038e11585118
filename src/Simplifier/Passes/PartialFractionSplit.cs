using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Generators;

namespace Symbolic.Simplifier.Passes;

/// <summary>One partial fraction: a numerator of lower degree over a power of an irreducible factor.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Exponent">Its power.</param>
/// <param name="Digit">The numerator, which may be zero.</param>
internal readonly record struct PartialFraction(FieldPolynomial Factor, int Exponent, FieldPolynomial Digit);

/// <summary>A fraction in one variable, taken apart.</summary>
/// <param name="Form">The generators.</param>
/// <param name="Ring">Polynomials in the variable.</param>
/// <param name="Quotient">The polynomial part.</param>
/// <param name="Remainder">What is left above the line, divided by all of the denominator that does not depend on the variable.</param>
/// <param name="Whole">The product of the powers of the factors.</param>
/// <param name="Parts">The fractions, of each factor the highest power first.</param>
internal sealed record PartialFractionSplit(
    RationalForm Form, CoefficientField Ring, FieldPolynomial Quotient, FieldPolynomial Remainder, FieldPolynomial Whole,
    List<PartialFraction> Parts)
{
    /// <summary>The polynomial part, multiplied out.</summary>
    public Expr WrittenQuotient() => Form.With(Ring.ToFraction(Quotient)).Expanded();

    /// <summary>A power of a factor below the line.</summary>
    public Expr Divisor(PartialFraction part) => Pow.Create(Form.Written(Ring.Whole(part.Factor)), -part.Exponent);

    /// <summary>A fraction: its numerator over a power of its factor.</summary>
    public Expr Written(PartialFraction part) => Numerator(part.Digit) * Divisor(part);

    /// <summary>A polynomial as a numerator: (x + 1)/(2*y) rather than two fractions; the coefficients have one denominator.</summary>
    public Expr Numerator(FieldPolynomial polynomial)
    {
        var field = Form.Field;
        var value = Ring.ToFraction(polynomial);
        var numerator = FactorList.Common(Form.Table, value.Numerator);
        var denominator = value.Denominator.IsConstant
            ? new FactorList(value.Denominator.LeadingCoefficient, new int[field.VariableCount], [])
            : FactorList.Irreducible(Form.Table, value.Denominator, field.CancellationToken);
        return Form.Written(numerator, denominator);
    }
}
