using System.Runtime.CompilerServices;
using Symbolic.Functions.Kernels;

namespace Symbolic.Functions.Vectors;

/// <summary>Inverse hyperbolic functions as logarithms of 1 + z, with z in two parts: DLMF 4.37(iv).</summary>
internal static class InverseHyperbolic
{
    // Squares of what lies between neither overflow nor lose their last digits.
    internal const double Smallest = 1E-140;
    internal const double Largest = 1E+140;

    /// <summary>arsinh(x + low) for x ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Sine<T>(T x, T low)
        where T : struct, ILanes<T>
    {
        var square = x * x;
        var squareLow = T.MultiplyAdd(x + x, low, T.MultiplyAdd(x, x, -square));
        var below = T.Of(1) + square;
        var part = below - T.Of(1);
        var belowLow = T.Of(1) - (below - part) + (square - part) + squareLow;
        var root = T.Sqrt(below);
        var rootLow = (T.MultiplyAdd(-root, root, below) + belowLow) / (root + root);
        var sum = root + x;
        var sumLow = root - sum + x + (rootLow + low);

        // For small x the sum has lost digits of x: then x + x²/(1 + √(1 + x²)) is what exceeds 1.
        var quotient = square / (T.Of(1) + root);
        var above = x + quotient;
        return Logarithms.OfSum(sum, sumLow, above, x - above + quotient + low);
    }

    /// <summary>arcosh(1 + x + low) for x ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Cosine<T>(T x, T low)
        where T : struct, ILanes<T>
    {
        var square = x * x;
        var twice = x + x;
        var sum = twice + square;
        var (larger, smaller) = (T.Select(x > T.Of(2), square, twice), T.Select(x > T.Of(2), twice, square));
        var sumLow = larger - sum + smaller + T.MultiplyAdd(x, x, -square) + ((twice + T.Of(2)) * low);
        var root = T.Sqrt(sum);
        var rootLow = (T.MultiplyAdd(-root, root, sum) + sumLow) / (root + root);
        rootLow = T.Select(sum > T.Of(0), rootLow, T.Of(0));
        var above = root + x;
        return Logarithms.OnePlus(above, root - above + x + (rootLow + low));
    }
}

/// <summary>arsinh(x).</summary>
internal readonly struct Asinh : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        if (!T.All(size <= T.Of(InverseHyperbolic.Largest))) return LaneByLane.Call(Math.Asinh, x);
        return T.CopySign(InverseHyperbolic.Sine(size, T.Of(0)), x);
    }
}

/// <summary>arcosh(x).</summary>
internal readonly struct Acosh : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        if (!T.All((x >= T.Of(1)) & (x <= T.Of(InverseHyperbolic.Largest)))) return LaneByLane.Call(Math.Acosh, x);
        var above = x - T.Of(1);
        return InverseHyperbolic.Cosine(above, T.Of(-1) - (above - x));
    }
}

/// <summary>artanh(x) = ln(1 + 2x/(1 - x))/2.</summary>
internal readonly struct Atanh : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        if (!T.All(size < T.Of(1))) return LaneByLane.Call(Math.Atanh, x);
        var below = T.Of(1) - size;
        var belowLow = T.Of(1) - below - size;
        var twice = size + size;
        var quotient = twice / below;
        var low = T.MultiplyAdd(-quotient, belowLow, T.MultiplyAdd(-quotient, below, twice)) / below;
        return T.CopySign(T.Of(0.5) * Logarithms.OnePlus(quotient, low), x);
    }
}

/// <summary>arcoth(x) = ln(1 + 2/(x - 1))/2.</summary>
internal readonly struct Acoth : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        if (!T.All((size > T.Of(1)) & (size <= T.Of(double.MaxValue)))) return LaneByLane.Call(HyperbolicFunctions.Acoth, x);
        var below = size - T.Of(1);
        var quotient = T.Of(2) / below;
        var low = T.MultiplyAdd(-quotient, below, T.Of(2)) / below;
        return T.CopySign(T.Of(0.5) * Logarithms.OnePlus(quotient, low), x);
    }
}

/// <summary>arcosh(1/x), from 1/x - 1.</summary>
internal readonly struct Asech : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var isUsual = (x >= T.Of(InverseHyperbolic.Smallest)) & (x <= T.Of(1));
        if (!T.All(isUsual)) return LaneByLane.Call(HyperbolicFunctions.Asech, x);
        var rest = T.Of(1) - x;
        var restLow = T.Of(1) - rest - x;
        var above = rest / x;
        return InverseHyperbolic.Cosine(above, (T.MultiplyAdd(-above, x, rest) + restLow) / x);
    }
}

/// <summary>arsinh(1/x).</summary>
internal readonly struct Acsch : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        var isUsual = (size >= T.Of(InverseHyperbolic.Smallest)) & (size <= T.Of(InverseHyperbolic.Largest));
        if (!T.All(isUsual)) return LaneByLane.Call(HyperbolicFunctions.Acsch, x);
        var inverse = T.Of(1) / size;
        return T.CopySign(InverseHyperbolic.Sine(inverse, T.MultiplyAdd(-inverse, size, T.Of(1)) / size), x);
    }
}
