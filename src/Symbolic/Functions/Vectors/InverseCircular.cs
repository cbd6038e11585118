using System.Runtime.CompilerServices;

namespace Symbolic.Functions.Vectors;

/// <summary>Angles from their tangents and sines.</summary>
/// <remarks>Source: DLMF 4.24(iii) for the reduction by an eighth of a turn, 4.24.1 and 4.24.3 for the series.</remarks>
internal static class InverseCircular
{
    internal const double HalfPi = 1.5707963267948966;
    internal const double HalfPiRest = 6.123233995736766E-17;

    /// <summary>tan(π/8).</summary>
    private const double First = 0.41421356237309503;

    /// <summary>tan(3π/8).</summary>
    private const double Last = 2.414213562373095;

    /// <summary>The angle in [0, π/2] whose tangent is y/x, for y, x ≥ 0 not both of them zero or infinite.</summary>
    /// <remarks>Around π/4 the angle is that of (y - x)/(y + x), beyond it that of -x/y: one division serves all.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Angle<T>(T y, T x)
        where T : struct, ILanes<T>
    {
        var isMiddle = y > T.Of(First) * x;
        var isLast = y > T.Of(Last) * x;
        var above = T.Select(isLast, -x, T.Select(isMiddle, y - x, y));
        var below = T.Select(isLast, y, T.Select(isMiddle, y + x, x));
        var offset = T.Select(isLast, T.Of(HalfPi), isMiddle & T.Of(0.5 * HalfPi));
        var offsetRest = T.Select(isLast, T.Of(HalfPiRest), isMiddle & T.Of(0.5 * HalfPiRest));
        var t = above / below;
        var z = t * t;
        return offset + (t + T.MultiplyAdd(t * z, Polynomials.AtanRest(z), offsetRest));
    }

    /// <summary>arcsin(w) where |x| ≤ 1/2 and w = |x|, otherwise half of arccos(|x|), from w = √((1 - |x|)/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T SmallAngle<T>(T x, out T isLarge)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        isLarge = size > T.Of(0.5);
        var z = T.Select(isLarge, T.Of(0.5) - (T.Of(0.5) * size), size * size);
        var w = T.Select(isLarge, T.Sqrt(z), size);
        return T.MultiplyAdd(w * z, Polynomials.AsinRest(z), w);
    }

    /// <summary>√(x² - 1) without its overflow, NaN below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T TangentOfAsec<T>(T x)
        where T : struct, ILanes<T> =>
        T.Sqrt(x - T.Of(1)) * T.Sqrt(x + T.Of(1));
}

/// <summary>arcsin(x).</summary>
internal readonly struct Asin : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var angle = InverseCircular.SmallAngle(x, out var isLarge);
        var large = T.Of(InverseCircular.HalfPi) - (angle + angle - T.Of(InverseCircular.HalfPiRest));
        return T.CopySign(T.Select(isLarge, large, angle), x);
    }
}

/// <summary>arccos(x).</summary>
internal readonly struct Acos : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var angle = InverseCircular.SmallAngle(x, out var isLarge);
        var twice = angle + angle;
        var other = T.Of(2 * InverseCircular.HalfPi) - (twice - T.Of(2 * InverseCircular.HalfPiRest));
        var large = T.Select(x < T.Of(0), other, twice);
        var small = T.Of(InverseCircular.HalfPi) - (T.CopySign(angle, x) - T.Of(InverseCircular.HalfPiRest));
        return T.Select(isLarge, large, small);
    }
}

/// <summary>arctan(x).</summary>
internal readonly struct Atan : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.CopySign(InverseCircular.Angle(T.Abs(x), T.Of(1)), x);
}

/// <summary>arctan(1/x), π/2 at both zeros.</summary>
internal readonly struct Acot : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var angle = InverseCircular.Angle(T.Of(1), T.Abs(x));
        return T.Select(T.Equal(x, T.Of(0)), angle, T.CopySign(angle, x));
    }
}

/// <summary>arccos(1/x), from its tangent.</summary>
internal readonly struct Asec : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var angle = InverseCircular.Angle(InverseCircular.TangentOfAsec(T.Abs(x)), T.Of(1));
        var other = T.Of(2 * InverseCircular.HalfPi) - (angle - T.Of(2 * InverseCircular.HalfPiRest));
        return T.Select(x < T.Of(0), other, angle);
    }
}

/// <summary>arcsin(1/x), from its cotangent.</summary>
internal readonly struct Acsc : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T> =>
        T.CopySign(InverseCircular.Angle(T.Of(1), InverseCircular.TangentOfAsec(T.Abs(x))), x);
}

/// <summary>The angle of the point (x, y).</summary>
internal readonly struct Atan2 : IBinaryKernel
{
    // Between these sizes of the larger coordinate sums and products neither overflow nor lose digits.
    private const double Smallest = 1E-290;
    private const double Largest = 1E+290;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T y, T x)
        where T : struct, ILanes<T>
    {
        var (height, width) = (T.Abs(y), T.Abs(x));
        var larger = T.Select(height > width, height, width);
        if (!T.All((larger > T.Of(Smallest)) & (height + width < T.Of(Largest)))) return LaneByLane.Call(Math.Atan2, y, x);
        var angle = InverseCircular.Angle(height, width);
        var other = T.Of(2 * InverseCircular.HalfPi) - (angle - T.Of(2 * InverseCircular.HalfPiRest));
        return T.CopySign(T.Select(x < T.Of(0), other, angle), y);
    }
}
