using Symbolic.Codegen;
using Symbolic.Expressions;

namespace Symbolic.Compare;

/// <summary>The value at a point; the gradient is written beside.</summary>
internal delegate double GradientCall(ReadOnlySpan<double> x, Span<double> gradient);

/// <summary>The values at many points, and behind them the derivatives, if they are wanted.</summary>
internal delegate void BatchCall(ReadOnlySpan<double> x, Span<double> results);

/// <summary>The one place that knows how the toolkit is asked for compiled code. What it cannot do yet is null.</summary>
internal static class SymbolicApi
{
    public static CompiledFunction? Value(Problem problem) => problem.Formula.Parse().Compile(Components(problem), Options(problem));

    public static GradientCall? Gradient(Problem problem)
    {
        var gradient = problem.Formula.Parse().CompileGradient(Components(problem), Options(problem));
        return (x, results) => gradient(x, results);
    }

    public static BatchCall Batch(string formula, bool withDerivative)
    {
        var term = formula.Parse();
        var batch = withDerivative ? term.CompileGradientBatch("x") : term.CompileBatch("x");
        return (points, results) => batch.Evaluate(points, results, points.Length);
    }

    private static CompileOptions Options(Problem problem) => new()
    {
        Data = [.. problem.Data.Select(data => data.Shape.Columns == 0
            ? Codegen.DataArray.Vector(data.Shape.Name, data.Values)
            : Codegen.DataArray.Matrix(data.Shape.Name, data.Shape.Rows, data.Shape.Columns, data.Values))],
    };

    /// <summary>The components of the point as terms.</summary>
    public static Expr[] Components(Problem problem) =>
        [.. problem.Variables.SelectMany(variable => variable.Components).Select(name => name.Parse())];
}
