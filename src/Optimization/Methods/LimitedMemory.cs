using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>The last few steps and changes of the gradient, which stand for an inverse Hessian.</summary>
/// <remarks>Nocedal and Wright, Numerical Optimization, algorithm 7.4.</remarks>
internal sealed class LimitedMemory(int dimension, int capacity)
{
    private readonly double[][] _moves = Rows(dimension, capacity);
    private readonly double[][] _changes = Rows(dimension, capacity);
    private readonly double[] _curvatures = new double[capacity];
    private readonly double[] _weights = new double[capacity];
    private int _count;
    private int _next;

    public bool IsEmpty => _count == 0;

    public void Clear() => (_count, _next) = (0, 0);

    /// <summary>Remembers a step, unless the curvature along it is not positive.</summary>
    public void Remember(ReadOnlySpan<double> x, ReadOnlySpan<double> nextX, ReadOnlySpan<double> gradient, ReadOnlySpan<double> nextGradient)
    {
        var (move, change) = (_moves[_next], _changes[_next]);
        Vector.Difference(nextX, x, move);
        Vector.Difference(nextGradient, gradient, change);
        var along = Vector.Dot(move, change);
        if (!(along > 1e-16 * Vector.Norm(move) * Vector.Norm(change))) return;
        _curvatures[_next] = along;
        _next = (_next + 1) % capacity;
        _count = Math.Min(_count + 1, capacity);
    }

    /// <summary>Multiplies a vector by the inverse Hessian, in place.</summary>
    public void Apply(Span<double> vector)
    {
        if (_count == 0) return;
        for (var back = 1; back <= _count; back++)
        {
            var k = (_next - back + capacity) % capacity;
            _weights[k] = Vector.Dot(_moves[k], vector) / _curvatures[k];
            Vector.Add(vector, -_weights[k], _changes[k]);
        }

        var last = (_next - 1 + capacity) % capacity;
        Vector.Scale(vector, _curvatures[last] / Vector.Dot(_changes[last], _changes[last]));
        for (var back = _count; back >= 1; back--)
        {
            var k = (_next - back + capacity) % capacity;
            Vector.Add(vector, _weights[k] - Vector.Dot(_changes[k], vector) / _curvatures[k], _moves[k]);
        }
    }

    private static double[][] Rows(int dimension, int capacity) =>
        [.. Enumerable.Range(0, capacity).Select(_ => new double[dimension])];
}
