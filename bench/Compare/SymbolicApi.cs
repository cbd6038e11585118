using Symbolic.Codegen;
using Symbolic.Expressions;

namespace Symbolic.Compare;

/// <summary>The value at a point; the gradient is written beside.</summary>
internal delegate double GradientCall(ReadOnlySpan<double> x, Span<double> gradient);

/// <summary>The values at many points, and the derivatives, if there is room for them.</summary>
internal delegate void BatchCall(ReadOnlySpan<double> x, Span<double> values, Span<double> derivatives);

/// <summary>The one place that knows how the toolkit is asked for compiled code. What it cannot do yet is null.</summary>
internal static class SymbolicApi
{
    public static CompiledFunction? Value(Problem problem) => problem.Formula.Parse().Compile(Components(problem), Options(problem));

    public static GradientCall? Gradient(Problem problem)
    {
        var gradient = problem.Formula.Parse().CompileGradient(Components(problem), Options(problem));
        return (x, results) => gradient(x, results);
    }

    public static BatchCall? Batch(string formula, bool withDerivative)
    {
        var term = formula.Parse();
        var x = Maths.Symbol("x");
        Expr[] terms = withDerivative ? [term, term.Differentiate(x)] : [term];
        var all = terms.CompileAll([x]);
        return (points, values, derivatives) =>
        {
            Span<double> results = stackalloc double[terms.Length];
            for (var i = 0; i < points.Length; i++)
            {
                all(points.Slice(i, 1), results);
                values[i] = results[0];
                if (!derivatives.IsEmpty) derivatives[i] = results[1];
            }
        };
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
