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
        var hint = Spelling.Hint(name, names);
        var shown = names.Count <= 12 ? string.Join(", ", names) : string.Join(", ", names.Take(12)) + ", ...";
        return new UsageException($"there is no column for the variable '{name}'{hint}; the columns are {shown}");
    }
}
