using Symbolic.Cli.Answers;
using Symbolic.Optimization.GradientChecks;

namespace Symbolic.Cli.Reports;

/// <summary>Writes a gradient beside differences.</summary>
internal static class CheckReport
{
    public static string Text(GradientCheck check, Point point)
    {
        var report = new Report(Format.Text);
        List<IReadOnlyList<string>> rows = [["", "gradient", "differences", "relative error"]];
        foreach (var row in check.Rows)
        {
            var name = row.Direction.StartsWith("random", StringComparison.Ordinal) ? row.Direction : $"d/d{row.Direction}";
            rows.Add([name, Digits.Of(row.Computed), Digits.Of(row.Approximated), Digits.Size(row.RelativeError)]);
        }

        report.Title($"At {point}, value {Digits.Of(check.Value)}").Table(rows);
        if (check.Kinks.Count > 0)
        {
            report.Title("Kinks near the point, across which differences say nothing");
            foreach (var kink in check.Kinks) report.Line(kink);
        }

        if (!double.IsFinite(check.Value)) return report.Sentence("The expression has no finite value there.").ToString();
        return report.Sentence(check.Agrees
            ? check.Kinks.Count == 0
                ? "The gradient agrees with the differences."
                : "The gradient agrees with the differences, but at a kink it is a convention: there is no derivative."
            : $"The gradient does NOT agree with the differences: look at {string.Join(", ", check.Suspects.Take(5).Select(row => row.Direction))}.").ToString();
    }

    public static string Json(GradientCheck check) => JsonReport.Of(json =>
    {
        json.Number("value", check.Value);
        json.WriteBoolean("agrees", check.Agrees);
        json.Objects("components", check.Rows, row =>
        {
            json.WriteString("by", row.Direction);
            json.Number("gradient", row.Computed);
            json.Number("differences", row.Approximated);
            json.Number("relative_error", row.RelativeError);
            json.Number("uncertainty", row.Uncertainty);
        });
        json.WriteStartArray("kinks");
        foreach (var kink in check.Kinks) json.WriteStringValue(kink);
        json.WriteEndArray();
    });
}
