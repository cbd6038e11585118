using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>What a pass puts in the place of nodes; most stay as they are, and cost nothing here.</summary>
internal sealed class Replacements
{
    private readonly Dictionary<Expr, Expr> _changed = [];

    /// <summary>Whether all nodes stay.</summary>
    public bool IsEmpty => _changed.Count == 0;

    /// <summary>What stands in the place of a node.</summary>
    public Expr this[Expr node]
    {
        get => _changed.Count > 0 && _changed.TryGetValue(node, out var other) ? other : node;
        set
        {
            if (value != node) _changed[node] = value;
        }
    }

    /// <summary>A node with what stands in the place of its operands.</summary>
    public Expr Rebuilt(Expr node)
    {
        if (_changed.Count == 0) return node;
        Expr[]? children = null;
        for (var i = 0; i < node.Children.Length; i++)
        {
            if (!_changed.TryGetValue(node.Children[i], out var other)) continue;
            children ??= node.Children.ToArray();
            children[i] = other;
        }

        return children is null ? node : node.WithChildren(children);
    }
}
