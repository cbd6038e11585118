using System.Globalization;
using System.Text.Json;
using Symbolic.Expressions;
using Symbolic.Optimization.Constraints;

namespace Symbolic.Cli.Reports;

/// <summary>Writes the conditions of Karush, Kuhn and Tucker, and how well they hold at an answer.</summary>
internal static class KktReport
{
    /// <summary>The answer in numbers.</summary>
    public static Report Answer(Report report, ConstrainedMinimum minimum)
    {
        var problem = minimum.Problem;
        report.Title(minimum.Converged ? "Point where all conditions hold" : "The run ended at").Table(
            [MinimizeReport.Names(problem.Variables), "= " + Digits.Of([.. minimum.Point.Select(Rounded)])],
            ["value", "= " + Digits.Of(minimum.Value)]);
        var rows = new List<IReadOnlyList<string>>();
        Multipliers(report, rows, problem.EqualityMultipliers, minimum.EqualityMultipliers, problem.Equalities, "= 0");
        Multipliers(report, rows, problem.InequalityMultipliers, minimum.InequalityMultipliers, problem.Inequalities, "<= 0");
        if (rows.Count > 0) report.Title("Multipliers").Table(rows);
        List<IReadOnlyList<string>> residuals =
        [
            ["stationarity", Digits.Size(minimum.Stationarity)], ["feasibility", Digits.Size(Math.Max(0, minimum.Infeasibility))],
        ];
        if (problem.Inequalities.Count > 0) residuals.Add(["complementarity", Digits.Size(minimum.Complementarity)]);
        report.Title("What is left of each condition").Table(residuals);
        report.Sentence(Verdict(minimum));
        return report.Sentence(string.Create(
            CultureInfo.InvariantCulture, $"{minimum.Iterations} iteration(s), {minimum.Evaluations} evaluation(s); stopped because {Reason(minimum)}."));
    }

    /// <summary>The fields of the answer.</summary>
    public static void WriteAnswer(Utf8JsonWriter json, ConstrainedMinimum minimum)
    {
        var problem = minimum.Problem;
        json.Point("point", problem.Variables, minimum.Point);
        json.Number("value", minimum.Value);
        json.Point(
            "multipliers",
            [.. problem.EqualityMultipliers, .. problem.InequalityMultipliers],
            [.. minimum.EqualityMultipliers, .. minimum.InequalityMultipliers]);
        json.Number("stationarity", minimum.Stationarity);
        json.Number("infeasibility", minimum.Infeasibility);
        json.Number("complementarity", minimum.Complementarity);
        json.WriteString("second_order", minimum.SecondOrder.ToString());
        json.WriteNumber("iterations", minimum.Iterations);
        json.WriteNumber("evaluations", minimum.Evaluations);
        json.WriteBoolean("converged", minimum.Converged);
        json.WriteString("reason", minimum.Reason.ToString());
    }

    private static void Multipliers(
        Report report,
        List<IReadOnlyList<string>> rows,
        IReadOnlyList<Expr> multipliers,
        IReadOnlyList<double> values,
        IReadOnlyList<Expr> constraints,
        string relation)
    {
        for (var i = 0; i < multipliers.Count; i++)
            rows.Add([report.Term(multipliers[i]), "= " + Digits.Of(Rounded(values[i])), $"of {report.Term(constraints[i])} {relation}"]);
    }

    private static string Verdict(ConstrainedMinimum minimum) => minimum.SecondOrder switch
    {
        SecondOrder.Minimum => "The bordered Hessian says: a strict local minimum.",
        SecondOrder.NotMinimum => "The bordered Hessian says: no minimum.",
        SecondOrder.Undecided => "The bordered Hessian does not decide whether this is a minimum.",
        _ => "The point is not stationary or breaks a constraint, so that second derivatives say nothing.",
    };

    private static string Reason(ConstrainedMinimum minimum) =>
        minimum.Converged ? "all conditions hold within the tolerance" : Reasons.Of(minimum.Reason);

    // Interior points leave what is 0 at a little more.
    private static double Rounded(double value) => Math.Abs(value) < 1e-12 ? 0 : value;
}
