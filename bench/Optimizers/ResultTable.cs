using System.Globalization;

namespace Symbolic.Optimizers;

/// <summary>The rows as tables in Markdown: a line for each problem, a column for each method.</summary>
internal static class ResultTable
{
    public static void Write(TextWriter output, IReadOnlyList<Row> rows)
    {
        foreach (var group in rows.GroupBy(row => Family(row.Problem)))
        {
            string[] methods = [.. group.Select(row => row.Method).Distinct()];
            output.WriteLine($"\n{group.Key}: solved, iterations / evaluations, time\n");
            output.WriteLine($"| problem | {string.Join(" | ", methods)} |");
            output.WriteLine($"| --- | {string.Join(" | ", methods.Select(_ => "---"))} |");
            foreach (var problem in group.GroupBy(row => row.Problem))
            {
                var cells = methods.Select(method => problem.FirstOrDefault(row => row.Method == method) is { } row ? Cell(row) : "");
                output.WriteLine($"| {problem.Key} | {string.Join(" | ", cells)} |");
            }

            var solved = methods.Select(method => string.Create(CultureInfo.InvariantCulture,
                $"{group.Count(row => row.Method == method && row.Solved)} of {group.Count(row => row.Method == method)}"));
            output.WriteLine($"| solved | {string.Join(" | ", solved)} |");
        }
    }

    private static string Family(string problem) => problem.StartsWith("MGH", StringComparison.Ordinal) ? "Moré, Garbow and Hillstrom"
        : problem.StartsWith("HS", StringComparison.Ordinal) ? "Hock and Schittkowski" : "large";

    private static string Cell(Row row) => string.Create(CultureInfo.InvariantCulture,
        $"{(row.Solved ? "yes" : $"no ({row.Value:g4}, {row.Reason})")} {row.Iterations}/{row.Evaluations} {1000 * row.Seconds:g3} ms");
}
