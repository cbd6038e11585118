using System.Numerics;
using static Symbolic.Functions.Kernels.ComplexCircle;
using static Symbolic.Functions.Kernels.ComplexPowers;

namespace Symbolic.Functions.Kernels;

/// <summary>The inverse circular and hyperbolic functions of complex numbers: the principal branches.</summary>
/// <remarks>On a cut of the real axis the value is the one from above, on a cut of the imaginary axis the one from the right. Those of
/// a reciprocal are the others of 1/z, also on their cuts. Every method is pure, allocates nothing and may be called from any thread.
/// Source: DLMF 4.23(ii), 4.37(ii).</remarks>
internal static class ComplexInverses
{
    private const double Large = 1e100;

    /// <summary>Cut along (-oo, -1) and (1, oo).</summary>
    public static Complex Asin(Complex z) => AsinBySign(WithoutNegativeZero(z));

    /// <summary>Cut along (-oo, -1) and (1, oo).</summary>
    public static Complex Acos(Complex z)
    {
        var acos = Complex.Acos(z);
        return new Complex(acos.Real, z.Imaginary < 0 ? Math.Abs(acos.Imaginary) : -Math.Abs(acos.Imaginary));
    }

    /// <summary>Cut along (-i oo, -i) and (i, i oo).</summary>
    public static Complex Atan(Complex z)
    {
        z = WithoutNegativeZero(z);
        return OverI(AtanhBySign(-z.Imaginary, z.Real));
    }

    /// <summary>As of real numbers it is pi/2 at 0.</summary>
    public static Complex Acot(Complex z) => z == Complex.Zero ? Math.PI / 2 : Atan(Reciprocal(z));

    public static Complex Asec(Complex z) => Acos(Reciprocal(z));

    public static Complex Acsc(Complex z) => Asin(Reciprocal(z));

    /// <summary>Cut along (-i oo, -i) and (i, i oo).</summary>
    public static Complex Asinh(Complex z) => TimesI(AsinBySign(OverI(WithoutNegativeZero(z))));

    /// <summary>Cut along (-oo, 1).</summary>
    public static Complex Acosh(Complex z)
    {
        var acos = Acos(z);
        return z.Imaginary < 0 ? OverI(acos) : TimesI(acos);
    }

    /// <summary>Cut along (-oo, -1] and [1, oo).</summary>
    public static Complex Atanh(Complex z)
    {
        z = WithoutNegativeZero(z);
        return AtanhBySign(z.Real, z.Imaginary);
    }

    public static Complex Acoth(Complex z) => z == Complex.Zero ? new Complex(0, Math.PI / 2) : Atanh(Reciprocal(z));

    public static Complex Asech(Complex z) => Acosh(Reciprocal(z));

    public static Complex Acsch(Complex z) => Asinh(Reciprocal(z));

    // Quadrants go to quadrants, so that the sign of a zero says from which side a cut is met.
    private static Complex AsinBySign(Complex z)
    {
        var asin = Complex.Asin(z);
        return new Complex(Math.CopySign(asin.Real, z.Real), Math.CopySign(asin.Imaginary, z.Imaginary));
    }

    private static Complex AtanhBySign(double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) return new Complex(double.NaN, double.NaN);
        if (Math.Abs(x) > Large || Math.Abs(y) > Large)
            return new Complex(double.IsInfinity(x) || double.IsInfinity(y) ? 0 : (1 / new Complex(x, y)).Real, Math.CopySign(Math.PI / 2, y));
        var real = ExponentialFunctions.LogOnePlus(4 * Math.Abs(x) / (((1 - Math.Abs(x)) * (1 - Math.Abs(x))) + (y * y))) / 4;
        return new Complex(Math.CopySign(real, x), Math.Atan2(2 * y, ((1 - x) * (1 + x)) - (y * y)) / 2);
    }
}
