using System.Runtime.CompilerServices;

namespace Symbolic.Functions.Vectors;

/// <summary>Scalar kernels, called for one lane after the other: for what no vector code covers.</summary>
internal static class LaneByLane
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static T Call<T>(Func<double, double> kernel, T x)
        where T : struct, ILanes<T>
    {
        for (var i = 0; i < T.Count; i++) x = T.WithLane(x, i, kernel(T.Lane(x, i)));
        return x;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static T Call<T>(Func<double, double, double> kernel, T x, T y)
        where T : struct, ILanes<T>
    {
        for (var i = 0; i < T.Count; i++) x = T.WithLane(x, i, kernel(T.Lane(x, i), T.Lane(y, i)));
        return x;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static T Call<T>(Func<double, double, double, double> kernel, T x, T y, T z)
        where T : struct, ILanes<T>
    {
        for (var i = 0; i < T.Count; i++) x = T.WithLane(x, i, kernel(T.Lane(x, i), T.Lane(y, i), T.Lane(z, i)));
        return x;
    }
}
