namespace Symbolic.Functions.Kernels;

/// <summary>The hyperbolic functions the runtime lacks: cotangent, secant, cosecant and their inverses.</summary>
/// <remarks>
/// Every method is pure, allocates nothing and may be called from any thread. Relative errors are below 2e-15. Poles follow the
/// division they come from: a zero of the divisor gives an infinity with its sign.
/// </remarks>
public static class HyperbolicFunctions
{
    /// <summary>From here on cosh(x) and sinh(x) are exp(x)/2 to the last bit, and not far away they overflow.</summary>
    private const double FarLimit = 700;

    /// <summary>Below this the inverses are logarithms to the last bit.</summary>
    private const double NearZero = 1.0 / (1 << 28);

    private const double Ln2 = 0.6931471805599453;

    /// <summary>The hyperbolic cotangent, 1/tanh(x).</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>coth(x), odd in x; ±infinity at ±0, ±1 at ±infinity; NaN for NaN.</returns>
    /// <remarks>Source: DLMF 4.28.7.</remarks>
    public static double Coth(double x) => 1 / Math.Tanh(x);

    /// <summary>The hyperbolic secant, 1/cosh(x).</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>sech(x) within [0, 1], even in x; 0 at ±infinity; NaN for NaN. Right down to the subnormals.</returns>
    /// <remarks>Source: DLMF 4.28.6.</remarks>
    public static double Sech(double x)
    {
        double size = Math.Abs(x);
        return size < FarLimit ? 1 / Math.Cosh(x) : TwiceExp(-size);
    }

    /// <summary>The hyperbolic cosecant, 1/sinh(x).</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>csch(x), odd in x; ±infinity at ±0, ±0 at ±infinity; NaN for NaN. Right down to the subnormals.</returns>
    /// <remarks>Source: DLMF 4.28.5.</remarks>
    public static double Csch(double x)
    {
        double size = Math.Abs(x);
        return size < FarLimit ? 1 / Math.Sinh(x) : Math.CopySign(TwiceExp(-size), x);
    }

    /// <summary>The inverse hyperbolic cotangent, artanh(1/x).</summary>
    /// <param name="x">A real number with |x| ≥ 1.</param>
    /// <returns>acoth(x), odd in x; ±infinity at ±1, ±0 at ±infinity; NaN for |x| &lt; 1 and for NaN.</returns>
    /// <remarks>Source: DLMF 4.37.9, and 4.37.24 near ±1.</remarks>
    public static double Acoth(double x)
    {
        double size = Math.Abs(x);
        if (!(size >= 1))
            return double.NaN;
        return size >= 2 ? Math.Atanh(1 / x) : Math.CopySign(0.5 * ExponentialFunctions.LogOnePlus(2 / (size - 1)), x);
    }

    /// <summary>The inverse hyperbolic secant, arcosh(1/x).</summary>
    /// <param name="x">A real number from 0 to 1.</param>
    /// <returns>asech(x), not negative; +infinity at 0, 0 at 1; NaN outside [0, 1] and for NaN.</returns>
    /// <remarks>Source: DLMF 4.37.8 and 4.37.19, written in 1/x - 1 to keep the digits near x = 1.</remarks>
    public static double Asech(double x)
    {
        if (!(x >= 0 && x <= 1))
            return double.NaN;
        if (x < NearZero)
            return Ln2 - Math.Log(x);
        double above = (1 - x) / x;
        return ExponentialFunctions.LogOnePlus(above + Math.Sqrt(above * (above + 2)));
    }

    /// <summary>The inverse hyperbolic cosecant, arsinh(1/x).</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>acsch(x), odd in x; ±infinity at ±0, ±0 at ±infinity; NaN for NaN.</returns>
    /// <remarks>Source: DLMF 4.37.7.</remarks>
    public static double Acsch(double x)
    {
        double size = Math.Abs(x);
        return size < NearZero ? Math.CopySign(Ln2 - Math.Log(size), x) : Math.Asinh(1 / x);
    }

    /// <summary>2 exp(x) for a negative x whose exponential may be subnormal while the product is not.</summary>
    private static double TwiceExp(double x)
    {
        double root = Math.Exp(0.5 * x);
        return 2 * root * root;
    }
}
