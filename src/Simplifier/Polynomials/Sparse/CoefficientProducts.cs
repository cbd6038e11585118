using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>The three ways to multiply coefficients: in a word, in two, and with big numbers.</summary>
internal static class CoefficientProducts
{
    public readonly struct Words : ICoefficientProducts<long, long>
    {
        public static long Of(long a, long b) => a * b;

        public static void Add(CoefficientList list, long sum) => list.Add(sum);
    }

    public readonly struct DoubleWords : ICoefficientProducts<long, Int128>
    {
        public static Int128 Of(long a, long b) => Math.BigMul(a, b);

        public static void Add(CoefficientList list, Int128 sum) => list.Add(sum);
    }

    public readonly struct BigNumbers : ICoefficientProducts<BigInteger, BigInteger>
    {
        public static BigInteger Of(BigInteger a, BigInteger b) => a * b;

        public static void Add(CoefficientList list, BigInteger sum) => list.Add(sum);
    }
}
