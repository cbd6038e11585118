namespace Symbolic.Functions.Kernels;

/// <summary>n! ζ(n + 1, a), Hurwitz' zeta function as the polygamma functions need it.</summary>
internal static class HurwitzSum
{
    private const double LargestFactorial = 170;

    /// <summary>B(2k) / (2k)! for k = 1, 2, ...: the coefficients of the Euler-Maclaurin formula, DLMF 2.10.1.</summary>
    private static ReadOnlySpan<double> EulerMaclaurin =>
    [
        1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000, 1.0 / 74724249600,
        -3617.0 / 10670622842880000, 43867.0 / 5109094217170944000, -174611.0 / 802857662698291200000.0,
        77683.0 / 14101100039391805440000.0, -236364091.0 / 1693824136731743669452800000.0,
    ];

    /// <summary>n! Σ 1/(a + k)ⁿ⁺¹ over k ≥ 0, for an integer n ≥ 1 and a &gt; 0.</summary>
    internal static double Evaluate(double n, double a)
    {
        if (double.IsInfinity(a))
            return 0;
        return Times(n, a, Ratio(n + 1, a));
    }

    /// <summary>n! / aⁿ⁺¹, the first term of the sum.</summary>
    internal static double Term(double n, double a) => Times(n, a, 1);

    /// <summary>factor n! / aⁿ⁺¹, with no overflow or underflow on the way unless the result is out of range too.</summary>
    private static double Times(double n, double a, double factor)
    {
        if (n > LargestFactorial)
            return factor * Math.Exp(GammaFunctions.LogGamma(n + 1) - ((n + 1) * Math.Log(a)));
        double root = Math.Pow(a, -0.5 * (n + 1));
        return GammaFunctions.Gamma(n + 1) * root * factor * root;
    }

    /// <summary>Σ (a / (a + k))ˢ over k ≥ 0: terms one by one up to a + k = s + 10, then the Euler-Maclaurin formula.</summary>
    private static double Ratio(double s, double a)
    {
        double sum = 0;
        double power = 1;
        double b = a;
        for (double k = 1; b < s + 10; k++)
        {
            sum += power;

            // While b < s the terms fall so fast that those below the last bit of the sum add up to nothing.
            if (b < s && power < 1e-18 * sum)
                return sum;
            b = a + k;
            power = PowerOfRatio(a, b, k, s);
        }

        double inverse = 1 / b;
        double rising = s * inverse;
        double tail = 0.5;
        for (int j = 0; j < EulerMaclaurin.Length; j++)
        {
            tail += EulerMaclaurin[j] * rising;
            rising *= (s + (2 * j) + 1) * inverse * ((s + (2 * j) + 2) * inverse);
        }

        return sum + (power * ((b / (s - 1)) + tail));
    }

    /// <summary>(a / (a + k))ˢ where b is a + k rounded.</summary>
    /// <remarks>The power would magnify the rounding of b and of the quotient by s, so both are put back.</remarks>
    private static double PowerOfRatio(double a, double b, double k, double s)
    {
        double shift = b - a;
        double lost = (a - (b - shift)) + (k - shift);
        double quotient = a / b;
        double rest = Math.FusedMultiplyAdd(-quotient, b, a) - (quotient * lost);
        return Math.Pow(quotient, s) * (1 + (s * rest / a));
    }
}
