namespace Symbolic.Functions.Kernels;

/// <summary>Piecewise functions: signs, steps, ramps and rounding.</summary>
/// <remarks>Every method is exact, pure, allocates nothing and may be called from any thread.</remarks>
public static class RoundingFunctions
{
    /// <summary>The sign of x as a double; <see cref="Math.Sign(double)"/> returns an integer and throws for NaN.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>-1, 0 or 1, and 0 at both zeros; NaN for NaN.</returns>
    public static double Sign(double x)
    {
        if (x > 0)
            return 1;
        if (x < 0)
            return -1;
        return x == 0 ? 0 : double.NaN;
    }

    /// <summary>The unit step with the symmetric value at its jump.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>0 for x &lt; 0, 1/2 at both zeros, 1 for x &gt; 0; NaN for NaN.</returns>
    /// <remarks>Source: DLMF 1.16.13, which leaves the value at the jump open.</remarks>
    public static double Heaviside(double x)
    {
        if (x > 0)
            return 1;
        if (x < 0)
            return 0;
        return x == 0 ? 0.5 : double.NaN;
    }

    /// <summary>The ramp max(x, 0), the rectified linear unit.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>x for x &gt; 0 and 0 otherwise, with a positive zero; NaN for NaN.</returns>
    public static double Relu(double x) => x <= 0 ? 0 : x;

    /// <summary>x held within [low, high].</summary>
    /// <param name="x">Any real number.</param>
    /// <param name="low">The lower limit.</param>
    /// <param name="high">The upper limit.</param>
    /// <returns>min(max(x, low), high), hence high if low exceeds high; NaN if any argument is NaN.</returns>
    public static double Clamp(double x, double low, double high) => Math.Min(Math.Max(x, low), high);

    /// <summary>The integer nearest to x.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>The nearest integer, the even one of two equally near, zero with the sign of x; NaN for NaN.</returns>
    public static double Round(double x) => Math.Round(x, MidpointRounding.ToEven);
}
