using System.Globalization;
using System.Text.Json;
using Symbolic.Cli.Answers;
using Symbolic.Expressions;
using Symbolic.Optimization.Constraints;

namespace Symbolic.Cli.Reports;

/// <summary>Writes the conditions of Karush, Kuhn and Tucker, and how well they hold at an answer.</summary>
internal static class KktReport
{
    /// <summary>The conditions as mathematics, then how they hold at an answer.</summary>
    public static string Text(ConstrainedMinimum minimum, Format format)
    {
        var (problem, report) = (minimum.Problem, new Report(format));
        report.Title("Lagrangian").Line($"L = {report.Term(problem.Lagrangian)}");
        report.Title("Stationarity");
        var stationarity = problem.Stationarity;
        for (var i = 0; i < stationarity.Count; i++) report.Line($"dL/d{problem.Variables[i]} = {report.Term(stationarity[i])} = 0");
        report.Title("Feasibility");
        foreach (var equality in problem.Equalities) report.Line($"{report.Term(equality)} = 0");
        foreach (var inequality in problem.Inequalities) report.Line($"{report.Term(inequality)} <= 0");
        if (problem.Inequalities.Count > 0)
        {
            report.Title("Complementarity");
            for (var i = 0; i < problem.Inequalities.Count; i++)
            {
                var (multiplier, product) = (problem.InequalityMultipliers[i], problem.Complementarity[i]);
                report.Line($"{report.Term(multiplier)} >= 0, {report.Term(product)} = 0");
            }
        }

        Answer(report, minimum);
        return report.ToString();
    }

    /// <summary>The conditions and the answer as JSON.</summary>
    public static string Json(ConstrainedMinimum minimum) => JsonReport.Of(json =>
    {
        var problem = minimum.Problem;
        json.Term("lagrangian", problem.Lagrangian);
        json.Terms("stationarity", problem.Stationarity);
        json.Terms("equalities", problem.Equalities);
        json.Terms("inequalities", problem.Inequalities);
        json.Terms("complementarity", problem.Complementarity);
        json.WriteStartArray("bordered_hessian");
        var bordered = problem.BorderedHessian(minimum.Active);
        foreach (var row in bordered.Cast<Expr>().Chunk(bordered.GetLength(0))) json.Values(row);
        json.WriteEndArray();
        WriteAnswer(json, minimum);
    });

    /// <summary>The answer in numbers.</summary>
    public static Report Answer(Report report, ConstrainedMinimum minimum)
    {
        var problem = minimum.Problem;
        report.Title(minimum.Converged ? "Point where all conditions hold within the tolerance" : "No point was found where all conditions hold; the run ended at").Table(
            [MinimizeReport.Names(problem.Variables), "= " + Digits.Of([.. minimum.Point.Select(Digits.Rounded)])],
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
        Border(report, minimum);
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

    private static void Border(Report report, ConstrainedMinimum minimum)
    {
        var (problem, bordered) = (minimum.Problem, minimum.Problem.BorderedHessian(minimum.Active));
        Expr[] order = [.. problem.EqualityMultipliers, .. minimum.Active.Select(i => problem.InequalityMultipliers[i]), .. problem.Variables];
        report.Title($"Bordered Hessian, by {string.Join(", ", order.Select(report.Term))}");
        foreach (var row in bordered.Cast<Expr>().Chunk(order.Length)) report.Line($"[{string.Join(", ", row.Select(report.Term))}]");
        report.Line(Verdict(minimum));
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
            rows.Add([report.Term(multipliers[i]), "= " + Digits.Of(Digits.Rounded(values[i])), $"of {report.Term(constraints[i])} {relation}"]);
    }

    private static string Verdict(ConstrainedMinimum minimum) => minimum.SecondOrder switch
    {
        SecondOrder.Minimum => "it says: a strict local minimum",
        SecondOrder.NotMinimum => "it says: no minimum",
        SecondOrder.Undecided => "it does not decide whether this is a minimum",
        _ => "it says nothing: the point is not stationary, or breaks a constraint",
    };

    private static string Reason(ConstrainedMinimum minimum) =>
        minimum.Converged ? "all conditions hold within the tolerance" : Reasons.Of(minimum.Reason);
}
