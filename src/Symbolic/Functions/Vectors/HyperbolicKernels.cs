using System.Runtime.CompilerServices;

namespace Symbolic.Functions.Vectors;

/// <summary>sinh(x) = (t + t/(t + 1))/2 with t = exp(|x|) - 1: DLMF 4.28.1.</summary>
internal readonly struct Sinh : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.All(T.Abs(x) <= T.Of(Exponentials.NormalLimit)) ? T.CopySign(Near(T.Abs(x)), x) : Far(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Near<T>(T size)
        where T : struct, ILanes<T>
    {
        var t = Exponentials.NormalMinusOne(size);
        return T.Of(0.5) * (t + (t / (t + T.Of(1))));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T Far<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        return T.CopySign(T.Select(size > T.Of(100), Exponentials.Far(size, -1), Near(size)), x);
    }
}

/// <summary>cosh(x) = (e + 1/e)/2 with e = exp(|x|): DLMF 4.28.2.</summary>
internal readonly struct Cosh : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        if (!T.All(size <= T.Of(Exponentials.NormalLimit))) return Far(size);
        return Near(size);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Near<T>(T size)
        where T : struct, ILanes<T>
    {
        var exponential = Exponentials.Normal(size);
        return T.MultiplyAdd(T.Of(0.5), exponential, T.Of(0.5) / exponential);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T Far<T>(T size)
        where T : struct, ILanes<T> =>
        T.Select(size > T.Of(100), Exponentials.Far(size, -1), Near(size));
}

/// <summary>tanh(x) = t/(t + 2) with t = exp(2|x|) - 1: DLMF 4.28.1 to 4.28.4.</summary>
internal readonly struct Tanh : IUnaryKernel
{
    // From here on the result is 1 to the last bit.
    private const double Limit = 20;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var t = Numerator(x);
        return T.CopySign(t / (t + T.Of(2)), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Numerator<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        size = T.Select(size > T.Of(Limit), T.Of(Limit), size);
        return Exponentials.NormalMinusOne(size + size);
    }
}

/// <summary>1/tanh(x).</summary>
internal readonly struct Coth : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var t = Tanh.Numerator(x);
        return T.CopySign((t + T.Of(2)) / t, x);
    }
}

/// <summary>1/cosh(x); from 100 on 2 exp(-|x|), which is right down to the subnormals.</summary>
internal readonly struct Sech : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        if (!T.All(size <= T.Of(Exponentials.NormalLimit))) return Far(size);
        return T.Of(1) / Cosh.Near(size);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T Far<T>(T size)
        where T : struct, ILanes<T> =>
        T.Select(size > T.Of(100), Exponentials.Far(-size, 1), T.Of(1) / Cosh.Near(size));
}

/// <summary>1/sinh(x).</summary>
internal readonly struct Csch : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.All(T.Abs(x) <= T.Of(Exponentials.NormalLimit)) ? T.CopySign(T.Of(1) / Sinh.Near(T.Abs(x)), x) : Far(x);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T Far<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        return T.CopySign(T.Select(size > T.Of(100), Exponentials.Far(-size, 1), T.Of(1) / Sinh.Near(size)), x);
    }
}
