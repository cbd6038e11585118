namespace Symbolic.Functions.Kernels;

/// <summary>The logarithm to any base.</summary>
/// <remarks>Every method is pure, allocates nothing and may be called from any thread.</remarks>
public static class LogarithmFunctions
{
    private const double LargestInteger = 1L << 53;

    /// <summary>The logarithm of x to a base b, ln x / ln b.</summary>
    /// <param name="x">A non-negative number.</param>
    /// <param name="b">The base, positive and not 1.</param>
    /// <returns>
    /// log_b(x), an exact integer when x is the double nearest to an integer power of an integer base; at x = 0 the infinity of
    /// its limit; 0 at x = 1; NaN for x &lt; 0, b ≤ 0, b = 1 and for a NaN.
    /// </returns>
    /// <remarks>Relative error below 1e-15, near x = 1 and b = 1 too. Source: DLMF 4.2(ii).</remarks>
    public static double LogBase(double x, double b)
    {
        if (!(b > 0) || b == 1)
            return double.NaN;
        if (b == 2)
            return Math.Log2(x);
        if (b == 10)
            return Math.Log10(x);
        double quotient = Math.Log(x) / Math.Log(b);
        if (b > 2 && b <= LargestInteger && b == Math.Floor(b) && double.IsFinite(quotient))
        {
            double power = Math.Round(quotient);
            if (power != quotient && Math.Abs(quotient - power) <= 1e-15 * Math.Abs(power) && Math.Pow(b, power) == x)
                return power;
        }

        return quotient;
    }
}
