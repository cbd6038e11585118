using System.Runtime.CompilerServices;

namespace Symbolic.Functions.Vectors;

/// <summary>erfc for t ≥ 1/2 as exp(-t²) times a slowly varying factor, and erf for |t| ≤ 1/2 from a polynomial.</summary>
/// <remarks>Source: DLMF 7.6.1, 7.7.1, as in the scalar kernels.</remarks>
internal static class ErrorTails
{
    internal const double NearLimit = 0.5;

    private const double TwoOverSqrtPi = 1.1283791670955126;
    private const double TwoOverSqrtPiRest = 1.533545961316588E-17;

    /// <summary>Up to here exp(-t²) is a normal double.</summary>
    internal const double NormalLimit = 26;

    /// <summary>erfc(t) for t from 1/2 to <see cref="NormalLimit"/>; other lanes have some value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Normal<T>(T t)
        where T : struct, ILanes<T>
    {
        var square = t * t;
        return Exponentials.Normal(-square, -T.MultiplyAdd(t, t, -square)) * Scaled(t);
    }

    /// <summary>erfc(t) for t ≥ 1/2; other lanes have some value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static T Far<T>(T t)
        where T : struct, ILanes<T>
    {
        t = T.Min(t, T.Of(30));
        var square = t * t;
        var lost = T.MultiplyAdd(t, t, -square);
        var scaled = Scaled(t);
        return Exponentials.Far(-square, 0) * (scaled - (scaled * lost));
    }

    /// <summary>erf(x) for |x| ≤ 1/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Near<T>(T x)
        where T : struct, ILanes<T>
    {
        var square = x * x;
        return T.MultiplyAdd(x, T.Of(TwoOverSqrtPi), x * T.MultiplyAdd(square, Polynomials.ErfRest(square), T.Of(TwoOverSqrtPiRest)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Scaled<T>(T t)
        where T : struct, ILanes<T>
    {
        var y = T.MultiplyAdd((t - T.Of(2)) / (t + T.Of(2)), T.Of(1.25), T.Of(-0.25));
        return Polynomials.ScaledErfc(y) / (T.Of(1) + t + t);
    }
}

/// <summary>erf(x).</summary>
internal readonly struct Erf : IUnaryKernel
{
    // From here on the result is 1 to the last bit.
    private const double Limit = 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        var far = T.Of(1) - ErrorTails.Normal(T.Select(size > T.Of(Limit), T.Of(Limit), size));
        return T.CopySign(T.Select(size <= T.Of(ErrorTails.NearLimit), ErrorTails.Near(size), far), x);
    }
}

/// <summary>erfc(x).</summary>
internal readonly struct Erfc : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        var tail = T.All(size <= T.Of(ErrorTails.NormalLimit)) ? ErrorTails.Normal(size) : ErrorTails.Far(size);
        var far = T.Select(x < T.Of(0), T.Of(2) - tail, tail);
        return T.Select(size <= T.Of(ErrorTails.NearLimit), T.Of(1) - ErrorTails.Near(x), far);
    }
}
