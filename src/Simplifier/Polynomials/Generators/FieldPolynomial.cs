namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>A polynomial in one variable with fractions as coefficients, by rising powers; the last coefficient is not zero.</summary>
internal readonly record struct FieldPolynomial(Fraction[] Coefficients)
{
    /// <summary>The degree; -1 for zero.</summary>
    public int Degree => Coefficients.Length - 1;

    public bool IsZero => Coefficients.Length == 0;

    public Fraction Leading => Coefficients[^1];
}
