using System.Runtime.CompilerServices;
using Symbolic.Functions.Kernels;

namespace Symbolic.Functions.Vectors;

/// <summary>Sine and cosine of |x| reduced by quarter turns to |r| ≤ π/4; each kernel joins them in its own way.</summary>
/// <remarks>Source: DLMF 4.21, 4.19.1, 4.19.2; the reduction in three parts is that of Cody and Waite, Software Manual for the
/// Elementary Functions, 1980. A fused multiply-add makes its first part exact up to the limit; the rest is carried.</remarks>
internal static class Circular
{
    private const double TwoOverPi = 0.6366197723675814;
    private const double HalfPi = 1.5707963267948966;
    private const double HalfPiRest = 6.123233995736766E-17;
    private const double HalfPiLast = -1.4973849048591698E-33;

    /// <summary>2^30: beyond it the scalar kernels reduce the argument.</summary>
    private const double Limit = 1073741824;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsUsual<T>(T x)
        where T : struct, ILanes<T> =>
        T.All(T.Abs(x) <= T.Of(Limit));

    /// <summary>sin(r) and cos(r), and in the lowest bits of the turns how many quarter turns |x| has beside r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Reduced<T>(T x, out T cosine, out T turns)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        turns = T.MultiplyAdd(size, T.Of(TwoOverPi), T.Of(Exponentials.IntegerShift));
        var n = turns - T.Of(Exponentials.IntegerShift);
        var first = T.MultiplyAdd(-n, T.Of(HalfPi), size);
        var r = T.MultiplyAdd(-n, T.Of(HalfPiRest), first);
        var rest = T.MultiplyAdd(-n, T.Of(HalfPiLast), T.MultiplyAdd(-n, T.Of(HalfPiRest), first - r));

        var z = r * r;
        var half = T.Of(0.5) * z;
        var near = T.Of(1) - half;
        cosine = near + (T.Of(1) - near - half + T.MultiplyAdd(z * z, Polynomials.CosRest(z), -(r * rest)));
        return r + T.MultiplyAdd(r * z, Polynomials.SinRest(z), T.MultiplyAdd(-half, rest, rest));
    }

    /// <summary>A mask of the lanes with an odd number of quarter turns, in which sine and cosine change places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T IsOdd<T>(T turns)
        where T : struct, ILanes<T> =>
        T.SubtractBits(T.OfBits(0), turns & T.OfBits(1));

    /// <summary>The sign bit of sin(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T SineSign<T>(T x, T turns)
        where T : struct, ILanes<T> =>
        ((turns << 62) ^ x) & T.Of(-0.0);

    /// <summary>The sign bit of cos(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T CosineSign<T>(T turns)
        where T : struct, ILanes<T> =>
        (T.AddBits(turns, T.OfBits(1)) << 62) & T.Of(-0.0);

    /// <summary>The sign bit of tan(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T TangentSign<T>(T x, T turns)
        where T : struct, ILanes<T> =>
        ((turns << 63) ^ x) & T.Of(-0.0);

    /// <summary>sin(x) for a usual x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Sine<T>(T x)
        where T : struct, ILanes<T>
    {
        var sine = Reduced(x, out var cosine, out var turns);
        return T.Select(IsOdd(turns), cosine, sine) ^ SineSign(x, turns);
    }

    /// <summary>cos(x) for a usual x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Cosine<T>(T x)
        where T : struct, ILanes<T>
    {
        var sine = Reduced(x, out var cosine, out var turns);
        return T.Select(IsOdd(turns), sine, cosine) ^ CosineSign(turns);
    }

    /// <summary>sin(x) and cos(x) for all x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T SineAndCosine<T>(T x, out T cosine)
        where T : struct, ILanes<T>
    {
        if (!IsUsual(x))
        {
            cosine = LaneByLane.Call(Math.Cos, x);
            return LaneByLane.Call(Math.Sin, x);
        }

        var near = Reduced(x, out var far, out var turns);
        var isOdd = IsOdd(turns);
        cosine = T.Select(isOdd, near, far) ^ CosineSign(turns);
        return T.Select(isOdd, far, near) ^ SineSign(x, turns);
    }

    /// <summary>tan(x) for a usual x, or its reciprocal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Tangent<T>(T x, bool isReciprocal)
        where T : struct, ILanes<T>
    {
        var sine = Reduced(x, out var cosine, out var turns);
        var isOdd = IsOdd(turns);
        var above = T.Select(isOdd, cosine, sine);
        var below = T.Select(isOdd, sine, cosine);
        return (isReciprocal ? below / above : above / below) ^ TangentSign(x, turns);
    }
}

/// <summary>sin(x).</summary>
internal readonly struct Sin : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        Circular.IsUsual(x) ? Circular.Sine(x) : LaneByLane.Call(Math.Sin, x);
}

/// <summary>cos(x).</summary>
internal readonly struct Cos : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        Circular.IsUsual(x) ? Circular.Cosine(x) : LaneByLane.Call(Math.Cos, x);
}

/// <summary>tan(x).</summary>
internal readonly struct Tan : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        Circular.IsUsual(x) ? Circular.Tangent(x, isReciprocal: false) : LaneByLane.Call(Math.Tan, x);
}

/// <summary>1/tan(x).</summary>
internal readonly struct Cot : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        Circular.IsUsual(x) ? Circular.Tangent(x, isReciprocal: true) : LaneByLane.Call(TrigonometricFunctions.Cot, x);
}

/// <summary>1/cos(x).</summary>
internal readonly struct Sec : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.Of(1) / Cos.Of(x);
}

/// <summary>1/sin(x).</summary>
internal readonly struct Csc : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.Of(1) / Sin.Of(x);
}
