using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>Reading and writing vectors of doubles in memory, without checks of bounds: for expression trees to call.</summary>
internal static class VectorAccess
{
    private const MethodImplOptions Inlined = MethodImplOptions.AggressiveInlining;

    /// <summary>A call of a method of this class for a type of vectors.</summary>
    public static Expression Call(string method, Type vector, params Expression[] arguments) =>
        Expression.Call(typeof(VectorAccess), method, [vector], arguments);

    [MethodImpl(Inlined)]
    public static T Load<T>(ReadOnlySpan<double> from, long index)
        where T : struct =>
        Unsafe.ReadUnaligned<T>(ref Unsafe.As<double, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(from), (nint)index)));

    [MethodImpl(Inlined)]
    public static T LoadBack<T>(Span<double> from, long index)
        where T : struct =>
        Unsafe.ReadUnaligned<T>(ref Unsafe.As<double, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(from), (nint)index)));

    [MethodImpl(Inlined)]
    public static T LoadData<T>(double[] from, long index)
        where T : struct =>
        Unsafe.ReadUnaligned<T>(ref Unsafe.As<double, byte>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(from), (nint)index)));

    [MethodImpl(Inlined)]
    public static void Store<T>(Span<double> to, long index, T value)
        where T : struct =>
        Unsafe.WriteUnaligned(ref Unsafe.As<double, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(to), (nint)index)), value);

    /// <summary>Adds the lanes to elements that lie a stride apart.</summary>
    public static void Scatter<T>(Span<double> to, long index, long stride, T value)
        where T : struct
    {
        var lanes = Unsafe.SizeOf<T>() / sizeof(double);
        for (var lane = 0; lane < lanes; lane++) to[(int)(index + (stride * lane))] += Unsafe.Add(ref Unsafe.As<T, double>(ref value), lane);
    }

    /// <summary>The product of all lanes.</summary>
    public static double Product<T>(T value)
        where T : struct
    {
        var product = 1.0;
        for (var lane = 0; lane < Unsafe.SizeOf<T>() / sizeof(double); lane++) product *= Unsafe.Add(ref Unsafe.As<T, double>(ref value), lane);
        return product;
    }

    /// <summary>The greatest of all lanes.</summary>
    public static double Greatest<T>(T value)
        where T : struct
    {
        var greatest = double.NegativeInfinity;
        for (var lane = 0; lane < Unsafe.SizeOf<T>() / sizeof(double); lane++)
            greatest = Math.Max(greatest, Unsafe.Add(ref Unsafe.As<T, double>(ref value), lane));
        return greatest;
    }

    /// <summary>Sets elements to 0.</summary>
    public static void Clear(Span<double> span, int start, int count) => span.Slice(start, count).Clear();

    /// <summary>Adds to elements of an array the sums of the lanes that stand for them.</summary>
    public static void Reduce(Span<double> lanes, int start, int width, Span<double> to, int first, int count)
    {
        for (var k = 0; k < count; k++)
        {
            var sum = 0.0;
            foreach (var lane in lanes.Slice(start + (k * width), width)) sum += lane;
            to[first + k] += sum;
        }
    }
}
