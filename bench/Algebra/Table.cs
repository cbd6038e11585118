using System.Globalization;

namespace Symbolic.Algebra;

/// <summary>The rows of all programs beside each other, as Markdown.</summary>
internal static class Table
{
    private static readonly string[] Programs = ["symbolic", "flint", "maxima", "sympy"];

    private readonly record struct Result(string Program, string Name, double Milliseconds, string Size, string Check);

    /// <summary>Prints medians over the rounds, and ratios to FLINT; false if sizes or checks disagree. A row that has no check, "-",
    /// agrees with all.</summary>
    public static bool Print(IEnumerable<string> lines, TextWriter output)
    {
        var results = lines.Select(static line => line.Split('\t')).Where(static parts => parts.Length == 5).Select(static parts =>
            new Result(parts[0], parts[1], double.Parse(parts[2], CultureInfo.InvariantCulture), parts[3], parts[4])).ToList();
        output.WriteLine("| milliseconds | Symbolic | FLINT | ratio | Maxima | SymPy | terms or factors | results |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---|");
        var agree = true;
        foreach (var row in results.GroupBy(static result => result.Name))
        {
            var sizes = row.Select(static r => r.Size).Where(static size => size != "-").Distinct().ToList();
            var equal = sizes.Count <= 1 && row.Select(static r => r.Check).Where(static check => check != "-").Distinct().Count() <= 1;
            agree &= equal;
            var times = Array.ConvertAll(Programs, program => Median(row.Where(r => r.Program == program).Select(static r => r.Milliseconds)));
            output.WriteLine($"| {row.Key} | {Text(times[0])} | {Text(times[1])} | {Text(times[0] / times[1])} | {Text(times[2])} | "
                + $"{Text(times[3])} | {string.Join(" / ", sizes)} | {(equal ? "equal" : "DIFFER")} |");
        }

        return agree;
    }

    private static double Median(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2];
    }

    private static string Text(double value) => double.IsNaN(value) ? ""
        : value.ToString(value >= 100 ? "F0" : value >= 10 ? "F1" : value >= 1 ? "F2" : "F3", CultureInfo.InvariantCulture);
}
