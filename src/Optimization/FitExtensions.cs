using Symbolic.Codegen;
using Symbolic.Expressions;
using Symbolic.Optimization;
using Symbolic.Optimization.Fitting;
using Symbolic.Optimization.Methods;

namespace Symbolic;

/// <summary>Models fitted to data.</summary>
public static class FitExtensions
{
    /// <summary>Fits the parameters of a model to a column of data by least squares, with the method of Levenberg and Marquardt:
    /// <c>"w*x + b".Parse().Fit("y", data)</c>.</summary>
    /// <param name="model">A term in the names of columns and in parameters, which are all other variables.</param>
    /// <param name="target">The name of the column that the model is to give.</param>
    /// <param name="data">The columns, vectors of one length.</param>
    /// <param name="start">Where to begin, for those parameters that do not begin at 1.</param>
    /// <returns>The parameters with their standard errors, taking the residuals as independent and of one variance.</returns>
    /// <exception cref="ArgumentException">The target is no column, columns differ in length, or nothing is left to fit.</exception>
    public static FitResult Fit(
        this Expr model, string target, IReadOnlyList<DataArray> data, params ReadOnlySpan<(string Parameter, double Value)> start) =>
        model.Fit(target, data, start, null);

    /// <summary>Fits the parameters of a model to a column of data by least squares.</summary>
    /// <param name="model">A term in the names of columns and in parameters.</param>
    /// <param name="target">The name of the column that the model is to give.</param>
    /// <param name="data">The columns, vectors of one length.</param>
    /// <param name="start">Where to begin, for those parameters that do not begin at 1.</param>
    /// <param name="options">Tolerances and limits; the usual ones if null.</param>
    /// <param name="method">The method, which may ask for values, gradients and residuals; Levenberg's and Marquardt's if null.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static FitResult Fit(
        this Expr model,
        string target,
        IReadOnlyList<DataArray> data,
        ReadOnlySpan<(string Parameter, double Value)> start,
        MinimizeOptions? options,
        Method? method = null,
        CancellationToken cancellationToken = default)
    {
        var problem = FitProblem.Of(model, target, data, start);
        var (m, p) = (problem.RowCount, problem.Parameters.Count);
        var residuals = new RowResiduals(problem, cancellationToken);
        var found = (method ?? new LevenbergMarquardt()).Minimize(
            Objective.FromResiduals(p, m, residuals.Evaluate), problem.Start, options, cancellationToken);
        var (differences, jacobian) = (new double[m], new double[m * p]);
        residuals.Evaluate(found.Point.AsSpan(), differences, jacobian);
        var (mean, spread) = (0.0, 0.0);
        foreach (var value in problem.Target.Values.Span) mean += value / m;
        foreach (var value in problem.Target.Values.Span) spread += (value - mean) * (value - mean);
        return new()
        {
            Parameters = problem.Parameters,
            Values = found.Point,
            Covariance = [.. Covariance.OfJacobian(jacobian, m, p, m > p ? found.Value / (m - p) : double.NaN)],
            ResidualNorm = Math.Sqrt(found.Value),
            RSquared = spread > 0 ? 1 - found.Value / spread : double.NaN,
            Loss = found.Value,
            RowCount = m,
            Run = found with { Variables = problem.Parameters },
        };
    }

    /// <summary>Fits a logistic regression: the probability that a label is 1 is <c>sigmoid(score)</c>, and the likelihood of the labels
    /// becomes greatest. <c>"w*x + b".Parse().FitLogistic("passed", data)</c>.</summary>
    /// <param name="score">A term in the names of columns and in parameters, which are all other variables.</param>
    /// <param name="label">The name of the column of labels, 0 or 1.</param>
    /// <param name="data">The columns, vectors of one length.</param>
    /// <param name="options">Tolerances and limits; the usual ones if null.</param>
    /// <param name="method">The method; Newton's for few parameters and L-BFGS for many if null.</param>
    /// <param name="start">Where to begin, for those parameters that do not begin at 0.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The parameters with their standard errors, from the inverse of the exact Hessian.</returns>
    /// <exception cref="ArgumentException">The label is no column or has other values, columns differ in length, or nothing is left to
    /// fit.</exception>
    public static FitResult FitLogistic(
        this Expr score,
        string label,
        IReadOnlyList<DataArray> data,
        MinimizeOptions? options = null,
        Method? method = null,
        ReadOnlySpan<(string Parameter, double Value)> start = default,
        CancellationToken cancellationToken = default)
    {
        var problem = FitProblem.Of(score, label, data, start, otherwise: 0);
        foreach (var value in problem.Target.Values.Span)
        {
            if (value is not (0 or 1)) throw new ArgumentException(FormattableString.Invariant($"The column '{label}' holds {value}; labels are 0 or 1."), nameof(label));
        }

        var loss = FitLoss.Logistic(score, label, [.. problem.Columns.Select(column => column.Name)], Symbol.Named("row_"), problem.RowCount);
        var objective = Objective.Of(loss, problem.Parameters, new CompileOptions { Data = [.. problem.Columns, problem.Target] });
        var p = problem.Parameters.Count;
        var found = objective.Minimize(problem.Start, method ?? (p <= 200 ? new Newton() : new LimitedMemoryBfgs()), options, cancellationToken);
        var (gradient, hessian) = (new double[p], new double[p * p]);
        objective.Hessian(found.Point.AsSpan(), gradient, hessian);
        return new()
        {
            Parameters = problem.Parameters,
            Values = found.Point,
            Covariance = [.. Covariance.OfHessian(hessian, p)],
            Loss = found.Value,
            IsSeparated = found.Value < 1e-6 * problem.RowCount,
            RowCount = problem.RowCount,
            Run = found,
        };
    }

    /// <summary>The loss that a least-squares fit makes small, as a term: <c>sum((w*x[i] + b - y[i])^2, i, 1, m)</c>.</summary>
    /// <param name="model">A term in the names of columns and in parameters.</param>
    /// <param name="target">The name of the column that the model is to give.</param>
    /// <param name="columns">The names of the columns that the model reads.</param>
    public static Expr SquaresLoss(this Expr model, string target, IReadOnlyList<string> columns)
    {
        var (index, count) = FitLoss.Names(model, target, columns);
        return FitLoss.Squares(model, target, columns, index, count);
    }

    /// <summary>The loss that a logistic fit makes small, the negative logarithm of the likelihood, as a term.</summary>
    /// <param name="score">A term in the names of columns and in parameters.</param>
    /// <param name="label">The name of the column of labels.</param>
    /// <param name="columns">The names of the columns that the score reads.</param>
    public static Expr LogisticLoss(this Expr score, string label, IReadOnlyList<string> columns)
    {
        var (index, count) = FitLoss.Names(score, label, columns);
        return FitLoss.Logistic(score, label, columns, index, count);
    }
}
