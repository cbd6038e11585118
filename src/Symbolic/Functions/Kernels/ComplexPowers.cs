using System.Numerics;

namespace Symbolic.Functions.Kernels;

/// <summary>Exponentials, logarithms and roots of complex numbers: the principal branches.</summary>
/// <remarks>The angle of a number lies in (-pi, pi]. Negative zero counts as zero: on a cut of the real axis the value is the one from
/// above. Every method is pure, allocates nothing and may be called from any thread.</remarks>
internal static class ComplexPowers
{
    private const double Ln2 = 0.69314718055994531;
    private const double Ln10 = 2.3025850929940457;

    /// <summary>Without the sign of zeros, which arithmetic leaves by chance: -x is -x - 0i.</summary>
    public static Complex WithoutNegativeZero(Complex z) => new(z.Real == 0 ? 0 : z.Real, z.Imaginary == 0 ? 0 : z.Imaginary);

    /// <summary>1/z; 0 for infinite z, and infinite at 0.</summary>
    public static Complex Reciprocal(Complex z)
    {
        if (z == Complex.Zero) return new Complex(double.PositiveInfinity, 0);
        return Complex.IsInfinity(z) ? Complex.Zero : 1 / z;
    }

    public static Complex Exp(Complex z)
    {
        if (z.Imaginary == 0) return Math.Exp(z.Real);
        var (sin, cos) = Math.SinCos(z.Imaginary);
        // Where exp(x) overflows, its product with a small sine may not.
        if (z.Real > 700)
        {
            var half = Math.Exp(z.Real / 2);
            return new Complex(half * cos * half, half * sin * half);
        }

        var size = Math.Exp(z.Real);
        return new Complex(size * cos, size * sin);
    }

    public static Complex ExpMinusOne(Complex z)
    {
        if (z.Imaginary == 0) return ExponentialFunctions.ExpMinusOne(z.Real);
        // e^x cos y - 1 = (e^x - 1) cos y - 2 sin(y/2)^2
        var (sin, cos) = Math.SinCos(z.Imaginary);
        var half = Math.Sin(z.Imaginary / 2);
        return new Complex((ExponentialFunctions.ExpMinusOne(z.Real) * cos) - (2 * half * half), Math.Exp(z.Real) * sin);
    }

    /// <summary>Cut along (-oo, 0].</summary>
    public static Complex Log(Complex z) => new(LogSize(z.Real, z.Imaginary), Angle(z.Real, z.Imaginary));

    /// <summary>ln(1 + z), accurate for small z; cut along (-oo, -1].</summary>
    public static Complex LogOnePlus(Complex z)
    {
        var (x, y) = (z.Real, z.Imaginary);
        var angle = Angle(1 + x, y);
        // |1 + z|^2 - 1 = x (2 + x) + y^2
        return Math.Abs(x) < 0.5 && Math.Abs(y) < 0.5
            ? new Complex(ExponentialFunctions.LogOnePlus((x * (2 + x)) + (y * y)) / 2, angle)
            : new Complex(LogSize(1 + x, y), angle);
    }

    public static Complex Log2(Complex z) => Log(z) / Ln2;

    public static Complex Log10(Complex z) => Log(z) / Ln10;

    public static Complex LogBase(Complex z, Complex b) => Log(z) / Log(b);

    /// <summary>Cut along (-oo, 0].</summary>
    public static Complex Sqrt(Complex z) => Complex.Sqrt(WithoutNegativeZero(z));

    public static Complex Sigmoid(Complex z)
    {
        if (z.Real >= 0) return Reciprocal(1 + Exp(-z));
        var exp = Exp(z);
        return exp / (1 + exp);
    }

    /// <summary>ln(1 + e^z), the principal branch of the logarithm.</summary>
    public static Complex Softplus(Complex z)
    {
        if (z.Real <= 0) return LogOnePlus(Exp(z));
        var sum = z + LogOnePlus(Exp(-z));
        return new Complex(sum.Real, InRange(sum.Imaginary));
    }

    /// <summary>The distance from 0, a real number.</summary>
    public static Complex Abs(Complex z) => Complex.Abs(z);

    private static double Angle(double x, double y) => Math.Atan2(y == 0 ? 0 : y, x);

    private static double InRange(double angle)
    {
        var reduced = Math.IEEERemainder(angle, 2 * Math.PI);
        return reduced <= -Math.PI ? Math.PI : reduced;
    }

    private static double LogSize(double x, double y)
    {
        (x, y) = (Math.Abs(x), Math.Abs(y));
        var (large, small) = x > y ? (x, y) : (y, x);
        // Near the unit circle the logarithm of the size loses what the size rounds away.
        return large is > 0.5 and < 1.5
            ? ExponentialFunctions.LogOnePlus(((large - 1) * (large + 1)) + (small * small)) / 2
            : Math.Log(double.Hypot(x, y));
    }
}
