using System.Runtime.CompilerServices;

namespace Symbolic.Functions.Vectors;

/// <summary>Scalar kernels, called for one lane after the other: for what no vector code covers.</summary>
internal static class LaneByLane
{
    private const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    [MethodImpl(Apart)]
    internal static T Call<T>(Func<double, double> kernel, T x)
        where T : struct, ILanes<T>
    {
        Span<double> lanes = stackalloc double[T.Count];
        T.Store(x, lanes);
        for (var i = 0; i < lanes.Length; i++) lanes[i] = kernel(lanes[i]);
        return T.Load(lanes);
    }

    [MethodImpl(Apart)]
    internal static T Call<T>(Func<double, double, double> kernel, T x, T y)
        where T : struct, ILanes<T>
    {
        Span<double> lanes = stackalloc double[2 * T.Count];
        T.Store(x, lanes);
        T.Store(y, lanes[T.Count..]);
        for (var i = 0; i < T.Count; i++) lanes[i] = kernel(lanes[i], lanes[T.Count + i]);
        return T.Load(lanes);
    }

    [MethodImpl(Apart)]
    internal static T Call<T>(Func<double, double, double, double> kernel, T x, T y, T z)
        where T : struct, ILanes<T>
    {
        Span<double> lanes = stackalloc double[3 * T.Count];
        T.Store(x, lanes);
        T.Store(y, lanes[T.Count..]);
        T.Store(z, lanes[(2 * T.Count)..]);
        for (var i = 0; i < T.Count; i++) lanes[i] = kernel(lanes[i], lanes[T.Count + i], lanes[(2 * T.Count) + i]);
        return T.Load(lanes);
    }
}
