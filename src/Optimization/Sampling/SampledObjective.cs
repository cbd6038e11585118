using System.Buffers;
using Symbolic.Codegen;
using Symbolic.Expressions;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Sampling;

/// <summary>A loss that is a sum over rows of data, of which a few rows can be asked alone.</summary>
/// <remarks>Immutable, and may be evaluated from many threads at once.</remarks>
public sealed class SampledObjective
{
    private readonly Lazy<GradientFunction> _sample;
    private readonly SampleTerm _rows;

    private SampledObjective(Objective full, SampleTerm rows, CompileOptions options)
    {
        (Full, _rows) = (full, rows);
        _sample = new(() => rows.Term.CompileGradient([.. full.Variables, .. rows.RowVariables], options));
    }

    /// <summary>The loss over all rows.</summary>
    public Objective Full { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.RowCount;

    /// <summary>Takes a loss apart by the rows of its data.</summary>
    /// <param name="loss">A term of the form <c>c*sum(..., i, 1, m)</c>, with other terms beside the sum where wanted (a penalty); the
    /// summand reads data at <c>i</c>, as <c>y[i]</c> or <c>X[i,j]</c>.</param>
    /// <param name="variables">The variables, in the order of the point.</param>
    /// <param name="options">The data.</param>
    /// <exception cref="Symbolic.Errors.UnsupportedException">The loss has another form.</exception>
    public static SampledObjective Of(Expr loss, IReadOnlyList<Expr> variables, CompileOptions options)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(options);
        return new(Objective.Of(loss, variables, options), SampleTerm.Of(loss, options.Data), options);
    }

    /// <summary>An estimate of the whole loss and its gradient from some rows, right on average.</summary>
    /// <param name="x">The point.</param>
    /// <param name="rows">The rows, counted from 0.</param>
    /// <param name="gradient">Receives the estimated derivatives.</param>
    /// <returns>The estimated loss.</returns>
    public double Gradient(ReadOnlySpan<double> x, ReadOnlySpan<int> rows, Span<double> gradient)
    {
        var (n, width) = (x.Length, _rows.RowVariables.Count);
        var rented = ArrayPool<double>.Shared.Rent(2 * (n + width));
        var point = rented.AsSpan(0, n + width);
        var slopes = rented.AsSpan(n + width, n + width);
        x.CopyTo(point);
        gradient.Clear();
        var (sum, sample) = (0.0, _sample.Value);
        foreach (var row in rows)
        {
            _rows.Rows.AsSpan(row * width, width).CopyTo(point[n..]);
            sum += sample(point, slopes);
            Vector.Add(gradient, 1.0 / rows.Length, slopes[..n]);
        }

        ArrayPool<double>.Shared.Return(rented);
        return sum / rows.Length;
    }
}
