using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Expressions;

namespace Symbolic.Cli.Tables;

/// <summary>Which columns of a table are the variables of a term.</summary>
/// <param name="Variables">The variables.</param>
/// <param name="Places">For each its column.</param>
/// <param name="Unused">The names of the other columns.</param>
internal sealed record PointColumns(Expr[] Variables, int[] Places, string[] Unused)
{
    /// <summary>Finds a column for each variable of a term.</summary>
    /// <exception cref="UsageException">There is none, or there are two.</exception>
    public static PointColumns Of(Expr term, IReadOnlyList<string> names)
    {
        var columns = new Dictionary<Expr, List<int>>();
        for (var i = 0; i < names.Count; i++)
        {
            // A column that is not named as a variable belongs to something else.
            if (Answers.Variables.Named(names[i]) is not { } variable) continue;
            if (!columns.TryGetValue(variable, out var places)) columns[variable] = places = [];
            places.Add(i);
        }

        Expr[] variables = Components.VariablesOf(term);
        var used = new int[variables.Length];
        for (var i = 0; i < used.Length; i++)
        {
            if (!columns.TryGetValue(variables[i], out var places)) throw Missing(variables[i], names);
            if (places.Count > 1) throw new UsageException($"{places.Count} columns are named '{variables[i]}'; which one is meant?");
            used[i] = places[0];
        }

        return new PointColumns(variables, used, [.. names.Where((_, i) => !used.Contains(i))]);
    }

    private static UsageException Missing(Expr variable, IReadOnlyList<string> names)
    {
        var name = variable.ToString();
        var nearest = names.Where(other => other.Length > 0).OrderBy(other => Distance(name, other)).FirstOrDefault();
        var hint = nearest is not null && Distance(name, nearest) <= Math.Max(1, name.Length / 3) ? $" (did you mean '{nearest}'?)" : "";
        var shown = names.Count <= 12 ? string.Join(", ", names) : string.Join(", ", names.Take(12)) + ", ...";
        return new UsageException($"there is no column for the variable '{name}'{hint}; the columns are {shown}");
    }

    // Letters to insert, delete or replace, in any case.
    private static int Distance(string left, string right)
    {
        if (right.Length > left.Length + 10) return int.MaxValue;
        var row = new int[right.Length + 1];
        for (var j = 0; j < row.Length; j++) row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j < row.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + cost, 1 + Math.Min(row[j], row[j - 1])));
            }
        }

        return row[^1];
    }
}
