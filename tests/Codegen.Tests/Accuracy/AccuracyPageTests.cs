using System.Globalization;
using System.Runtime.CompilerServices;
using Symbolic.Evaluation;
using Symbolic.Expressions;
using Xunit.Abstractions;

namespace Symbolic.Codegen.Tests.Accuracy;

/// <summary>The table of stable forms in <c>docs/accuracy.md</c> is measured. With WRITE_PAGES=1 in the environment the test writes
/// it.</summary>
public sealed class AccuracyPageTests(ITestOutputHelper output)
{
    private const string Marker = "<!-- forms, written by AccuracyPageTests -->";
    private const string Heading = "| form | as written | compiled | worst at | derivative | worst at |";

    // In units in the last place; what the page may say at most.
    private const double Bound = 6;

    // Another processor or C library may round otherwise.
    private const double Slack = 1;

    [Fact]
    public void Page_OfAccuracy_StatesWhatIsMeasured()
    {
        var rows = FormPoint.All().Select(Measure).ToArray();
        Assert.True(rows.Length >= 15, $"Only {rows.Length} forms.");
        foreach (var row in rows) output.WriteLine(row.ToString());
        var path = PagePath();
        var page = File.ReadAllLines(path).ToList();
        var first = page.IndexOf(Marker) + 1;
        Assert.True(first > 0, "The page has no place for the table of forms.");
        var last = page.FindIndex(first, line => !line.StartsWith('|'));
        if (last < 0) last = page.Count;
        if (Environment.GetEnvironmentVariable("WRITE_PAGES") == "1")
        {
            page.RemoveRange(first, last - first);
            page.InsertRange(first, [Heading, "| --- | ---: | ---: | --- | ---: | --- |", .. rows.Select(row => row.ToString())]);
            File.WriteAllText(path, string.Join('\n', page) + "\n");
            return;
        }

        var stated = page[(first + 2)..last].Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)).ToArray();
        Assert.Equal(rows.Select(row => $"`{row.Text}`"), stated.Select(cells => cells[0]));
        foreach (var (row, cells) in rows.Zip(stated))
        {
            Check(row.Text, row.Value.Error, cells[2]);
            Check(row.Text, row.Derivative.Error, cells[4]);
        }
    }

    private static void Check(string text, double error, string cell)
    {
        var stated = double.Parse(cell, CultureInfo.InvariantCulture);
        Assert.True(error <= stated + Slack, $"{text}: {error:F2} units in the last place, not {cell}; write the page again.");
        Assert.True(stated <= Bound, $"{text}: {cell} units in the last place are too many.");
    }

    private static Row Measure(IGrouping<string, FormPoint> points)
    {
        Expr[] variables = [.. new Expr[] { Symbol.Named("x"), Symbol.Named("y") }[..points.First().At.Length]];
        var term = points.Key.Parse();
        var (compiled, function) = (term.CompileGradient(variables), term.Compile(variables));
        var gradient = new double[variables.Length];
        var (asWritten, value, derivative) = (new Worst(0, []), new Worst(0, []), new Worst(0, []));
        foreach (var point in points)
        {
            value = value.Or(point.Value.ErrorOf(compiled(point.At, gradient)), point.At).Or(point.Value.ErrorOf(function(point.At)), point.At);
            derivative = derivative.Or(point.Derivative.ErrorOf(gradient[0]), point.At);
            var environment = EvaluationEnvironment.Empty;
            for (var k = 0; k < variables.Length; k++) environment = environment.With(variables[k].ToString(), point.At[k]);
            asWritten = asWritten.Or(point.Value.ErrorOf(Interpreter.Evaluate(term, environment)), point.At);
        }

        return new Row(points.Key, asWritten, value, derivative);
    }

    private static string PagePath([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Symbolic.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "docs", "accuracy.md");
    }

    private sealed record Worst(double Error, double[] At)
    {
        public Worst Or(double error, double[] at) => error > Error ? new Worst(error, at) : this;

        public override string ToString()
        {
            var at = string.Join(", ", At.Select(x => x.ToString("G10", CultureInfo.InvariantCulture)));
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(Error * 100) / 100:F2} | {at}");
        }
    }

    private sealed record Row(string Text, Worst AsWritten, Worst Value, Worst Derivative)
    {
        public override string ToString()
        {
            var lost = AsWritten.Error switch
            {
                double.PositiveInfinity => "no value",
                > 1e15 => "no digit",
                _ => AsWritten.Error.ToString("G2", CultureInfo.InvariantCulture),
            };
            return $"| `{Text}` | {lost} | {Value} | {Derivative} |";
        }
    }
}
