namespace Symbolic.Codegen.Backends.Linq;

/// <summary>A program with a loop over the points, which runs on vectors.</summary>
/// <param name="program">The program.</param>
/// <param name="isAccumulated">Whether results are added up, so that they have to be 0 at first.</param>
/// <param name="outputs">The number of results.</param>
internal sealed class VectorBatch(ChunkedProgram program, bool isAccumulated, int outputs) : IBatch
{
    public void Run(ReadOnlySpan<double> x, Span<double> results, int count, int first, int last)
    {
        for (var output = 0; isAccumulated && output < outputs; output++) results.Slice((output * count) + first, last - first + 1).Clear();
        program.Run(x, results, [count, first, last]);
    }
}
