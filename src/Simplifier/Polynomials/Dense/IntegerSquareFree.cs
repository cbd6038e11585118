using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>The square-free decomposition over the whole numbers (D. Yun, 1976).</summary>
internal static class IntegerSquareFree
{
    /// <summary>Square-free primitive polynomials, coprime in pairs, whose powers multiply to the primitive part, by rising
    /// multiplicity.</summary>
    /// <param name="polynomial">Any polynomial but zero.</param>
    /// <param name="cancellationToken">Checked for each prime used.</param>
    public static List<(IntegerPolynomial Factor, int Multiplicity)> Decompose(
        IntegerPolynomial polynomial, CancellationToken cancellationToken)
    {
        var primitive = polynomial.PrimitivePart();
        if (primitive.Degree < 1) return [];
        if (IsPlainlySquareFree(primitive)) return [(primitive, 1)];
        var derivative = primitive.Derivative();
        var repeated = IntegerGcd.Of(primitive, derivative, cancellationToken);
        var found = new List<(IntegerPolynomial, int)>();
        var rest = Quotient(primitive, repeated);
        var slope = Quotient(derivative, repeated) - rest.Derivative();
        for (var multiplicity = 1; rest.Degree > 0; multiplicity++)
        {
            var factor = IntegerGcd.Of(rest, slope, cancellationToken).PrimitivePart();
            if (factor.Degree > 0) found.Add((factor, multiplicity));
            rest = Quotient(rest, factor);
            slope = Quotient(slope, factor) - rest.Derivative();
        }

        return found;
    }

    private static bool IsPlainlySquareFree(IntegerPolynomial polynomial)
    {
        if (UnitRoots.IsBinomial(polynomial)) return true;
        var modulus = new Modulus(Primes.Large().First());
        var image = ModularPolynomial.Of(modulus, polynomial.Coefficients);
        return image.Degree == polynomial.Degree && ModularPolynomial.Gcd(image, image.Derivative()).IsOne;
    }

    private static IntegerPolynomial Quotient(IntegerPolynomial dividend, IntegerPolynomial divisor) =>
        dividend.TryDivide(divisor, out var quotient) ? quotient : throw new InvalidOperationException("The division is not exact.");
}
