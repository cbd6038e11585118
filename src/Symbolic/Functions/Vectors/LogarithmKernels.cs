using System.Runtime.CompilerServices;
using Symbolic.Functions.Kernels;

namespace Symbolic.Functions.Vectors;

/// <summary>ln(x).</summary>
internal readonly struct Log : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        Logarithms.Log(x);
}

/// <summary>ln(1 + x).</summary>
internal readonly struct LogOnePlus : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.All((x > T.Of(-1)) & (x <= T.Of(double.MaxValue)))
            ? Logarithms.OnePlus(x)
            : LaneByLane.Call(ExponentialFunctions.LogOnePlus, x);
}

/// <summary>The logarithm to base 2, exact at powers of 2.</summary>
internal readonly struct Log2 : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.All(Logarithms.IsNormal(x))
            ? FixedBase.Log(x, 1.4426950408889634, 2.0355273740931033E-17)
            : LaneByLane.Call(Math.Log2, x);
}

/// <summary>The logarithm to base 10, exact at powers of 10.</summary>
internal readonly struct Log10 : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.All(Logarithms.IsNormal(x))
            ? FixedBase.Log(x, 0.4342944819032518, 1.098319650216765E-17)
            : LaneByLane.Call(Math.Log10, x);
}

/// <summary>Logarithms to a base whose logarithm is known: in two parts, so that whole results come out whole.</summary>
internal static class FixedBase
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Log<T>(T x, double factor, double factorRest)
        where T : struct, ILanes<T>
    {
        var logarithm = Logarithms.Pair(x, out var low);
        var value = logarithm * T.Of(factor);
        var lost = T.MultiplyAdd(logarithm, T.Of(factor), -value);
        return value + T.MultiplyAdd(low, T.Of(factor), T.MultiplyAdd(logarithm, T.Of(factorRest), lost));
    }
}

/// <summary>The logarithm of x to base b, exact at whole powers of whole bases.</summary>
internal readonly struct LogBase : IBinaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, T b)
        where T : struct, ILanes<T>
    {
        var isUsual = Logarithms.IsNormal(x) & Logarithms.IsNormal(b) & ~T.Equal(b, T.Of(1));
        if (!T.All(isUsual)) return LaneByLane.Call(LogarithmFunctions.LogBase, x, b);
        var above = Logarithms.Pair(x, out var aboveLow);
        var below = Logarithms.Pair(b, out var belowLow);
        var quotient = above / below;
        var lost = T.MultiplyAdd(-quotient, below, above) + T.MultiplyAdd(-quotient, belowLow, aboveLow);
        return quotient + (lost / below);
    }
}
