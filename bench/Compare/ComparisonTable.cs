using System.Globalization;

namespace Symbolic.Compare;

/// <summary>The rows of all programs beside each other, in Markdown.</summary>
internal static class ComparisonTable
{
    private const string Ours = "symbolic";
    private const string Fast = "c-fast";
    private const string Strict = "c-strict";
    private const double Tolerance = 1e-9;

    /// <summary>Writes the table.</summary>
    /// <returns>Whether all results agree.</returns>
    public static bool Print(IEnumerable<Row> rows, TextWriter output)
    {
        var groups = rows.GroupBy(row => (row.Problem, row.N, What: Plain(row.What))).Select(group => group.ToList()).ToList();
        var timed = groups.Where(group => group.Exists(row => row.Ns > 0)).ToList();
        PrintRatios([.. timed.Where(group => group.Exists(IsC))], output);
        PrintAlone([.. timed.Where(group => !group.Exists(IsC))], output);
        return Agree(groups, output);
    }

    private static void PrintRatios(List<List<Row>> groups, TextWriter output)
    {
        if (groups.Count == 0) return;
        output.WriteLine(
            "| problem | n | what | ours | C fast-math | C strict | C best blocked | / fast-math | / strict | / best blocked |");
        output.WriteLine("| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var group in groups)
        {
            var (ours, fast, strict) = (Median(group, Ours), Median(group, Fast), Median(group, Strict));
            var blocked = group.Where(row => IsC(row) && row.What != Plain(row.What)).GroupBy(row => (row.Program, row.What))
                .Select(variant => (double?)Middle(variant)).Min();
            var cells = string.Join(" | ", Time(ours), Time(fast), Time(strict), Time(blocked),
                Ratio(ours, fast), Ratio(ours, strict), Ratio(ours, blocked));
            output.WriteLine($"| {group[0].Problem} | {group[0].N} | {Plain(group[0].What)} | {cells} |");
        }
    }

    private static void PrintAlone(List<List<Row>> groups, TextWriter output)
    {
        if (groups.Count == 0) return;
        output.WriteLine();
        output.WriteLine("| problem | n | what | median | least |");
        output.WriteLine("| --- | ---: | --- | ---: | ---: |");
        foreach (var group in groups)
        {
            var unit = group[0].Problem == "synthetic" ? " an instruction" : "";
            var cells = $"{Time(Middle(group))}{unit} | {Time(group.Min(row => row.MinNs))}{unit}";
            output.WriteLine($"| {group[0].Problem} | {group[0].N} | {group[0].What} | {cells} |");
        }
    }

    private static bool Agree(List<List<Row>> groups, TextWriter output)
    {
        output.WriteLine();
        var (compared, wrong) = (0, 0);
        foreach (var group in groups)
        {
            var reference = group.Find(row => row.Program == Strict) ?? group[0];
            var expected = reference.Check;
            foreach (var row in group.Where(row => !ReferenceEquals(row, reference)))
            {
                compared++;
                if (Math.Abs(row.Check - expected) <= Tolerance * Math.Abs(expected)) continue;
                wrong++;
                var values = string.Create(CultureInfo.InvariantCulture, $"{row.Check:R}, not {expected:R}");
                output.WriteLine($"- {row.Program}, {row.Problem} {row.N} {row.What}: {values}");
            }
        }

        var verdict = wrong == 0 ? $"All {compared} results agree to {Tolerance}." : $"{wrong} of {compared} results disagree.";
        output.WriteLine(verdict);
        return wrong == 0;
    }

    // "value+gradient blocked" is a variant of "value+gradient", as are all with a second word. Rows of compiling have none.
    private static string Plain(string what) => what.StartsWith("value", StringComparison.Ordinal) ? what.Split(' ')[0] : what;

    private static bool IsC(Row row) => row.Program is Fast or Strict;

    private static double? Median(List<Row> group, string program)
    {
        var rows = group.Where(row => row.Program == program && row.What == Plain(row.What)).ToList();
        return rows.Count == 0 ? null : Middle(rows);
    }

    // The rounds' medians have a median.
    private static double Middle(IEnumerable<Row> rows) => Measurement.MedianAndLeast(rows.Select(row => row.Ns)).Median;

    private static string Time(double? ns) => ns switch
    {
        null => "",
        >= 1e9 => string.Create(CultureInfo.InvariantCulture, $"{ns / 1e9:G4} s"),
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{ns / 1e6:G4} ms"),
        >= 1e3 => string.Create(CultureInfo.InvariantCulture, $"{ns / 1e3:G4} us"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{ns:G3} ns"),
    };

    private static string Ratio(double? ours, double? theirs) =>
        ours is null || theirs is null ? "" : string.Create(CultureInfo.InvariantCulture, $"**{ours / theirs:F2}**");
}
