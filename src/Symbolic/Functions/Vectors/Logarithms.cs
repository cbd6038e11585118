using System.Runtime.CompilerServices;

namespace Symbolic.Functions.Vectors;

/// <summary>Logarithms of x = 2^k (1 + f) with √½ ≤ 1 + f &lt; √2, by ln(1 + f) = 2 artanh(s), s = f / (2 + f).</summary>
/// <remarks>Source: DLMF 4.6.4; the arrangement of the last sum, f - (f²/2 - s (f²/2 + ...)), is the one of fdlibm.</remarks>
internal static class Logarithms
{
    internal const double SmallestNormal = 2.2250738585072014E-308;

    /// <summary>ln 2 to 33 bits: any exponent times it is exact.</summary>
    private const double Ln2 = 0.6931471803691238;
    private const double Ln2Rest = 1.9082149292705877E-10;
    private const long RootHalf = 0x3FE6A09E667F3BCD;
    private const long One = 0x3FF0000000000000;
    private const double TwoTo52 = 4503599627370496;
    private const double TwoTo54 = 18014398509481984;
    private const double TwoThirdsRest = 3.700743415417188E-17;

    /// <summary>ln(x) for all x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Log<T>(T x)
        where T : struct, ILanes<T>
    {
        if (!T.All(IsNormal(x))) return Far(x);
        var f = Split(x, out var k) - T.Of(1);
        return Sum(f, T.Of(0), k);
    }

    /// <summary>A mask of the positive normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T IsNormal<T>(T x)
        where T : struct, ILanes<T> =>
        (x >= T.Of(SmallestNormal)) & (x <= T.Of(double.MaxValue));

    /// <summary>ln(1 + x) for x above -1 and below infinity, with the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T OnePlus<T>(T x)
        where T : struct, ILanes<T> =>
        T.CopySign(OnePlus(x, T.Of(0)), x);

    /// <summary>ln(1 + x) for x from 0 to 1, where the exponent is 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T OnePlusFraction<T>(T x)
        where T : struct, ILanes<T>
    {
        var u = T.Of(1) + x;
        var isFar = u > T.Of(1.4142135623730951);
        var f = T.Select(isFar, T.MultiplyAdd(u, T.Of(0.5), T.Of(-1)), x);
        var low = isFar & (T.Of(0.5) * (x - (u - T.Of(1))));
        return Sum(f, low, isFar & T.Of(1));
    }

    /// <summary>ln(1 + x + low) for x above -1 and below infinity and a low that is small against x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T OnePlus<T>(T x, T low)
        where T : struct, ILanes<T>
    {
        var u = T.Of(1) + x;
        var part = u - T.Of(1);
        return OfSum(u, T.Of(1) - (u - part) + (x - part) + low, x, low);
    }

    /// <summary>ln(u + uLow), where u = 1 + x and both are given with what rounding took from them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T OfSum<T>(T u, T uLow, T x, T xLow)
        where T : struct, ILanes<T>
    {
        var f = Split(u, out var k) - T.Of(1);
        var isNear = T.Equal(k, T.Of(0));
        f = T.Select(isNear, x, f);
        return Sum(f, T.Select(isNear, xLow, uLow * Exponentials.PowerOfTwo(-k)), k);
    }

    /// <summary>ln(x) of a positive normal x, with about ten bits more than a double has, which are the low part.</summary>
    /// <remarks>s, s², s³ and the first coefficient are carried in two parts; the rest is below 2^-12 of the result.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Pair<T>(T x, out T low)
        where T : struct, ILanes<T>
    {
        var f = Split(x, out var k) - T.Of(1);
        var d = T.Of(2) + f;
        var dLow = T.Of(2) - d + f;
        var inverse = T.Of(1) / d;
        var s = f * inverse;
        var sLow = T.MultiplyAdd(-s, dLow, T.MultiplyAdd(-s, d, f)) * inverse;

        var z = s * s;
        var zLow = T.MultiplyAdd(s + s, sLow, T.MultiplyAdd(s, s, -z));
        var rest = z * Polynomials.LogFarRest(z);
        var q = T.Of(2.0 / 3) + rest;
        var qLow = T.Of(2.0 / 3) - q + rest + T.Of(TwoThirdsRest);
        var cube = s * z;
        var cubeLow = T.MultiplyAdd(sLow, z, T.MultiplyAdd(s, zLow, T.MultiplyAdd(s, z, -cube)));
        var tail = cube * q;
        var tailLow = T.MultiplyAdd(cubeLow, q, T.MultiplyAdd(cube, qLow, T.MultiplyAdd(cube, q, -tail)));

        var twice = s + s;
        var near = twice + tail;
        var nearLow = twice - near + tail + (sLow + sLow + tailLow);
        var far = k * T.Of(Ln2);
        var sum = far + near;
        low = far - sum + near + T.MultiplyAdd(k, T.Of(Ln2Rest), nearLow);
        return sum;
    }

    /// <summary>k ln 2 + ln(1 + f + low).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Sum<T>(T f, T low, T k)
        where T : struct, ILanes<T>
    {
        var s = f / (T.Of(2) + f);
        var z = s * s;
        var half = T.Of(0.5) * f * f;

        // 1 / (1 + f) to a few bits: the low part is at most one unit in the last place.
        low *= T.MultiplyAdd(f, f, T.Of(1) - f);
        var rest = T.MultiplyAdd(s, T.MultiplyAdd(z, Polynomials.LogRest(z), half), T.MultiplyAdd(k, T.Of(Ln2Rest), low));
        return T.MultiplyAdd(k, T.Of(Ln2), f - (half - rest));
    }

    /// <summary>The number m in [√½, √2) with x = 2^k m.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Split<T>(T x, out T k)
        where T : struct, ILanes<T>
    {
        var moved = T.AddBits(x, T.OfBits(One - RootHalf));
        k = (moved >>> 52 | T.Of(TwoTo52)) - T.Of(TwoTo52 + 1023);
        return T.AddBits(moved & T.OfBits(0x000FFFFFFFFFFFFF), T.OfBits(RootHalf));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T Far<T>(T x)
        where T : struct, ILanes<T>
    {
        var isSmall = x < T.Of(SmallestNormal);
        var f = Split(T.Select(isSmall, x * T.Of(TwoTo54), x), out var k) - T.Of(1);
        var value = Sum(f, T.Of(0), k - (isSmall & T.Of(54)));
        value = T.Select(T.Equal(x, T.Of(0)), T.Of(double.NegativeInfinity), T.Select(x > T.Of(0), value, T.Of(double.NaN)));
        return T.Select(T.Equal(x, T.Of(double.PositiveInfinity)), x, value);
    }
}
