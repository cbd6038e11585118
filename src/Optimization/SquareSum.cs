using System.Buffers;
using Symbolic.Codegen;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization;

/// <summary>The sum of the squares of residuals r, and its gradient 2*J^T*r.</summary>
internal sealed class SquareSum(int dimension, int count, JacobianFunction residuals)
{
    public double Value(ReadOnlySpan<double> x)
    {
        var rented = ArrayPool<double>.Shared.Rent(count);
        var values = rented.AsSpan(0, count);
        residuals(x, values, []);
        var sum = Vector.Dot(values, values);
        ArrayPool<double>.Shared.Return(rented);
        return sum;
    }

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var rented = ArrayPool<double>.Shared.Rent(checked(count * (dimension + 1)));
        var values = rented.AsSpan(0, count);
        var jacobian = rented.AsSpan(count, count * dimension);
        residuals(x, values, jacobian);
        gradient.Clear();
        for (var i = 0; i < count; i++) Vector.Add(gradient, 2 * values[i], jacobian.Slice(i * dimension, dimension));
        var sum = Vector.Dot(values, values);
        ArrayPool<double>.Shared.Return(rented);
        return sum;
    }
}
