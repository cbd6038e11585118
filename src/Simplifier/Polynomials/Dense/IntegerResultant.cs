using System.Numerics;
using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>Resultants over the whole numbers, from images modulo primes, as many as Hadamard's bound asks for.</summary>
internal static class IntegerResultant
{
    /// <summary>The determinant of Sylvester's matrix; 0 where one of the polynomials is zero.</summary>
    public static BigInteger Of(IntegerPolynomial a, IntegerPolynomial b, CancellationToken cancellationToken)
    {
        if (a.IsZero || b.IsZero) return BigInteger.Zero;
        var bits = (b.Degree * NormBits(a)) + (a.Degree * NormBits(b)) + 2;
        var images = new Images();
        foreach (var prime in Primes.Large())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var modulus = new Modulus(prime);
            if (modulus.Reduce(a.Leading) == 0 || modulus.Reduce(b.Leading) == 0) continue;
            var image = Of(ModularPolynomial.Of(modulus, a.Coefficients), ModularPolynomial.Of(modulus, b.Coefficients));
            images.Add(ModularPolynomial.Constant(modulus, image));
            if (images.Modulus.GetBitLength() > bits) return images.Symmetric()[0];
        }

        throw new InvalidOperationException("There are not enough primes.");
    }

    /// <summary>The resultant of two polynomials modulo a prime, by Euclid's algorithm.</summary>
    public static ulong Of(ModularPolynomial a, ModularPolynomial b)
    {
        if (a.IsZero || b.IsZero) return 0;
        var modulus = a.Modulus;
        var result = 1UL;
        while (b.Degree > 0)
        {
            var rest = a % b;
            if (rest.IsZero) return 0;
            result = modulus.Multiply(result, modulus.Power(b.Leading, (ulong)(a.Degree - rest.Degree)));
            if ((a.Degree & b.Degree & 1) != 0) result = modulus.Negate(result);
            (a, b) = (b, rest);
        }

        return modulus.Multiply(result, modulus.Power(b.Leading, (ulong)a.Degree));
    }

    // The bits of the Euclidean norm of the coefficients.
    private static long NormBits(IntegerPolynomial p) => p.Height() + (BitOperations.Log2((uint)p.Degree + 1) / 2) + 1;
}
