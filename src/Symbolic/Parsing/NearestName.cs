namespace Symbolic.Parsing;

/// <summary>Finds what a misspelt name may have meant.</summary>
internal static class NearestName
{
    // What other languages call it.
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["if"] = "piecewise", ["ifelse"] = "piecewise", ["where"] = "piecewise", ["cases"] = "piecewise", ["when"] = "piecewise",
        ["derivative"] = "diff", ["differentiate"] = "diff", ["deriv"] = "diff", ["D"] = "diff",
        ["integral"] = "integrate", ["int"] = "integrate", ["prod"] = "product", ["lim"] = "limit",
        ["squareroot"] = "sqrt", ["root"] = "sqrt", ["power"] = "^", ["pow"] = "^", ["absolute"] = "abs",
    };

    /// <summary>The candidate with the fewest typing errors, if they are few enough for the length of the name; of several the one
    /// that begins most like the name.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length is < 2 or > 40) return null;
        if (Elsewhere.TryGetValue(name, out var translated)) return translated;
        var allowed = name.Length <= 3 ? 1 : name.Length <= 6 ? 2 : 3;
        string? best = null;
        var (least, longest) = (allowed + 1, -1);
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (candidate.Length < 2) continue;
            var distance = Distance(name, candidate);
            var prefix = SharedPrefix(name, candidate);
            if (distance > least || (distance == least && prefix <= longest)) continue;
            (best, least, longest) = (candidate, distance, prefix);
        }

        return least <= allowed ? best : null;
    }

    private static int SharedPrefix(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && char.ToLowerInvariant(a[length]) == char.ToLowerInvariant(b[length])) length++;
        return length;
    }

    /// <summary>The number of letters to insert, delete, replace, or swap with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
