using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Symbolic.Functions;

namespace Symbolic.Benchmarks;

/// <summary>A function of the table applied to arrays of points from its sampling intervals, by a loop that is compiled from an
/// expression tree.</summary>
/// <remarks>Vectors that lie across a border of 32 bytes on the stack cost several times as much, and the runtime aligns the stack to
/// 16 bytes only. The loop refuses to run on the wrong half of them, and is then called again a little deeper.</remarks>
internal sealed class VectorLoop
{
    public const int Points = 1024;

    private readonly double[][] _columns;
    private readonly double[] _values = new double[Points];
    private readonly Func<double[][], double[], bool> _loop;

    /// <summary>A loop over vectors of that type, or over doubles with the scalar kernel.</summary>
    public VectorLoop(Function row, Type type)
    {
        var random = new Random(1);
        var arity = row.MaxArity == int.MaxValue ? 2 : row.MaxArity;
        _columns = [.. Enumerable.Range(0, arity).Select(i => Column(row.Samples[Math.Min(i, row.Samples.Length - 1)], random))];
        _loop = Compile(row, type, arity);
    }

    public void Run()
    {
        if (!_loop(_columns, _values)) RunDeeper(1);
    }

    // Each time by another amount, lest all of them be multiples of 32 bytes together with what a call takes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunDeeper(int times)
    {
        Span<byte> step = stackalloc byte[16 * times];
        step.Clear();
        if (!_loop(_columns, _values)) RunDeeper(times + 1);
    }

    private static Func<double[][], double[], bool> Compile(Function row, Type type, int arity)
    {
        var (columns, values) = (Expression.Parameter(typeof(double[][])), Expression.Parameter(typeof(double[])));
        var (index, end) = (Expression.Variable(typeof(int)), Expression.Label(typeof(bool)));
        var lanes = type == typeof(double) ? 1 : type == typeof(Vector512<double>) ? 8 : type == typeof(Vector256<double>) ? 4 : 2;
        var arrays = Enumerable.Range(0, arity).Select(_ => Expression.Variable(typeof(double[]))).ToArray();
        var operands = arrays.Select(array => Expression.Call(typeof(VectorLoop), "Load" + lanes, null, array, index));
        Expression value = lanes == 1 ? Expression.Call(row.Kernel.Method, operands) : row.VectorKernel.Call(type, operands);
        var body = Expression.IfThenElse(
            Expression.LessThan(index, Expression.Constant(Points)),
            Expression.Block(
                Expression.Call(typeof(VectorLoop), nameof(Store), null, value, values, index),
                Expression.AddAssign(index, Expression.Constant(lanes))),
            Expression.Break(end, Expression.Constant(true)));
        var isAligned = lanes < 4 ? (Expression)Expression.Constant(true)
            : Expression.Call(typeof(VectorLoop), nameof(IsAligned), [type], Expression.Default(type));
        return Expression.Lambda<Func<double[][], double[], bool>>(
            Expression.Block(
                [.. arrays, index],
                [
                    .. arrays.Select((array, i) => Expression.Assign(array, Expression.ArrayIndex(columns, Expression.Constant(i)))),
                    Expression.Condition(isAligned, Expression.Loop(body, end), Expression.Constant(false)),
                ]),
            columns, values).Compile();
    }

    private static double[] Column(Interval interval, Random random) =>
        [.. Enumerable.Range(0, Points).Select(_ => interval.Lower + (random.NextDouble() * (interval.Upper - interval.Lower)))];

    // Where the argument lies, which the caller has written to the lowest end of its stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsAligned<T>(T argument)
        where T : struct =>
        (Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref Unsafe.As<T, byte>(ref argument)) & 31) == 0;

    private static double Load1(double[] from, int index) => from[index];

    private static Vector128<double> Load2(double[] from, int index) => Vector128.LoadUnsafe(ref from[0], (nuint)index);

    private static Vector256<double> Load4(double[] from, int index) => Vector256.LoadUnsafe(ref from[0], (nuint)index);

    private static Vector512<double> Load8(double[] from, int index) => Vector512.LoadUnsafe(ref from[0], (nuint)index);

    private static void Store(double value, double[] to, int index) => to[index] = value;

    private static void Store(Vector128<double> value, double[] to, int index) => value.StoreUnsafe(ref to[0], (nuint)index);

    private static void Store(Vector256<double> value, double[] to, int index) => value.StoreUnsafe(ref to[0], (nuint)index);

    private static void Store(Vector512<double> value, double[] to, int index) => value.StoreUnsafe(ref to[0], (nuint)index);
}
