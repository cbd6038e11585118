using System.Numerics;
using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>Greatest common divisors over the whole numbers, from images modulo primes that are put together by the Chinese remainder
/// theorem. Trial division proves the result (W. S. Brown, 1971).</summary>
internal static class IntegerGcd
{
    /// <summary>The greatest common divisor, contents included, with a positive leading coefficient.</summary>
    public static IntegerPolynomial Of(IntegerPolynomial a, IntegerPolynomial b, CancellationToken cancellationToken)
    {
        if (a.IsZero || b.IsZero) return Positive(a.IsZero ? b : a);
        var content = BigInteger.GreatestCommonDivisor(a.Content(), b.Content());
        return OfPrimitive(a.PrimitivePart(), b.PrimitivePart(), cancellationToken).Times(content);
    }

    /// <summary>Whether two polynomials have no common factor but numbers. Most often one prime decides.</summary>
    public static bool AreCoprime(IntegerPolynomial a, IntegerPolynomial b, CancellationToken cancellationToken) =>
        !a.IsZero && !b.IsZero && OfPrimitive(a.PrimitivePart(), b.PrimitivePart(), cancellationToken).Degree == 0;

    private static IntegerPolynomial Positive(IntegerPolynomial p) => p.Leading.Sign < 0 ? -p : p;

    private static IntegerPolynomial OfPrimitive(IntegerPolynomial a, IntegerPolynomial b, CancellationToken cancellationToken)
    {
        // A multiple of the leading coefficient of the result, which makes its images fit together.
        var leading = BigInteger.GreatestCommonDivisor(a.Leading, b.Leading);
        var images = new Images();
        var last = IntegerPolynomial.Zero;
        foreach (var prime in Primes.Large())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var modulus = new Modulus(prime);
            if (modulus.Reduce(a.Leading) == 0 || modulus.Reduce(b.Leading) == 0) continue;
            var image = ModularPolynomial.Gcd(
                ModularPolynomial.Of(modulus, a.Coefficients), ModularPolynomial.Of(modulus, b.Coefficients));
            if (image.Degree == 0) return IntegerPolynomial.One;
            // An image of too high a degree is from a prime that is unlucky.
            if (images.Count > 0 && image.Degree > images.Degree) continue;
            if (images.Count > 0 && image.Degree < images.Degree) images = new Images();
            images.Add(image.Times(modulus.Reduce(leading)));
            var candidate = images.Symmetric().PrimitivePart();
            if (candidate.Equals(last) && Divides(candidate, a, b)) return candidate;
            // One image is often enough, and division finds that out quickly where it is not.
            if (images.Count == 1 && Divides(candidate, a, b)) return candidate;
            last = candidate;
        }

        throw new InvalidOperationException("There are not enough primes.");
    }

    private static bool Divides(IntegerPolynomial candidate, IntegerPolynomial a, IntegerPolynomial b) =>
        a.TryDivide(candidate, out _) && b.TryDivide(candidate, out _);
}
