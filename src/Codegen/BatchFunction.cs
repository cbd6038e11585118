using Symbolic.Codegen.Backends.Linq;

namespace Symbolic.Codegen;

/// <summary>Compiled terms that are evaluated at many points in one call.</summary>
/// <remarks>
/// <para>Points and results are columns: first the values of the first variable at all points, then those of the second one, and so on;
/// first the values of the first term at all points, then those of the second one. The points are computed side by side, in the widest
/// vectors that the machine has, and the last few of them together with some before. Functions of vectors may differ from those of
/// single numbers in the last places; docs/accuracy.md says by how much.</para>
/// <para>Holds no state that a call changes: may be called from many threads at once. Calls on one thread allocate nothing.</para>
/// </remarks>
public sealed class BatchFunction
{
    // Fewer points are not worth another thread.
    private const int FewestForThread = 4096;
    private readonly IBatch _batch;

    internal BatchFunction(IBatch batch, int inputs, int results) => (_batch, Inputs, Results) = (batch, inputs, results);

    /// <summary>The number of variables.</summary>
    public int Inputs { get; }

    /// <summary>The number of results at each point.</summary>
    public int Results { get; }

    /// <summary>Evaluates at all points.</summary>
    /// <param name="x">The columns of the variables.</param>
    /// <param name="results">Receives the columns of the results; must not overlap <paramref name="x"/>.</param>
    /// <param name="count">The number of points.</param>
    /// <exception cref="ArgumentException">The columns do not have that many elements.</exception>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> results, int count)
    {
        Check(x.Length, results.Length, count);
        if (count > 0) _batch.Run(x, results, count, 0, count - 1);
    }

    /// <summary>Evaluates at all points, on several threads. The results are the same as on one.</summary>
    /// <param name="x">The columns of the variables.</param>
    /// <param name="results">Receives the columns of the results; must not overlap <paramref name="x"/>.</param>
    /// <param name="count">The number of points.</param>
    /// <param name="threads">The greatest number of threads; 0 for as many as there are processors.</param>
    /// <exception cref="ArgumentException">The columns do not have that many elements.</exception>
    public void EvaluateParallel(ReadOnlyMemory<double> x, Memory<double> results, int count, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        Check(x.Length, results.Length, count);
        if (threads == 0) threads = Environment.ProcessorCount;
        // Whole vectors in each part, so that no point is computed in another way than on one thread.
        var parts = Math.Clamp(count / FewestForThread, 1, threads);
        var length = (((count + parts - 1) / parts) + 7) & ~7;
        if (parts == 1)
        {
            Evaluate(x.Span, results.Span, count);
            return;
        }

        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            var (first, last) = (part * length, Math.Min(count, (part + 1) * length) - 1);
            if (first <= last) _batch.Run(x.Span, results.Span, count, first, last);
        });
    }

    private void Check(int numbers, int room, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (numbers != (long)Inputs * count)
            throw new ArgumentException($"{count} point(s) of {Inputs} variable(s) are {(long)Inputs * count} numbers, but {numbers} are given.");
        if (room != (long)Results * count)
            throw new ArgumentException($"{count} point(s) have {(long)Results * count} results, but there is room for {room}.");
    }
}
