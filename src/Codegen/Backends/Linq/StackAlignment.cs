using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Symbolic.Codegen.Backends.Linq.Vectors;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Runs methods on a stack on which vectors do not lie across borders of cache lines.</summary>
/// <remarks>The runtime aligns the stack to 16 bytes only, and vectors that are written to it across a border cost several times as
/// much. A method refuses to run on the wrong half of the stacks, and is then called again a little deeper.</remarks>
internal static class StackAlignment
{
    public static readonly MethodInfo RunMethod = typeof(StackAlignment).GetMethod(nameof(Run))!;

    /// <summary>A body that returns false at once where the stack is not aligned.</summary>
    public static Expression Guarded(VectorShape shape, Expression body) => Expression.Condition(
        Expression.Call(typeof(StackAlignment), nameof(IsAligned), [shape.Type], Expression.Default(shape.Type)), body, Expression.Constant(false));

    public static void Run(
        Chunk chunk, ref Block<Block<double>> kept, ref Block<Block<double>> point, ref Block<Block<double>> written,
        ref Block<Block<double>> data, ReadOnlySpan<double> x, Span<double> results, Span<double> workspace)
    {
        if (!chunk(ref kept, ref point, ref written, ref data, x, results, workspace))
            RunDeeper(1, chunk, ref kept, ref point, ref written, ref data, x, results, workspace);
    }

    /// <summary>Where the argument lies, which the caller has written to the lowest end of its stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsAligned<T>(T argument)
        where T : struct =>
        (Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref Unsafe.As<T, byte>(ref argument)) & (Unsafe.SizeOf<T>() - 1)) == 0;

    // Each time by another amount, lest all of them be multiples of 32 bytes together with what a call takes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunDeeper(
        int times, Chunk chunk, ref Block<Block<double>> kept, ref Block<Block<double>> point, ref Block<Block<double>> written,
        ref Block<Block<double>> data, ReadOnlySpan<double> x, Span<double> results, Span<double> workspace)
    {
        Span<byte> step = stackalloc byte[16 * times];
        step.Clear();
        if (!chunk(ref kept, ref point, ref written, ref data, x, results, workspace))
            RunDeeper(times + 1, chunk, ref kept, ref point, ref written, ref data, x, results, workspace);
    }
}
