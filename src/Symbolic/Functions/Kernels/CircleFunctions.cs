namespace Symbolic.Functions.Kernels;

/// <summary>Circular functions of πx with an exact reduction, as the reflection formulas need them.</summary>
internal static class CircleFunctions
{
    /// <summary>sin(πx), exactly ±0 at integers.</summary>
    internal static double SinPi(double x)
    {
        double nearest = Math.Round(x);
        double sine = Math.Sin(Math.PI * (x - nearest));
        return nearest % 2 == 0 ? sine : -sine;
    }

    /// <summary>cot(πx), exactly 0 at half-integers and infinite at integers.</summary>
    internal static double CotPi(double x)
    {
        double offset = x - Math.Round(x);
        double size = Math.Abs(offset);
        double cotangent = size > 0.25 ? Math.Tan(Math.PI * (0.5 - size)) : 1 / Math.Tan(Math.PI * size);
        return Math.CopySign(cotangent, offset);
    }
}
