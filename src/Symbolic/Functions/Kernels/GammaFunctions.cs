namespace Symbolic.Functions.Kernels;

/// <summary>The gamma function and the logarithm of its absolute value in double precision.</summary>
/// <remarks>Every method is pure, allocates nothing and may be called from any thread.</remarks>
public static class GammaFunctions
{
    /// <summary>From here on Stirling's series with <see cref="StirlingSeries"/> is good to the last bit.</summary>
    private const double StirlingLimit = 10;

    /// <summary>Beyond this the product for Gamma loses to Stirling's formula in accuracy.</summary>
    private const double ProductLimit = 20;

    private const double LargestExactFactorial = 23;

    private const double OverflowLimit = 171.7;

    private const double UnderflowLimit = -185;

    private const double SqrtTwoPi = 2.5066282746310002;

    /// <summary>ln(2π)/2 - 1/2.</summary>
    private const double StirlingConstant = 0.41893853320467274;

    /// <summary>B(2k) / (2k (2k - 1)) for k = 1, 2, ...: DLMF 5.11.1.</summary>
    private static ReadOnlySpan<double> StirlingSeries =>
    [
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400, 43867.0 / 244188,
    ];

    /// <summary>The gamma function Γ(x), the factorial of x - 1.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>
    /// Γ(x); NaN at the poles 0, -1, -2, ... and at -infinity; +infinity above 171.62, where it overflows; a zero with the sign
    /// of Γ below about -184, where it underflows; NaN for NaN. Factorials up to 22! are exact.
    /// </returns>
    /// <remarks>Relative error below 3e-15. Source: DLMF 5.2.1, 5.5.1, 5.5.3, 5.11.3.</remarks>
    public static double Gamma(double x)
    {
        if (double.IsNaN(x) || x == double.PositiveInfinity)
            return x;
        if (x <= 0 && x == Math.Floor(x))
            return double.NaN;
        if (x > OverflowLimit)
            return double.PositiveInfinity;
        if (x >= ProductLimit && !IsExactFactorial(x))
        {
            double root = StirlingRoot(x);
            return root * root * SqrtTwoPi * Math.Exp(StirlingCorrection(x));
        }

        if (x > -0.5)
            return Product(x);
        double sine = CircleFunctions.SinPi(x);
        if (x > -ProductLimit)
            return -Math.PI / (x * sine * Product(-x));
        if (x < UnderflowLimit)
            return Math.CopySign(0, sine);

        // Γ(-x) may overflow where Γ(x) is still a subnormal: divide by its two halves one after the other.
        double half = StirlingRoot(-x);
        return -Math.PI / (x * sine * SqrtTwoPi * Math.Exp(StirlingCorrection(-x))) / half / half;
    }

    /// <summary>The logarithm of the absolute value of the gamma function, ln|Γ(x)|.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>ln|Γ(x)|; +infinity at the poles 0, -1, -2, ... and at ±infinity; exactly 0 at 1 and 2; NaN for NaN.</returns>
    /// <remarks>
    /// For x &gt; -1/4 the relative error is below 2e-15, near the zeros 1 and 2 too. For smaller x it is so relative to
    /// ln Γ(1 + |x|) + 1: the zeros between negative poles are met absolutely only. Source: DLMF 5.5.1, 5.5.3, 5.11.1.
    /// </remarks>
    public static double LogGamma(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (double.IsInfinity(x) || (x <= 0 && x == Math.Floor(x)))
            return double.PositiveInfinity;
        if (x > -0.25)
            return LogGammaRight(x);
        return Math.Log(Math.PI / Math.Abs(x * CircleFunctions.SinPi(x))) - LogGammaRight(-x);
    }

    /// <summary>ln|Γ(x)| for x above -1/4.</summary>
    private static double LogGammaRight(double x)
    {
        if (x < 0.75)
            return NearOne(x) - Math.Log(Math.Abs(x));
        if (x < 1.75)
            return NearOne(x - 1);
        if (x >= StirlingLimit)
            return ((x - 0.5) * (Math.Log(x) - 1)) + StirlingConstant + StirlingCorrection(x);
        double product = 1;
        while (x > 3.25)
        {
            x -= 1;
            product *= x;
        }

        double t = x - 2;
        double y = (t - 0.5) / 0.75;
        double reduced = t * (t + 1) * Polynomial.Chebyshev(CoefficientTables.LogGammaNearTwo, y);
        return product == 1 ? reduced : reduced + Math.Log(product);
    }

    /// <summary>ln Γ(1 + t) for t in [-0.25, 0.75], with its zeros at 0 and 1 as factors.</summary>
    private static double NearOne(double t) =>
        t * (t - 1) * Polynomial.Chebyshev(CoefficientTables.LogGammaNearOne, (2 * t) - 0.5);

    /// <summary>Γ(x) for x between -1/2 and about 23, from 1/Γ on [1, 2] and the recurrence.</summary>
    private static double Product(double x)
    {
        double divisor = 1;
        while (x < 1)
        {
            divisor *= x;
            x += 1;
        }

        double product = 1;
        while (x > 2)
        {
            x -= 1;
            product *= x;
        }

        // The two ends of the interval are exact, so that factorials are.
        double reciprocal = x is 1 or 2 ? 1 : Polynomial.Chebyshev(CoefficientTables.ReciprocalGamma, (2 * x) - 3);
        return product / (divisor * reciprocal);
    }

    private static bool IsExactFactorial(double x) => x <= LargestExactFactorial && x == Math.Floor(x);

    /// <summary>The square root of x^(x - 1/2) exp(-x), which stays finite where Γ(x) does not.</summary>
    private static double StirlingRoot(double x) => Math.Pow(x, (0.5 * x) - 0.25) * Math.Exp(-0.5 * x);

    private static double StirlingCorrection(double x) => Polynomial.Horner(StirlingSeries, 1 / (x * x)) / x;
}
