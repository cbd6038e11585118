using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>One of the methods of a program that is too long for a single one.</summary>
/// <remarks>The blocks are the spans once more, and the data of loops.</remarks>
/// <returns>Whether it has run; it refuses where its stack is not aligned.</returns>
internal delegate bool Chunk(
    ref Block<Block<double>> kept, ref Block<Block<double>> point, ref Block<Block<double>> written, ref Block<Block<double>> data,
    ReadOnlySpan<double> x, Span<double> results, Span<double> workspace);

/// <summary>A program of several methods, which pass values in a workspace.</summary>
/// <remarks>The workspace, unless it is small, is rented for each call from the shared pool, so that a call allocates nothing once the
/// pool has one of that size, and any number of threads may call at once, also from a function that is called by the program.</remarks>
internal sealed class ChunkedProgram(Chunk[] chunks)
{
    // Elements of 8 bytes up to a border of 64, on which vectors are read fastest.
    private const int Border = 8;

    // A workspace that is on the stack.
    private const int Small = 16;

    public required int Inputs { get; init; }

    /// <summary>How many results there are, not counting the value that is returned.</summary>
    public required int Results { get; init; }

    public required int Workspace { get; init; }

    /// <summary>How many numbers of the workspace, at the beginning, have to be 0.</summary>
    public required int Cleared { get; init; }

    /// <summary>Whether results are added up, so that they have to be 0 at first.</summary>
    public required bool IsAccumulated { get; init; }

    /// <summary>Where in the workspace parameters stand.</summary>
    public int ParameterPlace { get; init; }

    /// <summary>Where in the workspace the value stands; -1 if there is none.</summary>
    public required int ValuePlace { get; init; }

    /// <summary>The data that vectorised loops read.</summary>
    public required ArraySegment<double> Data { get; init; }

    public void Run(ReadOnlySpan<double> x, Span<double> results) => ValueAndGradient(x, results);

    public double Value(ReadOnlySpan<double> x)
    {
        var value = 0.0;
        ValueAndGradient(x, new Span<double>(ref value));
        return value;
    }

    /// <summary>Returns the value, and hands out the other results.</summary>
    public double ValueAndGradient(ReadOnlySpan<double> x, Span<double> results)
    {
        SpanAccess.CheckPoint(x, Inputs);
        SpanAccess.CheckResults(results, Results);
        if (IsAccumulated) results.Clear();
        return Run(x, results, []);
    }

    /// <summary>Runs with numbers that stand at <see cref="ParameterPlace"/> in the workspace; nothing is checked.</summary>
    public double Run(ReadOnlySpan<double> x, Span<double> results, ReadOnlySpan<double> parameters)
    {
        if (Workspace <= Small) return RunOnStack(x, results, parameters);
        var rented = ArrayPool<double>.Shared.Rent(Workspace + Border);
        try
        {
            return RunIn(Aligned(rented), x, results, parameters);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>An array that begins with room for the inputs, to be handed to <see cref="Finish"/>.</summary>
    public double[] Begin() => ArrayPool<double>.Shared.Rent(Math.Max(1, Inputs));

    public double Finish(double[] x)
    {
        try
        {
            return Value(x.AsSpan(0, Inputs));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(x);
        }
    }

    private double RunOnStack(ReadOnlySpan<double> x, Span<double> results, ReadOnlySpan<double> parameters)
    {
        Span<double> workspace = stackalloc double[Small + 1];
        return RunIn(workspace, x, results, parameters);
    }

    private double RunIn(Span<double> workspace, ReadOnlySpan<double> x, Span<double> results, ReadOnlySpan<double> parameters)
    {
        workspace[..Cleared].Clear();
        parameters.CopyTo(workspace[ParameterPlace..]);
        ref var point = ref Blocks.Of(x);
        ref var written = ref Blocks.Of(results);
        ref var kept = ref Blocks.Of(workspace);
        ref var data = ref Blocks.Of(Data);
        foreach (var chunk in chunks) StackAlignment.Run(chunk, ref kept, ref point, ref written, ref data, x, results, workspace);
        return ValuePlace < 0 ? 0 : workspace[ValuePlace];
    }

    // Should the collector move the array meanwhile, the call is slower, not wrong.
    private static Span<double> Aligned(double[] rented)
    {
        var address = Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref MemoryMarshal.GetArrayDataReference(rented));
        return rented.AsSpan((int)(-address / sizeof(double)) & (Border - 1));
    }
}
