using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Symbolic.Codegen.Derivatives;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>What expression trees cannot say themselves: reading and writing spans, here without a check of bounds, which the
/// compiled function has made for all accesses at once.</summary>
internal static class SpanAccess
{
    [ThreadStatic]
    private static double[]? Unwanted;

    public static readonly MethodInfo LoadMethod = typeof(SpanAccess).GetMethod(nameof(Load))!;
    public static readonly MethodInfo LoadBackMethod = typeof(SpanAccess).GetMethod(nameof(LoadBack))!;
    public static readonly MethodInfo StoreMethod = typeof(SpanAccess).GetMethod(nameof(Store))!;
    public static readonly MethodInfo CheckPointMethod = typeof(SpanAccess).GetMethod(nameof(CheckPoint))!;
    public static readonly MethodInfo CheckResultsMethod = typeof(SpanAccess).GetMethod(nameof(CheckResults))!;
    public static readonly MethodInfo LoadDataMethod = typeof(SpanAccess).GetMethod(nameof(LoadData))!;
    public static readonly MethodInfo AccumulateMethod = typeof(SpanAccess).GetMethod(nameof(Accumulate))!;
    public static readonly MethodInfo ClearMethod = typeof(SpanAccess).GetMethod(nameof(Clear))!;
    public static readonly MethodInfo CheckMatrixMethod = typeof(SpanAccess).GetMethod(nameof(CheckMatrix))!;
    public static readonly MethodInfo RoomMethod = typeof(SpanAccess).GetMethod(nameof(Room))!;
    public static readonly MethodInfo CheckedMethod = typeof(SpanAccess).GetMethod(nameof(Checked))!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Load(ReadOnlySpan<double> span, int index) => Unsafe.Add(ref MemoryMarshal.GetReference(span), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LoadBack(Span<double> span, int index) => Unsafe.Add(ref MemoryMarshal.GetReference(span), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Span<double> span, int index, double value) => Unsafe.Add(ref MemoryMarshal.GetReference(span), index) = value;

    public static void Clear(Span<double> span) => span.Clear();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckPoint(ReadOnlySpan<double> x, int count) => RequirePoint(x.Length, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckResults(Span<double> results, int count) => RequireResults(results.Length, count);

    /// <summary>Requires as many values as there are variables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequirePoint(int length, int count)
    {
        if (length != count) ThrowPoint(length, count);
    }

    /// <summary>Requires room for as many results as there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireResults(int length, int count)
    {
        if (length != count) ThrowResults(length, count);
    }

    /// <summary>Requires the right lengths of a point and a matrix.</summary>
    public static void CheckMatrix(ReadOnlySpan<double> x, int inputs, Span<double> matrix, int entries, string name)
    {
        if (x.Length != inputs) Calls.ThrowLength(x.Length, inputs, nameof(x));
        if (matrix.Length != entries) Calls.ThrowLength(matrix.Length, entries, name);
    }

    /// <summary>Where results go: to a span of the right length, or, if it is empty, where nobody reads them.</summary>
    public static Span<double> Room(Span<double> results, int count, string name)
    {
        if (results.Length == count) return results;
        if (!results.IsEmpty) Calls.ThrowLength(results.Length, count, name);
        if (Unwanted is null || Unwanted.Length < count) Unwanted = new double[count];
        return Unwanted.AsSpan(0, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LoadData(double[] data, int index) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(data), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Accumulate(Span<double> span, int index, double value) => Unsafe.Add(ref MemoryMarshal.GetReference(span), index) += value;

    /// <summary>A subscript that is known only at run time, if it lies in the array.</summary>
    /// <exception cref="IndexOutOfRangeException">It does not.</exception>
    public static long Checked(long index, int length, string name)
    {
        if ((ulong)index >= (ulong)length) ThrowOutside(index, length, name);
        return index;
    }

    private static void ThrowPoint(int length, int count) =>
        throw new ArgumentException($"The function has {count} variable(s), but {length} value(s) are given.", "x");

    private static void ThrowResults(int length, int count) =>
        throw new ArgumentException($"The function has {count} result(s), but there is room for {length}.", "results");

    private static void ThrowOutside(long index, int length, string name) =>
        throw new IndexOutOfRangeException($"Element {index + 1} of '{name}' is read, which has {length} element(s).");
}
