using System.Runtime.CompilerServices;

namespace Symbolic.Functions.Vectors;

/// <summary>√x.</summary>
internal readonly struct Sqrt : IUnaryKernel
{
    public static bool IsShort => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.Sqrt(x);
}

/// <summary>|x|.</summary>
internal readonly struct Abs : IUnaryKernel
{
    public static bool IsShort => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.Abs(x);
}

/// <summary>The sign, 0 at both zeros.</summary>
internal readonly struct Sign : IUnaryKernel
{
    public static bool IsShort => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.Select(x > T.Of(0), T.Of(1), T.Select(x < T.Of(0), T.Of(-1), x + T.Of(0)));
}

/// <summary>0, 1/2 or 1.</summary>
internal readonly struct Heaviside : IUnaryKernel
{
    public static bool IsShort => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.Select(x > T.Of(0), T.Of(1), T.Select(x < T.Of(0), T.Of(0), x + T.Of(0.5)));
}

/// <summary>max(x, 0), with a positive zero.</summary>
internal readonly struct Relu : IUnaryKernel
{
    public static bool IsShort => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.Select(x <= T.Of(0), T.Of(0), x);
}

/// <summary>The next integer below.</summary>
internal readonly struct Floor : IUnaryKernel
{
    public static bool IsShort => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.Floor(x);
}

/// <summary>The next integer above.</summary>
internal readonly struct Ceiling : IUnaryKernel
{
    public static bool IsShort => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.Ceiling(x);
}

/// <summary>The nearest integer, the even one of two.</summary>
internal readonly struct Round : IUnaryKernel
{
    public static bool IsShort => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.Round(x);
}

/// <summary>The larger one, as <see cref="Math.Max(double, double)"/>.</summary>
internal readonly struct Max : IBinaryKernel
{
    public static bool IsShort => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, T y)
        where T : struct, ILanes<T> =>
        T.Max(x, y);
}

/// <summary>The smaller one, as <see cref="Math.Min(double, double)"/>.</summary>
internal readonly struct Min : IBinaryKernel
{
    public static bool IsShort => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, T y)
        where T : struct, ILanes<T> =>
        T.Min(x, y);
}

/// <summary>min(max(x, low), high).</summary>
internal readonly struct Clamp : ITernaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, T low, T high)
        where T : struct, ILanes<T> =>
        T.Min(T.Max(x, low), high);
}

/// <summary>√(x² + y²).</summary>
internal readonly struct Hypot : IBinaryKernel
{
    // Squares of what lies between neither overflow nor lose their last digits.
    private const double Smallest = 1E-140;
    private const double Largest = 1E+140;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, T y)
        where T : struct, ILanes<T>
    {
        var (first, second) = (T.Abs(x), T.Abs(y));
        var larger = T.Select(first > second, first, second);
        var isUsual = (larger >= T.Of(Smallest)) & (first + second <= T.Of(Largest));
        if (!T.All(isUsual)) return LaneByLane.Call(double.Hypot, x, y);
        var smaller = T.Select(first > second, second, first);
        return T.Sqrt(T.MultiplyAdd(larger, larger, smaller * smaller));
    }
}
