namespace Symbolic.Cli.Arguments;

/// <summary>What somebody may have meant who wrote an unknown name.</summary>
internal static class Spelling
{
    /// <summary>The nearest name in brackets, with a blank before; nothing if none is near.</summary>
    public static string Hint(string name, IEnumerable<string> names)
    {
        var nearest = names.Where(other => other.Length > 0).OrderBy(other => Distance(name, other)).FirstOrDefault();
        return nearest is not null && Distance(name, nearest) <= Math.Max(1, name.Length / 3) ? $" (did you mean '{nearest}'?)" : "";
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
