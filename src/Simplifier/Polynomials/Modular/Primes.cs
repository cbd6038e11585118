namespace Symbolic.Simplifier.Polynomials.Modular;

/// <summary>Prime numbers of a word, in the same order in every run.</summary>
internal static class Primes
{
    // With these bases the test of Miller and Rabin decides every number below 3.3·10^24 (J. Sorenson, J. Webster, 2015).
    private static readonly ulong[] Bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

    /// <summary>The largest words that are primes and at most 2^62, in falling order: for images of which few are needed.</summary>
    public static IEnumerable<ulong> Large() => Below(1UL << 62);

    /// <summary>The primes below <paramref name="limit"/>, in falling order.</summary>
    public static IEnumerable<ulong> Below(ulong limit)
    {
        for (var candidate = limit - 1; candidate >= 2; candidate--)
            if (IsPrime(candidate)) yield return candidate;
    }

    /// <summary>The primes above <paramref name="limit"/>, in rising order, up to 2^63.</summary>
    public static IEnumerable<ulong> Above(ulong limit)
    {
        for (var candidate = limit + 1; candidate < 1UL << 63; candidate++)
            if (IsPrime(candidate)) yield return candidate;
    }

    /// <summary>Whether a number below 2^63 is a prime; proved, not only probable.</summary>
    public static bool IsPrime(ulong value)
    {
        if (value < 2) return false;
        foreach (var prime in Bases)
        {
            if (value == prime) return true;
            if (value % prime == 0) return false;
        }

        if (value < 41 * 41) return true;
        var modulus = new Modulus(value);
        var twos = System.Numerics.BitOperations.TrailingZeroCount(value - 1);
        foreach (var witness in Bases)
            if (!Passes(modulus, witness, (value - 1) >> twos, twos)) return false;
        return true;
    }

    private static bool Passes(Modulus modulus, ulong witness, ulong odd, int twos)
    {
        var power = modulus.Power(witness, odd);
        if (power == 1 || power == modulus.Value - 1) return true;
        for (var i = 1; i < twos; i++)
        {
            power = modulus.Multiply(power, power);
            if (power == modulus.Value - 1) return true;
        }

        return false;
    }
}
