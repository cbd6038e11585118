namespace Symbolic.Functions.Kernels;

/// <summary>Functions built on exp and ln that plain formulas would ruin by cancellation or overflow.</summary>
/// <remarks>Every method is pure, allocates nothing and may be called from any thread.</remarks>
public static class ExponentialFunctions
{
    /// <summary>Below this size 1 + x rounds to 1.</summary>
    private const double Negligible = 1.0 / (1L << 54);

    /// <summary>ln(1 + x), accurate for small x, where <see cref="double.LogP1(double)"/> is not.</summary>
    /// <param name="x">A real number not less than -1.</param>
    /// <returns>ln(1 + x); -infinity at -1, +infinity at +infinity, the zero itself at ±0; NaN below -1 or for NaN.</returns>
    /// <remarks>Relative error below 4e-16. Source: DLMF 4.6.1 with the rounding of 1 + x put back to first order.</remarks>
    public static double LogOnePlus(double x)
    {
        if (Math.Abs(x) < Negligible || x == double.PositiveInfinity)
            return x;
        if (x <= -1)
            return x == -1 ? double.NegativeInfinity : double.NaN;
        double sum = 1 + x;
        double lost = Math.Abs(x) < 1 ? x - (sum - 1) : 1 - (sum - x);
        return Math.Log(sum) + (lost / sum);
    }

    /// <summary>exp(x) - 1, accurate for small x, where <see cref="double.ExpM1(double)"/> is not.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>exp(x) - 1; -1 at -infinity, +infinity at +infinity, the zero itself at ±0; NaN for NaN.</returns>
    /// <remarks>Relative error below 6e-16. Source: exp(x) - 1 = 2 sinh(x/2) exp(x/2), DLMF 4.28.1.</remarks>
    public static double ExpMinusOne(double x)
    {
        double size = Math.Abs(x);
        if (size < Negligible)
            return x;
        return size < 1 ? 2 * Math.Sinh(0.5 * x) * Math.Exp(0.5 * x) : Math.Exp(x) - 1;
    }

    /// <summary>The logistic function 1/(1 + exp(-x)).</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>A value within [0, 1]; 1/2 at 0, 0 at -infinity, 1 at +infinity; NaN for NaN.</returns>
    /// <remarks>Relative error below 5e-16 until the result leaves the normal doubles at x = -708.</remarks>
    public static double Sigmoid(double x)
    {
        if (x >= 0)
            return 1 / (1 + Math.Exp(-x));
        double exponential = Math.Exp(x);
        return exponential / (1 + exponential);
    }

    /// <summary>The soft ramp ln(1 + exp(x)), whose derivative is <see cref="Sigmoid"/>.</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>A non-negative value; ln 2 at 0, 0 at -infinity, +infinity at +infinity; NaN for NaN.</returns>
    /// <remarks>Relative error below 6e-16 until the result leaves the normal doubles at x = -708.</remarks>
    public static double Softplus(double x) => x > 0 ? x + LogOnePlus(Math.Exp(-x)) : LogOnePlus(Math.Exp(x));

    /// <summary>The logarithm of the logistic function, -ln(1 + exp(-x)).</summary>
    /// <param name="x">Any real number.</param>
    /// <returns>A non-positive value; -ln 2 at 0, -infinity at -infinity, -0 at +infinity; NaN for NaN.</returns>
    /// <remarks>Relative error below 6e-16 until the result leaves the normal doubles at x = 708.</remarks>
    public static double LogSigmoid(double x) => -Softplus(-x);
}
