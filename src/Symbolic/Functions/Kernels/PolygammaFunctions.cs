namespace Symbolic.Functions.Kernels;

/// <summary>The derivatives of ln Γ(x): digamma, trigamma and polygamma of any order, in double precision.</summary>
/// <remarks>Every method is pure, allocates nothing and may be called from any thread.</remarks>
public static class PolygammaFunctions
{
    /// <summary>From here on the asymptotic series of digamma and trigamma are good to the last bit.</summary>
    private const double AsymptoticLimit = 10;

    /// <summary>The positive zero of digamma is the sum of these two.</summary>
    private const double DigammaZero = 1.4616321449683622;

    private const double DigammaZeroRest = 9.549995429965697e-17;

    /// <summary>B(2k) / (2k) for k = 1, 2, ...: DLMF 5.11.2.</summary>
    private static ReadOnlySpan<double> DigammaSeries =>
    [
        1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12, -3617.0 / 8160, 43867.0 / 14364,
    ];

    /// <summary>The Bernoulli numbers B(2k) for k = 1, 2, ....</summary>
    private static ReadOnlySpan<double> Bernoulli =>
    [
        1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798, -174611.0 / 330,
        854513.0 / 138,
    ];

    /// <summary>The digamma function ψ(x) = Γ'(x)/Γ(x).</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>
    /// ψ(x); NaN at the poles 0, -1, -2, ... and at -infinity, where the sides disagree; +infinity at +infinity; NaN for NaN.
    /// </returns>
    /// <remarks>
    /// For x &gt; 0 the relative error is below 2e-15, near the zero 1.4616321449683623 too. For negative x it is so relative to
    /// |ψ(x)| + ln(2 + |x|): the zeros between the poles are met absolutely only. Source: DLMF 5.2.2, 5.5.2, 5.5.4, 5.11.2.
    /// </remarks>
    public static double Digamma(double x)
    {
        if (double.IsNaN(x) || x == double.PositiveInfinity)
            return x;
        if (x > 0)
            return DigammaRight(x);
        if (x == Math.Floor(x))
            return double.NaN;
        if (x > -0.5)
            return DigammaRight(x + 1) - (1 / x);
        return DigammaRight(1 - x) - (Math.PI * CircleFunctions.CotPi(x));
    }

    /// <summary>The trigamma function ψ'(x), the second derivative of ln Γ(x).</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>
    /// ψ'(x); +infinity at the poles 0, -1, -2, ...; 0 at +infinity; NaN at -infinity and for NaN.
    /// </returns>
    /// <remarks>Relative error below 3e-15; positive everywhere. Source: DLMF 5.15.1, 5.15.6, 5.15.8.</remarks>
    public static double Trigamma(double x)
    {
        if (double.IsNaN(x) || x == double.NegativeInfinity)
            return double.NaN;
        if (x > 0)
            return TrigammaRight(x);
        if (x == Math.Floor(x))
            return double.PositiveInfinity;
        if (x > -0.5)
            return TrigammaRight(x + 1) + (1 / x / x);
        double ratio = Math.PI / CircleFunctions.SinPi(x);
        return (ratio * ratio) - TrigammaRight(1 - x);
    }

    /// <summary>The polygamma function ψ⁽ⁿ⁾(x), the derivative of order n + 1 of ln Γ(x).</summary>
    /// <param name="n">The order: 0 is <see cref="Digamma"/>, 1 is <see cref="Trigamma"/>.</param>
    /// <param name="x">Any real number.</param>
    /// <returns>
    /// ψ⁽ⁿ⁾(x); at the poles 0, -1, -2, ... +infinity for odd n, and NaN for even n, where the sides disagree; 0 at +infinity
    /// for n &gt; 0; NaN at -infinity; NaN unless n is a finite non-negative integer; NaN for a NaN.
    /// </returns>
    /// <remarks>
    /// For x &gt; 0 the relative error is below 1e-14 for n up to 170; higher orders go through logarithms, with errors below
    /// 1e-12 for n up to 400. For negative x it is below 1e-14 for odd n up to 25; for even n, whose values have zeros between
    /// the poles, it is so relative to n!/dⁿ⁺¹, where d is the distance from the nearest pole. Takes at most about n + 10 powers.
    /// Source: DLMF 5.15.1, 5.15.6, 25.11.5.
    /// </remarks>
    public static double Polygamma(double n, double x)
    {
        if (n == 0)
            return Digamma(x);
        if (n == 1)
            return Trigamma(x);
        if (!(n > 0) || n != Math.Floor(n) || double.IsInfinity(n) || double.IsNaN(x) || x == double.NegativeInfinity)
            return double.NaN;
        bool odd = n % 2 == 1;
        double size;
        if (x > 0)
            size = HurwitzSum.Evaluate(n, x);
        else if (x == Math.Floor(x))
            return odd ? double.PositiveInfinity : double.NaN;
        else
            size = PolygammaLeft(n, x, odd);
        return odd ? size : -size;
    }

    /// <summary>n! Σ 1/(x + k)ⁿ⁺¹ over k ≥ 0 for negative x.</summary>
    /// <remarks>The sum over all integers k, which depends on the offset from a pole only, less that over k &lt; 0.</remarks>
    private static double PolygammaLeft(double n, double x, bool odd)
    {
        double offset = x - Math.Round(x);
        double parity = odd ? 1 : -1;
        double left = HurwitzSum.Evaluate(n, 1 - x);

        // Half-way between two poles the sum over all integers vanishes for even n: leave no rounding error in its place.
        if (!odd && Math.Abs(offset) == 0.5)
            return left;
        double nearest = HurwitzSum.Term(n, Math.Abs(offset));
        if (offset < 0)
            nearest *= parity;
        if (double.IsInfinity(nearest))
            return nearest;
        double right = HurwitzSum.Evaluate(n, 1 + offset);
        return offset == x ? nearest + right : nearest + (right + (parity * (HurwitzSum.Evaluate(n, 1 - offset) - left)));
    }

    private static double DigammaRight(double x)
    {
        if (x >= AsymptoticLimit)
            return Math.Log(x) - ((0.5 + (Polynomial.Horner(DigammaSeries, 1 / (x * x)) / x)) / x);
        double shift = 0;
        while (x < 1)
        {
            shift -= 1 / x;
            x += 1;
        }

        while (x > 2)
        {
            x -= 1;
            shift += 1 / x;
        }

        double fromZero = (x - DigammaZero) - DigammaZeroRest;
        return (fromZero * Polynomial.Chebyshev(CoefficientTables.DigammaNearZero, (2 * x) - 3)) + shift;
    }

    private static double TrigammaRight(double x)
    {
        double sum = 0;
        while (x < AsymptoticLimit)
        {
            sum += 1 / x / x;
            x += 1;
        }

        double inverse = 1 / x;
        double series = Polynomial.Horner(Bernoulli, inverse * inverse) * inverse;
        return sum + (inverse * (1 + (inverse * (0.5 + series))));
    }
}
