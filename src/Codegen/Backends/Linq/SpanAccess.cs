using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>What expression trees cannot say themselves: reading and writing spans, here without a check of bounds, which the
/// compiled function has made for all accesses at once.</summary>
internal static class SpanAccess
{
    public static readonly MethodInfo LoadMethod = typeof(SpanAccess).GetMethod(nameof(Load))!;
    public static readonly MethodInfo LoadBackMethod = typeof(SpanAccess).GetMethod(nameof(LoadBack))!;
    public static readonly MethodInfo StoreMethod = typeof(SpanAccess).GetMethod(nameof(Store))!;
    public static readonly MethodInfo CheckPointMethod = typeof(SpanAccess).GetMethod(nameof(CheckPoint))!;
    public static readonly MethodInfo CheckResultsMethod = typeof(SpanAccess).GetMethod(nameof(CheckResults))!;
    public static readonly MethodInfo RunsMethod = typeof(SpanAccess).GetMethod(nameof(Runs))!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Load(ReadOnlySpan<double> span, int index) => Unsafe.Add(ref MemoryMarshal.GetReference(span), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LoadBack(Span<double> span, int index) => Unsafe.Add(ref MemoryMarshal.GetReference(span), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Span<double> span, int index, double value) => Unsafe.Add(ref MemoryMarshal.GetReference(span), index) = value;

    public static void CheckPoint(ReadOnlySpan<double> x, int count)
    {
        if (x.Length != count) throw new ArgumentException($"The function has {count} variable(s), but {x.Length} value(s) are given.", nameof(x));
    }

    public static void CheckResults(Span<double> results, int count)
    {
        if (results.Length != count)
            throw new ArgumentException($"The function has {count} result(s), but there is room for {results.Length}.", nameof(results));
    }

    /// <summary>How often a loop runs; -1 where its bounds are no whole numbers.</summary>
    public static long Runs(double lower, double upper)
    {
        if (!double.IsFinite(lower) || !double.IsFinite(upper) || lower != Math.Floor(lower) || upper != Math.Floor(upper)) return -1;
        return upper < lower ? 0 : (long)Math.Min(upper - lower, 1e18) + 1;
    }
}
