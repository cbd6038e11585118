using Symbolic.Expressions;

namespace Symbolic.Simplifier.Search;

/// <summary>Which variables terms contain, as far as they are few: for telling what is independent of each other.</summary>
internal sealed class SymbolSets
{
    private const int Most = 24;

    private static readonly Expr[] None = [];

    private readonly Dictionary<Expr, Expr[]?> _known = [];

    /// <summary>The symbols, bound ones included; null if they are many.</summary>
    public Expr[]? Of(Expr term)
    {
        foreach (var node in Traversal.ChildrenFirst([term], node => !_known.ContainsKey(node)))
        {
            if (!_known.ContainsKey(node)) _known[node] = Join(node);
        }

        return _known[term];
    }

    private Expr[]? Join(Expr node)
    {
        if (node is Symbol) return [node];
        var joined = None;
        foreach (var child in node.Children)
        {
            if (_known[child] is not { } next) return null;
            if (next.Length == 0 || next == joined) continue;
            joined = joined.Length == 0 ? next : Union(joined, next);
            if (joined.Length > Most) return null;
        }

        return joined;
    }

    private static Expr[] Union(Expr[] left, Expr[] right)
    {
        var missing = right.Where(symbol => Array.IndexOf(left, symbol) < 0).ToArray();
        return missing.Length == 0 ? left : [.. left, .. missing];
    }
}
