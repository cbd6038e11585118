using System.Buffers;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>One of the methods of a program that is too long for a single one.</summary>
/// <remarks>The blocks are the spans once more.</remarks>
internal delegate void Chunk(
    ref Block<Block<double>> kept, ref Block<Block<double>> point, ref Block<Block<double>> written,
    ReadOnlySpan<double> x, Span<double> results, Span<double> workspace);

/// <summary>A program of several methods, which pass values in a workspace.</summary>
/// <remarks>The workspace is rented for each call from the shared pool, so that a call allocates nothing once the pool has one of that
/// size, and any number of threads may call at once, also from a function that is called by the program.</remarks>
internal sealed class ChunkedProgram(Chunk[] chunks, int inputs, int results, int workspace, bool isAccumulated)
{
    public void Run(ReadOnlySpan<double> x, Span<double> values)
    {
        SpanAccess.CheckPoint(x, inputs);
        SpanAccess.CheckResults(values, results);
        if (isAccumulated) values.Clear();
        var rented = ArrayPool<double>.Shared.Rent(workspace);
        try
        {
            ref var point = ref Blocks.Of(x);
            ref var written = ref Blocks.Of(values);
            ref var kept = ref Blocks.Of(rented);
            foreach (var chunk in chunks) chunk(ref kept, ref point, ref written, x, values, rented);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    public double Value(ReadOnlySpan<double> x)
    {
        var value = 0.0;
        Run(x, new Span<double>(ref value));
        return value;
    }

    /// <summary>Returns the first result and hands out the others.</summary>
    public double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        SpanAccess.CheckResults(gradient, results - 1);
        var rented = ArrayPool<double>.Shared.Rent(results);
        try
        {
            var all = rented.AsSpan(0, results);
            Run(x, all);
            all[1..].CopyTo(gradient);
            return all[0];
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>An array that begins with room for the inputs, to be handed to <see cref="Finish"/>.</summary>
    public double[] Begin() => ArrayPool<double>.Shared.Rent(Math.Max(1, inputs));

    public double Finish(double[] x)
    {
        try
        {
            return Value(x.AsSpan(0, inputs));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(x);
        }
    }
}
