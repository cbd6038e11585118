using Symbolic.Codegen;
using Symbolic.Expressions;
using Symbolic.Optimization;
using Symbolic.Optimization.Methods;

namespace Symbolic;

/// <summary>Minima of terms.</summary>
public static class MinimizeExtensions
{
    /// <summary>Above this number of variables the method that is chosen stores no matrix.</summary>
    private const int ManyVariables = 200;

    /// <summary>Looks for a minimum: <c>"x^2 + 2*y^2".Parse().Minimize(("x", 3), ("y", 2))</c>.</summary>
    /// <param name="term">The term.</param>
    /// <param name="start">Its variables, as they print, and where to begin.</param>
    /// <returns>The point where the run ended, and why it ended there.</returns>
    public static Minimum Minimize(this Expr term, params ReadOnlySpan<(string Variable, double Value)> start)
    {
        var variables = new Expr[start.Length];
        var values = new double[start.Length];
        for (var i = 0; i < start.Length; i++) (variables[i], values[i]) = (start[i].Variable.Parse(), start[i].Value);
        return term.Minimize(variables, values);
    }

    /// <summary>Looks for a minimum.</summary>
    /// <param name="term">The term.</param>
    /// <param name="variables">The variables, in the order of the point.</param>
    /// <param name="start">Where to begin, a number for each variable.</param>
    /// <param name="method">The method; if null, Newton's for few variables and L-BFGS for many or with bounds.</param>
    /// <param name="options">Tolerances, limits, bounds, observer; the usual ones if null.</param>
    /// <param name="compileOptions">The data that the term reads, and how to compile.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The point where the run ended, and why it ended there.</returns>
    /// <exception cref="Symbolic.Errors.UnboundSymbolException">The term has a symbol that is neither variable nor data.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Minimum Minimize(
        this Expr term,
        IReadOnlyList<Expr> variables,
        ReadOnlySpan<double> start,
        Method? method = null,
        MinimizeOptions? options = null,
        CompileOptions? compileOptions = null,
        CancellationToken cancellationToken = default) =>
        Objective.Of(term, variables, compileOptions).Minimize(start, method, options, cancellationToken);

    /// <summary>Looks for a minimum.</summary>
    /// <param name="objective">The function.</param>
    /// <param name="start">Where to begin, a number for each variable.</param>
    /// <param name="method">The method; if null, the best one that the objective and the bounds allow.</param>
    /// <param name="options">Tolerances, limits, bounds, observer; the usual ones if null.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The point where the run ended, and why it ended there.</returns>
    public static Minimum Minimize(
        this Objective objective,
        ReadOnlySpan<double> start,
        Method? method = null,
        MinimizeOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(objective);
        return (method ?? Choose(objective, options)).Minimize(objective, start, options, cancellationToken);
    }

    private static Method Choose(Objective objective, MinimizeOptions? options)
    {
        var isSmall = objective.Dimension <= ManyVariables;
        bool Has(Method method) => (method.Needs & ~objective.Offers) == 0;
        if (options?.Bounds is not null) return isSmall && Has(new ProjectedNewton()) ? new ProjectedNewton() : new ProjectedBfgs();
        if (isSmall && Has(new LevenbergMarquardt())) return new LevenbergMarquardt();
        return isSmall && Has(new Newton()) ? new Newton() : new LimitedMemoryBfgs();
    }
}
