namespace Symbolic.Functions.Kernels;

/// <summary>The error function and its complement in double precision.</summary>
/// <remarks>Every method is pure, allocates nothing and may be called from any thread.</remarks>
public static class ErrorFunctions
{
    /// <summary>Up to here erf is summed from its Taylor series, beyond it erfc comes from its scaled form.</summary>
    private const double SeriesLimit = 0.5;

    /// <summary>Beyond this erfc is less than half the smallest double.</summary>
    private const double UnderflowLimit = 27.3;

    private const double TwoOverSqrtPi = 1.1283791670955126;

    /// <summary>(-1)^k / (k! (2k + 1)): DLMF 7.6.1.</summary>
    private static ReadOnlySpan<double> Taylor =>
    [
        1.0, -1.0 / 3, 1.0 / 10, -1.0 / 42, 1.0 / 216, -1.0 / 1320, 1.0 / 9360, -1.0 / 75600, 1.0 / 685440, -1.0 / 6894720,
        1.0 / 76204800, -1.0 / 918086400,
    ];

    /// <summary>The error function erf(x) = (2/√π) ∫₀ˣ exp(-t²) dt.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>erf(x), odd in x and within [-1, 1]; ±1 at ±infinity; NaN for NaN.</returns>
    /// <remarks>Relative error below 1e-15. Source: DLMF 7.2.1, 7.6.1.</remarks>
    public static double Erf(double x)
    {
        double size = Math.Abs(x);
        if (size <= SeriesLimit)
            return Series(x);
        return double.IsNaN(x) ? x : Math.CopySign(1 - Tail(size), x);
    }

    /// <summary>The complementary error function erfc(x) = 1 - erf(x), without the cancellation for large x.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>erfc(x) within [0, 2]; 0 at +infinity, 2 at -infinity; NaN for NaN.</returns>
    /// <remarks>
    /// Relative error below 2e-15 up to x = 26.5, where the result leaves the normal doubles; from there on the error is a unit
    /// in the last place of a subnormal, and the result 0 beyond 27.3. Source: DLMF 7.2.2, 7.7.1.
    /// </remarks>
    public static double Erfc(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (Math.Abs(x) <= SeriesLimit)
            return 1 - Series(x);
        return x > 0 ? Tail(x) : 2 - Tail(-x);
    }

    private static double Series(double x) => TwoOverSqrtPi * x * Polynomial.Horner(Taylor, x * x);

    /// <summary>erfc(x) for x above <see cref="SeriesLimit"/>, as exp(-x²) times a slowly varying factor.</summary>
    private static double Tail(double x)
    {
        if (x > UnderflowLimit)
            return 0;
        double y = 1.25 * (((x - 2) / (x + 2)) - 0.2);
        double scaled = Polynomial.Chebyshev(CoefficientTables.ScaledErfc, y) / (1 + (2 * x));

        // exp(-x²) needs the square beyond its last bit: an error of one ulp there would be magnified by x².
        double square = x * x;
        double lost = Math.FusedMultiplyAdd(x, x, -square);
        return Math.Exp(-square) * (scaled - (scaled * lost));
    }
}
