using System.Globalization;

namespace Symbolic.Algebra;

/// <summary>The rows of all programs beside each other, as Markdown.</summary>
internal static class Table
{
    private readonly record struct Result(string Program, string Name, string Milliseconds, string Size, string Check);

    /// <summary>Prints medians over the rounds, and ratios; false if sizes or checks disagree. A row that has no check, "-", agrees
    /// with all.</summary>
    public static bool Print(IEnumerable<string> lines, TextWriter output)
    {
        var results = lines.Select(static line => line.Split('\t')).Where(static parts => parts.Length == 5).Select(static parts =>
            new Result(parts[0], parts[1], parts[2], parts[3], parts[4])).ToList();
        output.WriteLine(
            "| milliseconds | first call | Symbolic | FLINT | Maxima | SymPy | to FLINT | to Maxima | to SymPy | size | results |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        var agree = true;
        foreach (var row in results.GroupBy(static result => result.Name))
        {
            var sizes = row.Select(static r => r.Size).Where(static size => size != "-").Distinct().ToList();
            var equal = sizes.Count <= 1 && row.Select(static r => r.Check).Where(static check => check != "-").Distinct().Count() <= 1;
            agree &= equal;
            string Time(string program) => Median([.. row.Where(r => r.Program == program).Select(static r => r.Milliseconds)]);
            var (own, flint, maxima, sympy) = (Time("symbolic"), Time("flint"), Time("maxima"), Time("sympy"));
            output.WriteLine($"| {row.Key} | {Time("first")} | {own} | {flint} | {maxima} | {sympy} | {Ratio(own, flint)} | "
                + $"{Ratio(own, maxima)} | {Ratio(own, sympy)} | {string.Join(" / ", sizes)} | {(equal ? "equal" : "DIFFER")} |");
        }

        return agree;
    }

    // The median of times, or what is said in the place of one.
    private static string Median(string[] times)
    {
        if (times.Length == 0) return "";
        if (Array.Find(times, static time => Number(time) is null) is { } words) return words;
        return Text(times.Select(static time => Number(time)!.Value).Order().ElementAt(times.Length / 2));
    }

    private static string Ratio(string own, string other)
    {
        if (Number(own) is not { } mine) return "";
        if (Number(other) is { } theirs) return Text(mine / theirs);
        // More than so many seconds: the ratio is below one that is known.
        return other.StartsWith("> ", StringComparison.Ordinal) && Number(other[2..^2]) is { } seconds
            ? "< " + Text(mine / (1e3 * seconds)) : "";
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Text(double value) => value switch
    {
        >= 100 => value.ToString("F0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("F1", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("F2", CultureInfo.InvariantCulture),
        >= 0.01 => value.ToString("F3", CultureInfo.InvariantCulture),
        _ => value.ToString("G2", CultureInfo.InvariantCulture),
    };
}
