using System.Runtime.CompilerServices;

namespace Symbolic.Functions.Vectors;

/// <summary>x^y as exp(y ln x), with a logarithm of more digits than a double has: as <see cref="Math.Pow"/>.</summary>
internal readonly struct Power : IBinaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, T y)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        var logarithm = Logarithms.Pair(size, out var low);
        var exponent = y * logarithm;
        var isUsual = Logarithms.IsNormal(size) & (T.Abs(exponent) <= T.Of(Exponentials.NormalLimit));
        if (!T.All(isUsual)) return LaneByLane.Call(Math.Pow, x, y);
        var rest = T.MultiplyAdd(y, low, T.MultiplyAdd(y, logarithm, -exponent));
        var value = Exponentials.Normal(exponent, rest);
        return T.All(x > T.Of(0)) ? value : WithSign(value, x, y);
    }

    /// <summary>Of a negative base only whole exponents have a power, and odd ones a negative power.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T WithSign<T>(T value, T x, T y)
        where T : struct, ILanes<T>
    {
        var half = T.Of(0.5) * y;
        var signed = T.Select(T.Equal(half, T.Round(half)), value, -value);
        var ofNegative = T.Select(T.Equal(y, T.Round(y)), signed, T.Of(double.NaN));
        return T.Select(x > T.Of(0), value, ofNegative);
    }
}

/// <summary>The cube root: a logarithm, an exponential, and Newton's step with the residual rounded once.</summary>
internal readonly struct Cbrt : IUnaryKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var size = T.Abs(x);
        if (!T.All(Logarithms.IsNormal(size))) return LaneByLane.Call(Math.Cbrt, x);
        var root = Exponentials.Normal(Logarithms.Log(size) * T.Of(1.0 / 3));
        var square = root * root;
        var residual = T.MultiplyAdd(square, root, -size) + (root * T.MultiplyAdd(root, root, -square));
        return T.CopySign(root - (residual / (T.Of(3) * square)), x);
    }
}
