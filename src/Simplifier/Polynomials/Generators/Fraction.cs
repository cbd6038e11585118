using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>A quotient of polynomials without common factors; the leading coefficient of the denominator is positive.</summary>
internal readonly record struct Fraction(SparsePolynomial Numerator, SparsePolynomial Denominator)
{
    public bool IsZero => Numerator.IsZero;

    /// <summary>Whether the denominator is a number.</summary>
    public bool IsPolynomial => Denominator.IsConstant;
}
