namespace Symbolic.Expressions.Canonical;

/// <summary>Makes piecewise terms: drops branches that are never or always taken, and branches that change nothing.</summary>
internal static class CanonicalPiecewise
{
    public static Expr Create(ReadOnlySpan<Expr> parts)
    {
        if (parts.IsEmpty) throw new ArgumentException("A piecewise term needs a value.", nameof(parts));
        var kept = new List<Expr>(parts.Length + 1);
        var otherwise = parts.Length % 2 == 1 ? parts[^1] : Constant.Undefined;
        for (var i = 0; i + 1 < parts.Length; i += 2)
        {
            var (value, condition) = (parts[i], parts[i + 1]);
            if (condition == Constant.False) continue;
            if (condition == Constant.True)
            {
                otherwise = value;
                break;
            }

            kept.Add(value);
            kept.Add(condition);
        }

        // A last branch with the value that is taken anyway says nothing.
        while (kept.Count > 0 && kept[^2] == otherwise) kept.RemoveRange(kept.Count - 2, 2);
        if (kept.Count == 0) return otherwise;
        kept.Add(otherwise);
        return Interner.Intern(new NodeKey(ExprKind.Piecewise, 0, null, kept.ToArray()));
    }
}
