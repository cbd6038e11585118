using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>Positive whole numbers as products of prime powers, as far as small primes go: what is left over counts as a prime.</summary>
internal static class PrimePowers
{
    private const int LargestTrialDivisor = 1000;

    /// <summary>The primes of a number with their exponents.</summary>
    public static List<(BigInteger Prime, int Exponent)> Of(BigInteger number)
    {
        var primes = new List<(BigInteger, int)>();
        for (var divisor = 2; divisor <= LargestTrialDivisor && !number.IsOne; divisor += divisor == 2 ? 1 : 2)
        {
            var times = 0;
            while ((number % divisor).IsZero)
            {
                number /= divisor;
                times++;
            }

            if (times > 0) primes.Add((divisor, times));
            if (number < (BigInteger)divisor * divisor) break;
        }

        if (!number.IsOne) primes.Add((number, 1));
        return primes;
    }

    /// <summary>The smallest root and the largest exponent with root^exponent = number, for a number above 1.</summary>
    public static (BigInteger Root, int Exponent) PerfectPower(BigInteger number)
    {
        var primes = Of(number);
        var exponent = 0;
        foreach (var (_, times) in primes) exponent = (int)BigInteger.GreatestCommonDivisor(exponent, times);
        if (exponent <= 1) return (number, 1);
        var root = BigInteger.One;
        foreach (var (prime, times) in primes) root *= BigInteger.Pow(prime, times / exponent);
        return (root, exponent);
    }
}
