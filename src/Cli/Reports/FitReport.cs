using System.Globalization;
using Symbolic.Cli.Answers;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Optimization;
using Symbolic.Optimization.Fitting;

namespace Symbolic.Cli.Reports;

/// <summary>Writes the parameters of a fit.</summary>
internal static class FitReport
{
    public static string Text(
        FitResult result, Expr model, string target, IReadOnlyList<Derivation> steps, Format format, Detail detail)
    {
        var report = new Report(format);
        if (result.Run.Trace.Count > 0) MinimizeReport.Trace(report, result.Run);
        var isLogistic = double.IsNaN(result.ResidualNorm);
        var fitted = isLogistic ? $"the probability sigmoid({report.Term(model)}) of {target} = 1" : $"{target} = {report.Term(model)}";
        report.Title(string.Create(CultureInfo.InvariantCulture, $"Fit of {fitted} to {result.RowCount} row(s)"));
        List<IReadOnlyList<string>> rows = [["parameter", "value", "standard error"]];
        for (var i = 0; i < result.Parameters.Count; i++)
        {
            var error = result.StandardErrors[i];
            rows.Add([report.Term(result.Parameters[i]), Digits.Of(result.Values[i]), double.IsNaN(error) ? "unknown" : Digits.Error(error)]);
        }

        report.Table(rows);
        report.Title("How near it is");
        if (isLogistic) report.Table(["negative logarithm of the likelihood", "= " + Digits.Of(result.Loss)]);
        else report.Table(["residual norm", "= " + Digits.Of(result.ResidualNorm)], ["R squared", "= " + Digits.Of(result.RSquared)]);
        if (result.IsSeparated) report.Sentence("The score separates the labels without error: there is no best fit, and the parameters grow without end.");
        if (result.StandardErrors.Any(double.IsNaN))
            report.Sentence("Standard errors are unknown where the data do not determine the parameters, or are no more than the parameters.");
        // Sums of large squares seldom have gradients as small as the tolerance; where no step helps, the fit is as good as can be.
        var isDone = result.Run.Converged || result.Run.Reason == StopReason.NoProgress;
        report.Sentence((isDone ? "" : "The run did not converge. ") + MinimizeReport.Run(result.Run));
        foreach (var derivation in steps) report.Verbatim(TextAnswer.Steps(derivation, format, detail));
        return report.ToString();
    }

    public static string Json(FitResult result, IReadOnlyList<Derivation> steps) => JsonReport.Of(json =>
    {
        json.Point("parameters", result.Parameters, result.Values);
        json.Point("standard_errors", result.Parameters, result.StandardErrors);
        json.Numbers("covariance", result.Covariance);
        json.Number("loss", result.Loss);
        if (!double.IsNaN(result.ResidualNorm))
        {
            json.Number("residual_norm", result.ResidualNorm);
            json.Number("r_squared", result.RSquared);
        }
        else
        {
            json.WriteBoolean("separated", result.IsSeparated);
        }

        json.WriteNumber("rows", result.RowCount);
        MinimizeReport.WriteRun(json, result.Run);
        if (steps.Count > 0) JsonAnswer.WriteSteps(json, steps);
    });
}
