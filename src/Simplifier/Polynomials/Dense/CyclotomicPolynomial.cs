using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>Cyclotomic polynomials: the minimal polynomials of roots of unity.</summary>
internal static class CyclotomicPolynomial
{
    /// <summary>Up to this order the coefficients fit into words: the largest below have 60 bits (A. Arnold, M. Monagan, 2011).</summary>
    public const int LargestOrder = 40_000_000;

    /// <summary>The polynomial whose roots are the primitive roots of unity of an order.</summary>
    /// <remarks>That of the product r of the primes that divide the order, with a power of x in the place of x. The former is the product
    /// of (x^e - 1)^μ(r/e) over the divisors e of r, taken as a power series up to the middle, since coefficients are the same
    /// from both ends. Takes time in the degree, times the number of divisors of r.</remarks>
    public static IntegerPolynomial Of(int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(order);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, LargestOrder);
        if (order == 1) return new IntegerPolynomial(BigInteger.MinusOne, BigInteger.One);
        var (root, degree) = (1, 1);
        // The divisors of the product of the primes, and whether the quotient has an odd number of primes.
        var divisors = new List<(int Divisor, bool IsOdd)> { (1, false) };
        foreach (var prime in PrimesOf(order))
        {
            root *= prime;
            degree *= prime - 1;
            var known = divisors.Count;
            for (var i = 0; i < known; i++)
            {
                var (divisor, isOdd) = divisors[i];
                divisors[i] = (divisor, !isOdd);
                divisors.Add((divisor * prime, isOdd));
            }
        }

        // Sums may wrap around on the way, not at the end.
        var series = new long[(degree / 2) + 1];
        series[0] = 1;
        foreach (var (divisor, isOdd) in divisors)
        {
            if (isOdd)
                for (var i = divisor; i < series.Length; i++) series[i] = unchecked(series[i] + series[i - divisor]);
            else
                for (var i = series.Length - 1; i >= divisor; i--) series[i] = unchecked(series[i] - series[i - divisor]);
        }

        var step = order / root;
        var coefficients = new BigInteger[(degree * step) + 1];
        for (var i = 0; i <= degree; i++) coefficients[i * step] = series[Math.Min(i, degree - i)];
        return new IntegerPolynomial(coefficients);
    }

    /// <summary>The degree: how many numbers up to the order have no divisor in common with it.</summary>
    public static int Degree(int order)
    {
        foreach (var prime in PrimesOf(order)) order -= order / prime;
        return order;
    }

    private static IEnumerable<int> PrimesOf(int number)
    {
        for (var prime = 2; (long)prime * prime <= number; prime++)
        {
            if (number % prime != 0) continue;
            yield return prime;
            while (number % prime == 0) number /= prime;
        }

        if (number > 1) yield return number;
    }
}
