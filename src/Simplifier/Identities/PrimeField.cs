namespace Symbolic.Simplifier.Identities;

/// <summary>Arithmetic modulo one prime just below 2^62, chosen so that the roots that terms speak of exist: the prime leaves 1 when
/// divided by 24 and by all primes from 5 to 31, so that it has square roots of all numbers made of primes up to 31, and 24th roots of
/// one for the angles that are multiples of pi/12.</summary>
internal static class PrimeField
{
    /// <summary>The modulus.</summary>
    public const ulong Modulus = 4611684701081377921;

    /// <summary>A primitive 24th root of one.</summary>
    public const ulong Root24 = 99061399584634027;

    // The modulus less one is an odd number times 2^7; 47 is no square.
    private const int Twos = 7;
    private const ulong NoSquare = 47;

    public static ulong Add(ulong a, ulong b)
    {
        var sum = a + b;
        return sum >= Modulus ? sum - Modulus : sum;
    }

    public static ulong Subtract(ulong a, ulong b) => a >= b ? a - b : a + Modulus - b;

    public static ulong Negate(ulong a) => a == 0 ? 0 : Modulus - a;

    public static ulong Multiply(ulong a, ulong b) => (ulong)((UInt128)a * b % Modulus);

    public static ulong Power(ulong a, ulong exponent)
    {
        var result = 1UL;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0) result = Multiply(result, a);
            a = Multiply(a, a);
        }

        return result;
    }

    /// <summary>The inverse; null of 0.</summary>
    public static ulong? Inverse(ulong a) => a == 0 ? null : Power(a, Modulus - 2);

    /// <summary>A power with a whole exponent of either sign; null where it divides by 0.</summary>
    public static ulong? Power(ulong a, long exponent) =>
        exponent >= 0 ? Power(a, (ulong)exponent) : Inverse(a) is { } inverse ? Power(inverse, (ulong)-exponent) : null;

    /// <summary>A square root by the algorithm of Tonelli and Shanks; null where there is none.</summary>
    public static ulong? SquareRoot(ulong a)
    {
        if (a == 0) return 0;
        if (Power(a, (Modulus - 1) / 2) != 1) return null;
        var odd = (Modulus - 1) >> Twos;
        var (order, c, t, root) = (Twos, Power(NoSquare, odd), Power(a, odd), Power(a, (odd + 1) / 2));
        while (t != 1)
        {
            var (i, square) = (0, t);
            for (; square != 1; i++) square = Multiply(square, square);
            var factor = c;
            for (var j = 0; j < order - i - 1; j++) factor = Multiply(factor, factor);
            (order, c) = (i, Multiply(factor, factor));
            (t, root) = (Multiply(t, c), Multiply(root, factor));
        }

        return root;
    }
}
