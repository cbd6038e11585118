using System.Globalization;
using Symbolic.Cli.Answers;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Optimization;
using Symbolic.Optimization.CriticalPoints;

namespace Symbolic.Cli.Reports;

/// <summary>Writes what is found of critical points.</summary>
internal static class CriticalReport
{
    public static string Text(
        CriticalPointSurvey survey, Expr[] gradient, Expr[] hessian, IReadOnlyList<Derivation> steps, Format format, Detail detail)
    {
        var report = new Report(format);
        report.Title("Gradient");
        for (var i = 0; i < gradient.Length; i++) report.Line($"d/d{survey.Variables[i]} = {report.Term(gradient[i])}");
        Hessian(report, survey, hessian);
        if (survey.Points.Count > 0) Points(report, survey);
        Outcome(report, survey);
        foreach (var derivation in steps) report.Verbatim(TextAnswer.Steps(derivation, format, detail));
        return report.ToString();
    }

    public static string Json(CriticalPointSurvey survey, Expr[] gradient, Expr[] hessian, IReadOnlyList<Derivation> steps) => JsonReport.Of(json =>
    {
        json.Terms("variables", survey.Variables);
        json.Terms("gradient", gradient);
        var n = survey.Variables.Count;
        json.WriteStartArray("hessian");
        foreach (var row in hessian.Chunk(n)) json.Values(row);
        json.WriteEndArray();
        json.WriteBoolean("complete", survey.IsComplete);
        json.Objects("points", survey.Points, point =>
        {
            json.Point("point", survey.Variables, point.Point);
            if (!point.ExactPoint.IsEmpty) json.Terms("exact", point.ExactPoint);
            json.Number("value", point.Value);
            if (point.ExactValue is { } value) json.Term("exact_value", value);
            json.Numbers("eigenvalues", point.Eigenvalues);
            json.WriteString("kind", Word(point.Kind));
            if (point.DecidingOrder > 0) json.WriteString("decided", Decision(point));
            json.Number("gradient_norm", point.GradientNorm);
        });
        if (survey.ConstantSlope is { } slope)
        {
            json.Terms("slope_direction", survey.SlopeDirection);
            json.Term("slope", slope);
        }

        if (survey.RidgeDirections.Length > 0)
        {
            json.WriteStartArray("ridge");
            foreach (var direction in survey.RidgeDirections) json.Values(direction);
            json.WriteEndArray();
        }

        if (steps.Count > 0) JsonAnswer.WriteSteps(json, steps);
    });

    private static void Hessian(Report report, CriticalPointSurvey survey, Expr[] hessian)
    {
        if (survey.Variables.Count == 1)
        {
            report.Title("Second derivative").Line($"d2/d{survey.Variables[0]}2 = {report.Term(hessian[0])}");
            return;
        }

        report.Title("Hessian");
        foreach (var row in hessian.Chunk(survey.Variables.Count)) report.Line($"[{string.Join(", ", row.Select(report.Term))}]");
        if (!survey.ConstantEigenvalues.IsEmpty)
        {
            var degenerate = survey.SlopeDirection.Length + survey.RidgeDirections.Length > 0 ? ": degenerate" : "";
            report.Line($"the same everywhere, with the eigenvalues {Numbers(survey.ConstantEigenvalues)}{degenerate}");
        }
    }

    private static void Points(Report report, CriticalPointSurvey survey)
    {
        var rows = new List<IReadOnlyList<string>>
        {
            new[] { MinimizeReport.Names(survey.Variables), "value", survey.Variables.Count == 1 ? "second derivative" : "eigenvalues", "verdict" },
        };
        foreach (var point in survey.Points)
        {
            var place = point.ExactPoint.IsEmpty ? Digits.Of([.. point.Point.Select(Digits.Rounded)]) : report.Point(point.ExactPoint);
            var value = point.ExactValue is { } exact ? report.Term(exact) : Digits.Of(Digits.Rounded(point.Value));
            rows.Add([place, value, Numbers(point.Eigenvalues), Verdict(survey, point)]);
        }

        report.Title("Critical points").Table(rows);
    }

    private static void Outcome(Report report, CriticalPointSurvey survey)
    {
        if (survey.ConstantSlope is { } slope)
        {
            var direction = report.Point(survey.SlopeDirection);
            var why = survey.Variables.Count == 1
                ? $"the derivative is {report.Term(slope)} everywhere."
                : $"the Hessian is degenerate, and along {direction} the slope is {report.Term(slope)} everywhere.";
            report.Sentence($"There is no critical point: {why}");
        }
        else if (survey.RidgeDirections.Length > 0)
        {
            var (origin, directions) = (survey.Points[0], survey.RidgeDirections);
            var all = string.Join(" + ", directions.Select((direction, i) => $"{Parameter(i)}*{report.Point(direction)}"));
            report.Sentence($"The points are not isolated: all of {report.Point(origin.ExactPoint)} + {all} are critical, with the same value.");
        }
        else if (survey.IsComplete)
        {
            var where = survey.Within is { } within ? $" {Region(survey, within)}" : "";
            report.Sentence(survey.Points.Count == 0 ? $"There is no critical point{where}." : $"There are no other critical points{where}.");
        }
        else
        {
            var where = Region(survey, survey.Within!);
            report.Sentence(survey.Points.Count == 0
                ? $"No critical point was found {where}, from many starts. That is no proof that there is none."
                : $"These were found {where}, from many starts. There may be others.");
        }
    }

    private static string Parameter(int i) => i == 0 ? "t" : string.Create(CultureInfo.InvariantCulture, $"t{i + 1}");

    private static string Region(CriticalPointSurvey survey, Bounds within)
    {
        var same = within.Lower.Distinct().Count() == 1 && within.Upper.Distinct().Count() == 1;
        if (same) return $"where {string.Join(", ", survey.Variables)} {(survey.Variables.Count == 1 ? "is" : "are")} from {Ends(0)}";
        return $"where {string.Join(", ", survey.Variables.Select((variable, i) => $"{variable} is from {Ends(i)}"))}";

        string Ends(int i) => $"{Digits.Of(within.Lower[i])} to {Digits.Of(within.Upper[i])}";
    }

    private static string Numbers(IEnumerable<double> values) => string.Join(", ", values.Select(value => Digits.Of(Digits.Rounded(value))));

    private static string Verdict(CriticalPointSurvey survey, CriticalPoint point) => point switch
    {
        _ when survey.RidgeDirections.Length == survey.Variables.Count => "degenerate: the expression is constant",
        { Kind: CriticalPointKind.Degenerate } when survey.RidgeDirections.Length > 0 =>
            point.Eigenvalues[^1] > 1e-12 ? "degenerate: a minimum, not strict" : "degenerate: a maximum, not strict",
        { Kind: not CriticalPointKind.Degenerate } => Word(point.Kind),
        { DecidingOrder: > 0 } => $"degenerate; {Decision(point)}",
        _ => "degenerate: second derivatives do not decide",
    };

    // The first derivative that is not 0 decides.
    private static string Decision(CriticalPoint point)
    {
        var derivative = string.Create(CultureInfo.InvariantCulture, $"by the derivative of order {point.DecidingOrder}, {point.DecidingDerivative}, ");
        return derivative + (point.DecidingOrder % 2 == 1 ? "neither minimum nor maximum"
            : ((Number)point.DecidingDerivative!).Value.Sign > 0 ? "a minimum" : "a maximum");
    }

    private static string Word(CriticalPointKind kind) => kind.ToString().ToLowerInvariant();
}
