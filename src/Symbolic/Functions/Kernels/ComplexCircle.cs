using System.Numerics;
using static Symbolic.Functions.Kernels.ComplexPowers;

namespace Symbolic.Functions.Kernels;

/// <summary>The circular and hyperbolic functions of complex numbers.</summary>
/// <remarks>Every method is pure, allocates nothing and may be called from any thread. Source: DLMF 4.21(iv), 4.35(iv); tanh as W. Kahan,
/// Branch cuts for complex elementary functions, 1987.</remarks>
internal static class ComplexCircle
{
    public static Complex Sinh(Complex z)
    {
        var (sin, cos) = Math.SinCos(z.Imaginary);
        return new Complex(Times(Math.Sinh(z.Real), cos), Times(Math.Cosh(z.Real), sin));
    }

    public static Complex Cosh(Complex z)
    {
        var (sin, cos) = Math.SinCos(z.Imaginary);
        return new Complex(Times(Math.Cosh(z.Real), cos), Times(Math.Sinh(z.Real), sin));
    }

    public static Complex Tanh(Complex z)
    {
        var (x, y) = (z.Real, z.Imaginary);
        if (Math.Abs(x) > 20) return new Complex(Math.CopySign(1, x), 2 * Math.Sin(2 * y) * Math.Exp(-2 * Math.Abs(x)));
        var tan = Math.Tan(y);
        var (beta, sinh) = (1 + (tan * tan), Math.Sinh(x));
        var denominator = 1 + (beta * sinh * sinh);
        return new Complex(beta * Math.Sqrt(1 + (sinh * sinh)) * sinh / denominator, tan / denominator);
    }

    public static Complex Coth(Complex z) => Reciprocal(Tanh(z));

    public static Complex Sech(Complex z) => Reciprocal(Cosh(z));

    public static Complex Csch(Complex z) => Reciprocal(Sinh(z));

    public static Complex Sin(Complex z) => OverI(Sinh(TimesI(z)));

    public static Complex Cos(Complex z) => Cosh(TimesI(z));

    public static Complex Tan(Complex z) => OverI(Tanh(TimesI(z)));

    public static Complex Cot(Complex z) => Reciprocal(Tan(z));

    public static Complex Sec(Complex z) => Reciprocal(Cos(z));

    public static Complex Csc(Complex z) => Reciprocal(Sin(z));

    public static Complex TimesI(Complex z) => new(-z.Imaginary, z.Real);

    public static Complex OverI(Complex z) => new(z.Imaginary, -z.Real);

    // Where a hyperbolic function overflows, a factor that is 0 still is.
    private static double Times(double large, double factor) => factor == 0 ? 0 : large * factor;
}
