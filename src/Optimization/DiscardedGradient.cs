using System.Buffers;
using Symbolic.Codegen;

namespace Symbolic.Optimization;

/// <summary>The value of a function that is only known together with its gradient.</summary>
internal sealed class DiscardedGradient(GradientFunction function)
{
    public double Value(ReadOnlySpan<double> x)
    {
        var rented = ArrayPool<double>.Shared.Rent(x.Length);
        var value = function(x, rented.AsSpan(0, x.Length));
        ArrayPool<double>.Shared.Return(rented);
        return value;
    }
}
