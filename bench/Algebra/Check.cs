using System.Numerics;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Algebra;

/// <summary>What tells results apart: values at one point modulo a prime, as in reference/flint.c.</summary>
internal static class Check
{
    private const long Prime = 2147483629;

    private static readonly int[] Point = [3, 5, 7, 11];

    public static long Of(SparsePolynomial p)
    {
        BigInteger sum = 0;
        for (var i = 0; i < p.TermCount; i++)
        {
            var value = BigInteger.Remainder(p.Coefficient(i), Prime);
            for (var v = 0; v < p.VariableCount; v++) value = value * BigInteger.ModPow(Point[v], p.Exponent(i, v), Prime) % Prime;
            sum += value;
        }

        sum %= Prime;
        return (long)(sum.Sign < 0 ? sum + Prime : sum);
    }

    /// <summary>The sum of the squares of the values of factors, times their multiplicities: neither order nor sign matters.</summary>
    public static long Of(IEnumerable<(SparsePolynomial Factor, int Multiplicity)> factors)
    {
        BigInteger sum = 0;
        foreach (var (factor, multiplicity) in factors) sum += BigInteger.Pow(Of(factor), 2) * multiplicity;
        return (long)(sum % Prime);
    }
}
