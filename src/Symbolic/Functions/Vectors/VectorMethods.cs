using System.Runtime.CompilerServices;
using Narrow = System.Runtime.Intrinsics.Vector128<double>;
using Normal = System.Runtime.Intrinsics.Vector256<double>;
using Wide = System.Runtime.Intrinsics.Vector512<double>;

namespace Symbolic.Functions.Vectors;

/// <summary>The sine and, through the variable, the cosine.</summary>
internal delegate T SineAndCosine<T>(T x, out T cosine);

/// <summary>The methods that expression trees call: a kernel at a width.</summary>
/// <remarks>
/// Short kernels are inlined into the caller. Long ones are not, as the runtime inlines only so much and then stops in the midst
/// of a kernel; they are compiled once with all optimisation, as a caller that runs for milliseconds would see nothing else. The
/// runtime passes vectors on the stack, and what is written there across a border of 32 bytes waits for the cache when it is read
/// back: a caller whose stack happens to be aligned to 32 bytes is served in a third of the time.
/// </remarks>
internal static class VectorMethods
{
    private const MethodImplOptions Inlined = MethodImplOptions.AggressiveInlining;
    private const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    [MethodImpl(Inlined)]
    internal static Narrow Of<TKernel>(Narrow x)
        where TKernel : struct, IUnaryKernel =>
        TKernel.Of(new Lanes2(x)).Value;

    [MethodImpl(Inlined)]
    internal static Narrow Of<TKernel>(Narrow x, Narrow y)
        where TKernel : struct, IBinaryKernel =>
        TKernel.Of(new Lanes2(x), new Lanes2(y)).Value;

    [MethodImpl(Inlined)]
    internal static Narrow Of<TKernel>(Narrow x, Narrow y, Narrow z)
        where TKernel : struct, ITernaryKernel =>
        TKernel.Of(new Lanes2(x), new Lanes2(y), new Lanes2(z)).Value;

    [MethodImpl(Inlined)]
    internal static Normal Of<TKernel>(Normal x)
        where TKernel : struct, IUnaryKernel =>
        TKernel.Of(new Lanes4(x)).Value;

    [MethodImpl(Inlined)]
    internal static Normal Of<TKernel>(Normal x, Normal y)
        where TKernel : struct, IBinaryKernel =>
        TKernel.Of(new Lanes4(x), new Lanes4(y)).Value;

    [MethodImpl(Inlined)]
    internal static Normal Of<TKernel>(Normal x, Normal y, Normal z)
        where TKernel : struct, ITernaryKernel =>
        TKernel.Of(new Lanes4(x), new Lanes4(y), new Lanes4(z)).Value;

    [MethodImpl(Inlined)]
    internal static Wide Of<TKernel>(Wide x)
        where TKernel : struct, IUnaryKernel =>
        TKernel.Of(new Lanes8(x)).Value;

    [MethodImpl(Inlined)]
    internal static Wide Of<TKernel>(Wide x, Wide y)
        where TKernel : struct, IBinaryKernel =>
        TKernel.Of(new Lanes8(x), new Lanes8(y)).Value;

    [MethodImpl(Inlined)]
    internal static Wide Of<TKernel>(Wide x, Wide y, Wide z)
        where TKernel : struct, ITernaryKernel =>
        TKernel.Of(new Lanes8(x), new Lanes8(y), new Lanes8(z)).Value;

    internal static Narrow Each(Func<double, double> kernel, Narrow x) => LaneByLane.Call(kernel, new Lanes2(x)).Value;

    internal static Normal Each(Func<double, double> kernel, Normal x) => LaneByLane.Call(kernel, new Lanes4(x)).Value;

    internal static Wide Each(Func<double, double> kernel, Wide x) => LaneByLane.Call(kernel, new Lanes8(x)).Value;

    internal static Narrow Each(Func<double, double, double> kernel, Narrow x, Narrow y) =>
        LaneByLane.Call(kernel, new Lanes2(x), new Lanes2(y)).Value;

    internal static Normal Each(Func<double, double, double> kernel, Normal x, Normal y) =>
        LaneByLane.Call(kernel, new Lanes4(x), new Lanes4(y)).Value;

    internal static Wide Each(Func<double, double, double> kernel, Wide x, Wide y) =>
        LaneByLane.Call(kernel, new Lanes8(x), new Lanes8(y)).Value;

    internal static Narrow Each(Func<double, double, double, double> kernel, Narrow x, Narrow y, Narrow z) =>
        LaneByLane.Call(kernel, new Lanes2(x), new Lanes2(y), new Lanes2(z)).Value;

    internal static Normal Each(Func<double, double, double, double> kernel, Normal x, Normal y, Normal z) =>
        LaneByLane.Call(kernel, new Lanes4(x), new Lanes4(y), new Lanes4(z)).Value;

    internal static Wide Each(Func<double, double, double, double> kernel, Wide x, Wide y, Wide z) =>
        LaneByLane.Call(kernel, new Lanes8(x), new Lanes8(y), new Lanes8(z)).Value;

    internal static double SinCos(double x, out double cosine)
    {
        (var sine, cosine) = Math.SinCos(x);
        return sine;
    }

    [MethodImpl(AtOnce)]
    internal static Narrow SinCos(Narrow x, out Narrow cosine)
    {
        var sine = Circular.SineAndCosine(new Lanes2(x), out var lanes);
        cosine = lanes.Value;
        return sine.Value;
    }

    [MethodImpl(AtOnce)]
    internal static Normal SinCos(Normal x, out Normal cosine)
    {
        var sine = Circular.SineAndCosine(new Lanes4(x), out var lanes);
        cosine = lanes.Value;
        return sine.Value;
    }

    [MethodImpl(AtOnce)]
    internal static Wide SinCos(Wide x, out Wide cosine)
    {
        var sine = Circular.SineAndCosine(new Lanes8(x), out var lanes);
        cosine = lanes.Value;
        return sine.Value;
    }

    [MethodImpl(AtOnce)]
    internal static Narrow Long<TKernel>(Narrow x)
        where TKernel : struct, IUnaryKernel =>
        TKernel.Of(new Lanes2(x)).Value;

    [MethodImpl(AtOnce)]
    internal static Narrow Long<TKernel>(Narrow x, Narrow y)
        where TKernel : struct, IBinaryKernel =>
        TKernel.Of(new Lanes2(x), new Lanes2(y)).Value;

    [MethodImpl(AtOnce)]
    internal static Normal Long<TKernel>(Normal x)
        where TKernel : struct, IUnaryKernel =>
        TKernel.Of(new Lanes4(x)).Value;

    [MethodImpl(AtOnce)]
    internal static Normal Long<TKernel>(Normal x, Normal y)
        where TKernel : struct, IBinaryKernel =>
        TKernel.Of(new Lanes4(x), new Lanes4(y)).Value;

    [MethodImpl(AtOnce)]
    internal static Wide Long<TKernel>(Wide x)
        where TKernel : struct, IUnaryKernel =>
        TKernel.Of(new Lanes8(x)).Value;

    [MethodImpl(AtOnce)]
    internal static Wide Long<TKernel>(Wide x, Wide y)
        where TKernel : struct, IBinaryKernel =>
        TKernel.Of(new Lanes8(x), new Lanes8(y)).Value;
}
