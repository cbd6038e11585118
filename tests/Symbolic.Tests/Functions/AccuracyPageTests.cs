using System.Globalization;
using System.Runtime.Intrinsics;
using Symbolic.Functions;
using Symbolic.Functions.Vectors;
using Symbolic.Tests.Documentation;
using Symbolic.Tests.Functions.Vectors;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions;

/// <summary>The table of functions in <c>docs/accuracy.md</c> is measured. With WRITE_PAGES=1 in the environment the test writes
/// it.</summary>
public sealed class AccuracyPageTests(ITestOutputHelper output)
{
    private const string Name = "accuracy.md";
    private const string Marker = "<!-- functions, written by AccuracyPageTests -->";
    private const string Heading = "| function | number by number | worst at | in vectors | worst at |";

    // In units in the last place; what the page may say at most.
    private const double UsualBound = 3.5;

    // Another processor or C library may round otherwise.
    private const double Slack = 1;

    private static readonly Dictionary<string, double> Bounds = new() { ["gamma"] = 6, ["polygamma/2"] = 8 };

    [Fact]
    public void Page_OfAccuracy_StatesWhatIsMeasured()
    {
        var measured = Measured().ToArray();
        var page = Page.Lines(Name).ToList();
        var first = page.IndexOf(Marker) + 1;
        Assert.True(first > 0, "The page has no place for the table of functions.");
        var last = page.FindIndex(first, line => !line.StartsWith('|'));
        foreach (var (name, scalar, vector) in measured) output.WriteLine($"{name}: {scalar}, {vector}");
        if (Environment.GetEnvironmentVariable("WRITE_PAGES") == "1")
        {
            page.RemoveRange(first, last - first);
            var rows = measured.Select(row => $"| `{row.Name}` | {row.Scalar} | {row.Vector} |");
            page.InsertRange(first, [Heading, "| --- | ---: | --- | ---: | --- |", .. rows]);
            File.WriteAllText(Page.PathOf(Name), string.Join('\n', page) + "\n");
            return;
        }

        var stated = page[(first + 2)..last].Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)).ToArray();
        Assert.Equal(measured.Select(row => $"`{row.Name}`"), stated.Select(cells => cells[0]));
        foreach (var (row, cells) in measured.Zip(stated))
        {
            Check(row.Name, row.Scalar, cells[1]);
            Check(row.Name, row.Vector, cells[3]);
        }
    }

    private static void Check(string name, Worst worst, string cell)
    {
        if (worst.Words is not null || worst.Error < 0)
        {
            Assert.Equal(worst.ToString().Split('|')[0].Trim(), cell);
            return;
        }

        var stated = double.Parse(cell, CultureInfo.InvariantCulture);
        Assert.True(worst.Error <= stated + Slack, $"{name}: {worst.Error:F2} units in the last place, not {cell}; write the page again.");
        Assert.True(stated <= Bounds.GetValueOrDefault(name, UsualBound), $"{name}: {cell} units in the last place are too many.");
    }

    private static IEnumerable<(string Name, Worst Scalar, Worst Vector)> Measured()
    {
        foreach (var row in FunctionTable.Default.Rows)
        {
            var (name, points) = (VectorKernelTests.NameOf(row), AccuracyPoints.Of(row));
            if (points.Count == 0)
            {
                var words = name switch { "sqrt" => "0.5: rounded once", "factorial" => "as gamma(x + 1)", _ => "exact" };
                yield return (name, new Worst(words), new Worst(row.VectorKernel.IsLaneByLane ? "the same" : words));
                continue;
            }

            var scalar = Worst.Of(points, [.. points.Select(point => row.Evaluate(point.At))]);
            yield return (name, scalar, row.VectorKernel.IsLaneByLane ? new Worst("the same") : Vector(row.VectorKernel, points));
        }

        var powers = AccuracyPoints.OfPower();
        yield return ("x^y", Worst.Of(powers, [.. powers.Select(point => Math.Pow(point.At[0], point.At[1]))]), Vector(VectorKernel.Power, powers));
    }

    private static Worst Vector(VectorKernel kernel, List<AccuracyPoint> points) =>
        Worst.Of(points, VectorLoop.Run(kernel, typeof(Vector512<double>), [.. points.Select(point => point.At)]));

    /// <summary>The worst error of a function, or what is said in its place.</summary>
    private sealed record Worst(string? Words)
    {
        public double Error { get; private init; }

        private double[] At { get; init; } = [];

        public static Worst Of(List<AccuracyPoint> points, double[] values)
        {
            var (error, at) = points.Zip(values, (point, value) => (point.ErrorOf(value), point.At)).MaxBy(pair => pair.Item1);
            return new Worst((string?)null) { Error = error, At = at };
        }

        public override string ToString()
        {
            if (Words is not null) return $"{Words} | ";
            var at = string.Join(", ", At.Select(x => x.ToString("G10", CultureInfo.InvariantCulture)));
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(Error * 100) / 100:F2} | {at}");
        }
    }
}
