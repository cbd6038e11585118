using System.Globalization;
using System.Text.Json;
using Symbolic.Cli.Answers;
using Symbolic.Expressions;
using Symbolic.Optimization;

namespace Symbolic.Cli.Reports;

/// <summary>Writes what an optimiser found.</summary>
internal static class MinimizeReport
{
    public static string Text(Minimum minimum, Format format)
    {
        var report = new Report(format);
        if (minimum.Trace.Count > 0) Trace(report, minimum);
        var title = minimum.Converged ? "Minimum"
            : minimum.Reason == StopReason.NoProgress ? "The run ended at" : "No minimum was reached; the run ended at";
        report.Title(title).Table(
            [Names(minimum.Variables), "= " + Digits.Of(minimum.Point)],
            ["value", "= " + Digits.Of(minimum.Value)],
            ["gradient norm", "= " + Digits.Size(minimum.GradientNorm)]);
        report.Sentence(Run(minimum));
        return report.ToString();
    }

    public static string Json(Minimum minimum) => JsonReport.Of(json =>
    {
        json.Point("point", minimum.Variables, minimum.Point);
        json.Number("value", minimum.Value);
        WriteRun(json, minimum);
    });

    /// <summary>The fields that tell how the run went.</summary>
    public static void WriteRun(Utf8JsonWriter json, Minimum minimum)
    {
        json.Number("gradient_norm", minimum.GradientNorm);
        json.WriteNumber("iterations", minimum.Iterations);
        json.WriteNumber("evaluations", minimum.Evaluations.Total);
        json.WriteBoolean("converged", minimum.Converged);
        json.WriteString("reason", minimum.Reason.ToString());
        if (minimum.Trace.Count == 0) return;
        json.Objects("trace", minimum.Trace, iterate =>
        {
            json.WriteNumber("iteration", iterate.Number);
            json.Numbers("point", iterate.Point);
            json.Number("value", iterate.Value);
            json.Number("gradient_norm", iterate.GradientNorm);
        });
    }

    /// <summary>How long a run was and why it ended, in a sentence.</summary>
    public static string Run(Minimum minimum) => string.Create(
        CultureInfo.InvariantCulture,
        $"{minimum.Iterations} iteration(s), {minimum.Evaluations.Total} evaluation(s); stopped because {Reasons.Of(minimum.Reason)}.");

    /// <summary>The variables as tuple; of one the name alone.</summary>
    public static string Names(IReadOnlyList<Expr> variables) =>
        variables.Count == 1 ? variables[0].ToString() : $"({string.Join(", ", variables)})";

    /// <summary>The start and all iterates.</summary>
    public static void Trace(Report report, Minimum minimum)
    {
        var rows = new List<IReadOnlyList<string>> { new[] { "iteration", Names(minimum.Variables), "value", "gradient norm" } };
        foreach (var iterate in minimum.Trace)
        {
            rows.Add(
            [
                iterate.Number.ToString(CultureInfo.InvariantCulture), Digits.Of(iterate.Point), Digits.Of(iterate.Value),
                Digits.Size(iterate.GradientNorm),
            ]);
        }

        report.Title("Iterates").Table(rows);
    }
}
