using System.Runtime.CompilerServices;

namespace Symbolic.Functions.Vectors;

/// <summary>Exponentials by reduction to |r| ≤ ln(2)/2 and scaling by a power of two.</summary>
/// <remarks>Source: DLMF 4.2(iii); the reduction in two parts is that of Cody and Waite, Software Manual for the Elementary
/// Functions, 1980. A fused multiply-add makes the first part exact with all bits of a double.</remarks>
internal static class Exponentials
{
    /// <summary>Up to this size arguments have exponentials that are normal doubles.</summary>
    internal const double NormalLimit = 708;

    /// <summary>Added to a double below 2^51, leaves the nearest integer in its lowest bits.</summary>
    internal const double IntegerShift = 6755399441055744;

    private const double Log2E = 1.4426950408889634;
    private const double Ln2 = 0.6931471805599453;
    private const double Ln2Rest = 2.3190468138462996E-17;

    /// <summary>exp(x) for all x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Exp<T>(T x)
        where T : struct, ILanes<T> =>
        T.All(T.Abs(x) <= T.Of(NormalLimit)) ? Normal(x) : Far(x, 0);

    /// <summary>exp(x) for |x| ≤ <see cref="NormalLimit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Normal<T>(T x)
        where T : struct, ILanes<T>
    {
        var r = Reduce(x, out var shifted);
        var scaled = T.MultiplyAdd(r * r, Polynomials.ExpRest(r), r) + T.Of(1);
        return T.AddBits(scaled, shifted << 52);
    }

    /// <summary>exp(x + low) for a low that is small against x, |x| ≤ <see cref="NormalLimit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Normal<T>(T x, T low)
        where T : struct, ILanes<T>
    {
        var n = Turns(x, out var shifted);
        var first = T.MultiplyAdd(-n, T.Of(Ln2), x);
        var second = T.MultiplyAdd(-n, T.Of(Ln2Rest), low);
        var r = first + second;
        var rest = first - r + second;
        var scaled = r + T.MultiplyAdd(r * r, Polynomials.ExpRest(r), rest) + T.Of(1);
        return T.AddBits(scaled, shifted << 52);
    }

    /// <summary>exp(x) 2^power for all x, over- and underflow included, and for a small power.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static T Far<T>(T x, double power)
        where T : struct, ILanes<T>
    {
        x = T.Max(T.Min(x, T.Of(712)), T.Of(-750));
        var r = Reduce(x, out var shifted);
        var scaled = T.MultiplyAdd(r * r, Polynomials.ExpRest(r), r) + T.Of(1);

        // Two steps, as one power of two may not be a normal double; the first step is exact.
        var n = shifted - T.Of(IntegerShift) + T.Of(power);
        var half = T.Floor(n * T.Of(0.5));
        return scaled * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <summary>exp(x) - 1 for |x| ≤ <see cref="NormalLimit"/>, with the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T NormalMinusOne<T>(T x)
        where T : struct, ILanes<T>
    {
        var n = Turns(x, out var shifted);
        var first = T.MultiplyAdd(-n, T.Of(Ln2), x);
        var r = T.MultiplyAdd(-n, T.Of(Ln2Rest), first);
        var rest = T.MultiplyAdd(-n, T.Of(Ln2Rest), first - r);
        var reduced = r + T.MultiplyAdd(r * r, Polynomials.ExpRest(r), T.MultiplyAdd(rest, r, rest));
        var scale = T.AddBits(shifted, T.OfBits(1023)) << 52;
        return T.CopySign(T.MultiplyAdd(scale, reduced, scale - T.Of(1)), x);
    }

    /// <summary>2^n for integers n from -1022 to 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T PowerOfTwo<T>(T n)
        where T : struct, ILanes<T> =>
        (n + T.Of(IntegerShift + 1023)) << 52;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduce<T>(T x, out T shifted)
        where T : struct, ILanes<T>
    {
        var n = Turns(x, out shifted);
        return T.MultiplyAdd(-n, T.Of(Ln2Rest), T.MultiplyAdd(-n, T.Of(Ln2), x));
    }

    /// <summary>The integer nearest to x / ln 2, as a number and in the lowest bits of another one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Turns<T>(T x, out T shifted)
        where T : struct, ILanes<T>
    {
        shifted = T.MultiplyAdd(x, T.Of(Log2E), T.Of(IntegerShift));
        return shifted - T.Of(IntegerShift);
    }
}

/// <summary>exp(x).</summary>
internal readonly struct Exp : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        Exponentials.Exp(x);
}

/// <summary>exp(x) - 1.</summary>
internal readonly struct ExpMinusOne : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        if (!T.All(T.Abs(x) <= T.Of(Exponentials.NormalLimit))) return Far(x);
        return Exponentials.NormalMinusOne(x);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T Far<T>(T x)
        where T : struct, ILanes<T>
    {
        var near = Exponentials.NormalMinusOne(T.Max(x, T.Of(-100)));
        return T.Select(x > T.Of(100), Exponentials.Far(x, 0), near);
    }
}

/// <summary>1 / (1 + exp(-x)).</summary>
/// <remarks>The exponential is that of -|x|, which never overflows: one quotient serves both signs.</remarks>
internal readonly struct Sigmoid : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var exponential = Exponentials.Exp(-T.Abs(x));
        return T.Select(x < T.Of(0), exponential, T.Of(1)) / (T.Of(1) + exponential);
    }
}

/// <summary>ln(1 + exp(x)), as max(x, 0) + ln(1 + exp(-|x|)).</summary>
internal readonly struct Softplus : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var logarithm = Logarithms.OnePlusFraction(Exponentials.Exp(-T.Abs(x)));
        return T.Select(x > T.Of(0), x, T.Of(0)) + logarithm;
    }
}
