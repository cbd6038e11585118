using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>What vectorised loops do with memory apart from reading and writing vectors: for expression trees to call.</summary>
internal static class VectorAccess
{
    private const MethodImplOptions Inlined = MethodImplOptions.AggressiveInlining;

    private static readonly MethodInfo Conversion = typeof(VectorAccess).GetMethod(nameof(ToOffset))!;
    private static readonly MethodInfo SameBits = ((Func<long, nuint>)Unsafe.BitCast<long, nuint>).Method;
    private static readonly MethodInfo LoadTwo = ((Loading)Vector128.LoadUnsafe).Method;
    private static readonly MethodInfo First = ((Func<Vector128<double>, double>)Vector128.ToScalar).Method;
    private static readonly MethodInfo Element = ((Func<Vector128<double>, int, double>)Vector128.GetElement).Method;

    private delegate Vector128<double> Loading(ref readonly double source, nuint offset);

    /// <summary>A call of a method of this class for a type of vectors.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "Methods of this class ask nothing of the type of vectors.")]
    public static Expression Call(string method, Type vector, params Expression[] arguments) =>
        Expression.Call(typeof(VectorAccess), method, [vector], arguments);

    /// <summary>A number of elements, for use as an offset.</summary>
    public static Expression Offset(Expression count) => Expression.Call(Environment.Is64BitProcess ? SameBits : Conversion, count);

    /// <summary>The number at an address.</summary>
    public static Expression Number((Expression Field, Expression? Offset) address) => address.Offset is { } offset
        ? Expression.Call(typeof(VectorAccess), nameof(At), null, address.Field, offset)
        : address.Field;

    /// <summary>The first or the second of the two numbers at an address, without a call that has to be inlined.</summary>
    public static Expression NumberOfTwo((Expression Field, Expression? Offset) address, bool isFirst)
    {
        if (address.Offset is null) throw new ArgumentException("A field is read by its name.", nameof(address));
        var two = Expression.Call(LoadTwo, address.Field, address.Offset);
        return isFirst ? Expression.Call(First, two) : Expression.Call(Element, two, Expression.Constant(1));
    }

    [MethodImpl(Inlined)]
    public static nuint ToOffset(long count) => (nuint)count;

    [MethodImpl(Inlined)]
    public static double At(ref double from, nuint offset) => Unsafe.Add(ref from, offset);

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
