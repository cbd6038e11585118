namespace Symbolic.Functions.Kernels;

/// <summary>The circular functions the runtime lacks: cotangent, secant, cosecant and their inverses.</summary>
/// <remarks>
/// Every method is pure, allocates nothing and may be called from any thread. Relative errors are below 1e-15. Poles follow the
/// division they come from: an exact zero of the divisor gives an infinity with its sign.
/// </remarks>
public static class TrigonometricFunctions
{
    /// <summary>From this size on 1/x may be rounded before the inverse function is taken.</summary>
    private const double ReciprocalLimit = 2;

    /// <summary>The cotangent, 1/tan(x).</summary>
    /// <param name="x">An angle in radians.</param>
    /// <returns>cot(x), odd in x; ±infinity at ±0; NaN at ±infinity and for NaN.</returns>
    /// <remarks>Source: DLMF 4.14.7.</remarks>
    public static double Cot(double x) => 1 / Math.Tan(x);

    /// <summary>The secant, 1/cos(x).</summary>
    /// <param name="x">An angle in radians.</param>
    /// <returns>sec(x), even in x; finite at every finite x, as no double is a pole; NaN at ±infinity and for NaN.</returns>
    /// <remarks>Source: DLMF 4.14.6.</remarks>
    public static double Sec(double x) => 1 / Math.Cos(x);

    /// <summary>The cosecant, 1/sin(x).</summary>
    /// <param name="x">An angle in radians.</param>
    /// <returns>csc(x), odd in x; ±infinity at ±0; NaN at ±infinity and for NaN.</returns>
    /// <remarks>Source: DLMF 4.14.5.</remarks>
    public static double Csc(double x) => 1 / Math.Sin(x);

    /// <summary>The inverse cotangent, arctan(1/x): the branch with a jump at 0.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>An angle in (-π/2, π/2], odd in x except that both zeros give π/2; ±0 at ±infinity; NaN for NaN.</returns>
    /// <remarks>Source: DLMF 4.23.9.</remarks>
    public static double Acot(double x) => x == 0 ? Math.PI / 2 : Math.Atan(1 / x);

    /// <summary>The inverse secant, arccos(1/x).</summary>
    /// <param name="x">A real number with |x| ≥ 1.</param>
    /// <returns>An angle in [0, π]; 0 at 1, π at -1, π/2 at ±infinity; NaN for |x| &lt; 1 and for NaN.</returns>
    /// <remarks>Near ±1 the angle is taken from its tangent, as rounding 1/x would be felt. Source: DLMF 4.23.8.</remarks>
    public static double Asec(double x)
    {
        double size = Math.Abs(x);
        if (size >= ReciprocalLimit)
            return Math.Acos(1 / x);
        double angle = Math.Atan(TangentOfAsec(size));
        return x > 0 ? angle : Math.PI - angle;
    }

    /// <summary>The inverse cosecant, arcsin(1/x).</summary>
    /// <param name="x">A real number with |x| ≥ 1.</param>
    /// <returns>An angle in [-π/2, π/2], odd in x; ±π/2 at ±1, ±0 at ±infinity; NaN for |x| &lt; 1 and for NaN.</returns>
    /// <remarks>Near ±1 the angle is taken from its cotangent, as rounding 1/x would be felt. Source: DLMF 4.23.7.</remarks>
    public static double Acsc(double x)
    {
        double size = Math.Abs(x);
        return size >= ReciprocalLimit ? Math.Asin(1 / x) : Math.CopySign(Math.Atan(1 / TangentOfAsec(size)), x);
    }

    /// <summary>√(x² - 1), NaN below 1.</summary>
    private static double TangentOfAsec(double x) => Math.Sqrt((x - 1) * (x + 1));
}
