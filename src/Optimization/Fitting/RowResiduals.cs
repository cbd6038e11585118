using System.Buffers;
using Symbolic.Codegen;
using Symbolic.Expressions;

namespace Symbolic.Optimization.Fitting;

/// <summary>The residuals of a model, row by row: one compiled program for the model and its derivatives by the parameters, called for each
/// row.</summary>
internal sealed class RowResiduals
{
    private readonly FitProblem _problem;
    private readonly CompiledFunctions _model;
    private readonly CompiledFunction _value;

    public RowResiduals(FitProblem problem, CancellationToken cancellation)
    {
        _problem = problem;
        Expr[] inputs =
            [.. problem.Parameters, .. problem.Columns.Select(column => Symbol.Named(column.Name))];
        _model = new[] { problem.Model }.Concat(problem.Model.Gradient(problem.Parameters, cancellation)).ToArray()
            .CompileAll(inputs, cancellationToken: cancellation);
        _value = problem.Model.Compile(inputs, cancellationToken: cancellation);
    }

    public void Evaluate(ReadOnlySpan<double> x, Span<double> residuals, Span<double> jacobian)
    {
        var (p, width) = (x.Length, x.Length + _problem.Columns.Count);
        var rented = ArrayPool<double>.Shared.Rent(width + p + 1);
        var inputs = rented.AsSpan(0, width);
        var results = rented.AsSpan(width, p + 1);
        x.CopyTo(inputs);
        var target = _problem.Target.Values.Span;
        for (var row = 0; row < target.Length; row++)
        {
            for (var k = p; k < width; k++) inputs[k] = _problem.Columns[k - p].Values.Span[row];
            if (jacobian.IsEmpty)
            {
                residuals[row] = _value(inputs) - target[row];
                continue;
            }

            _model(inputs, results);
            if (!residuals.IsEmpty) residuals[row] = results[0] - target[row];
            results[1..].CopyTo(jacobian[(row * p)..]);
        }

        ArrayPool<double>.Shared.Return(rented);
    }
}
