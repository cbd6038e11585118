using Symbolic.Codegen;
using Symbolic.Expressions;
using Symbolic.Optimization;
using Symbolic.Optimization.Constraints;

namespace Symbolic;

/// <summary>Minima of terms where relations hold.</summary>
public static class ConstrainedExtensions
{
    /// <summary>Looks for a minimum under constraints:
    /// <c>"x^2 + y^2".Parse().MinimizeSubjectTo(["x + y == 1"], ("x", 0), ("y", 0))</c>.</summary>
    /// <param name="term">The term.</param>
    /// <param name="constraints">Relations with <c>==</c>, <c>&lt;=</c> or <c>&gt;=</c>, in the infix syntax.</param>
    /// <param name="start">Its variables, as they print, and where to begin.</param>
    public static ConstrainedMinimum MinimizeSubjectTo(
        this Expr term, IReadOnlyList<string> constraints, params ReadOnlySpan<(string Variable, double Value)> start)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        var (variables, values) = (new Expr[start.Length], new double[start.Length]);
        for (var i = 0; i < start.Length; i++) (variables[i], values[i]) = (start[i].Variable.Parse(), start[i].Value);
        return term.MinimizeSubjectTo([.. constraints.Select(constraint => constraint.Parse())], variables, values);
    }

    /// <summary>Looks for a minimum under constraints.</summary>
    /// <param name="term">The term.</param>
    /// <param name="constraints">Relations with <c>==</c>, <c>&lt;=</c> or <c>&gt;=</c>.</param>
    /// <param name="variables">The variables, in the order of the point.</param>
    /// <param name="start">Where to begin; constraints need not hold there.</param>
    /// <param name="method">The method; <see cref="InteriorPoint"/> if null.</param>
    /// <param name="options">Tolerance and limits; the usual ones if null.</param>
    /// <param name="compileOptions">The data that the terms read.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static ConstrainedMinimum MinimizeSubjectTo(
        this Expr term,
        IReadOnlyList<Expr> constraints,
        IReadOnlyList<Expr> variables,
        ReadOnlySpan<double> start,
        ConstrainedMethod? method = null,
        MinimizeOptions? options = null,
        CompileOptions? compileOptions = null,
        CancellationToken cancellationToken = default) =>
        (method ?? new InteriorPoint()).Minimize(
            ConstrainedProblem.Of(term, variables, constraints), start, options, compileOptions, cancellationToken);
}
