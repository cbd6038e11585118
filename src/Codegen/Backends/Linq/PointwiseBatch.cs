using System.Buffers;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>A program that is run for one point after the other: those that are too long for vectors, or cannot have them.</summary>
internal sealed class PointwiseBatch(CompiledFunctions function, int inputs, int outputs) : IBatch
{
    public void Run(ReadOnlySpan<double> x, Span<double> results, int count, int first, int last)
    {
        var rented = ArrayPool<double>.Shared.Rent(inputs + outputs);
        try
        {
            var point = rented.AsSpan(0, inputs);
            var values = rented.AsSpan(inputs, outputs);
            for (var i = first; i <= last; i++)
            {
                for (var k = 0; k < inputs; k++) point[k] = x[(k * count) + i];
                function(point, values);
                for (var k = 0; k < outputs; k++) results[(k * count) + i] = values[k];
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }
}
