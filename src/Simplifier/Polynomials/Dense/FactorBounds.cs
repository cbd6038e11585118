using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>How large the coefficients of factors, and of what is made of them, can be. All are logarithms to the base 2, rounded
/// up.</summary>
internal static class FactorBounds
{
    // More than all that is lost when logarithms of many terms are added up in double precision.
    private const double Slack = 1e-3;

    /// <summary>A bound for the coefficients of every factor of at most a degree, times the leading coefficient of the polynomial
    /// (M. Mignotte, 1974, in the form of D. Knuth).</summary>
    public static double Coefficients(IntegerPolynomial polynomial, int degree)
    {
        var norm = 0.0;
        foreach (var coefficient in polynomial.Coefficients) norm = AddLogarithms(norm, 2 * Logarithm(coefficient));
        var leading = Logarithm(polynomial.Leading);
        // binomial(d-1, j)·norm + binomial(d-1, j-1)·leading is at most 2^(d-1)·(norm + leading).
        var largest = LargestBinomial(degree) + AddLogarithms(norm / 2, leading);
        return largest + leading + Slack;
    }

    /// <summary>For each power, a bound for its coefficient in f·g'/g, whatever the factor g of f is.</summary>
    /// <remarks>f·g'/g is the sum of f/(x - a) over the roots a of g. The coefficient of x^j in f/(x - a) is the sum of f_i·a^(i-j-1) over
    /// i above j, and also the negative of the sum over the other i. For a t at will, the first is bounded by the sum with t in the place
    /// of a if a is not larger than t, the second if it is not smaller.</remarks>
    public static double[] LogarithmicDerivative(IntegerPolynomial polynomial)
    {
        var logarithms = new double[polynomial.Degree + 1];
        for (var i = 0; i < logarithms.Length; i++) logarithms[i] = Logarithm(polynomial[i]);
        var bounds = new double[polynomial.Degree];
        for (var j = 0; j < bounds.Length; j++)
        {
            // The upper sum grows with t and the lower one falls: where they cross, the larger is least. Any t gives a bound, so that it is
            // enough to look for the crossing of their largest terms.
            var (low, high) = (-1000.0, 1000.0);
            for (var step = 0; step < 20; step++)
            {
                var middle = (low + high) / 2;
                if (Largest(logarithms, j, j + 1, logarithms.Length, middle) < Largest(logarithms, j, 0, j + 1, middle)) low = middle;
                else high = middle;
            }

            bounds[j] = Math.Max(Sum(logarithms, j, j + 1, logarithms.Length, high), Sum(logarithms, j, 0, j + 1, high));
            bounds[j] += Math.Log2(polynomial.Degree) + Slack;
        }

        return bounds;
    }

    /// <summary>The logarithm of the absolute value, -infinity for 0.</summary>
    public static double Logarithm(BigInteger value) => value.IsZero ? double.NegativeInfinity : BigInteger.Log(BigInteger.Abs(value), 2);

    private static double Sum(double[] logarithms, int power, int first, int end, double t)
    {
        var sum = double.NegativeInfinity;
        for (var i = first; i < end; i++)
            if (!double.IsNegativeInfinity(logarithms[i])) sum = AddLogarithms(sum, logarithms[i] + ((i - power - 1) * t));
        return sum;
    }

    private static double Largest(double[] logarithms, int power, int first, int end, double t)
    {
        var largest = double.NegativeInfinity;
        for (var i = first; i < end; i++) largest = Math.Max(largest, logarithms[i] + ((i - power - 1) * t));
        return largest;
    }

    private static double AddLogarithms(double a, double b)
    {
        var larger = Math.Max(a, b);
        return double.IsNegativeInfinity(larger) ? larger : larger + Math.Log2(1 + Math.Exp(-Math.Abs(a - b) * 0.6931471805599453));
    }

    private static double LargestBinomial(int degree)
    {
        var logarithm = 0.0;
        for (var i = 1; i <= (degree - 1) / 2; i++) logarithm += Math.Log2((degree - 1 - ((degree - 1) / 2) + i) / (double)i);
        return logarithm;
    }
}
