using Symbolic.Expressions;

namespace Symbolic.Simplifier.Rewriting;

/// <summary>Rewrites all nodes of a term, operands first.</summary>
internal static class BottomUp
{
    /// <summary>The term with every node replaced by what a function makes of it, given its operands in their new form. Indices and
    /// variables that are bound stay.</summary>
    public static Expr Map(Expr term, Func<Expr, Expr> change, CancellationToken cancellationToken = default) =>
        Map(term, change, [], cancellationToken);

    /// <summary>As above, remembering what was found.</summary>
    public static Expr Map(Expr term, Func<Expr, Expr> change, Dictionary<Expr, Expr> done, CancellationToken cancellationToken)
    {
        foreach (var node in Traversal.ChildrenFirst([term], node => !done.ContainsKey(node)))
        {
            if (done.ContainsKey(node)) continue;
            cancellationToken.ThrowIfCancellationRequested();
            done[node] = change(Rebuilt(node, done));
        }

        return done[term];
    }

    /// <summary>The node with its operands in their new form.</summary>
    public static Expr Rebuilt(Expr node, Dictionary<Expr, Expr> done)
    {
        var children = node.Children;
        if (children.IsEmpty) return node;
        Expr[]? changed = null;
        for (var i = 0; i < children.Length; i++)
        {
            // The second operand of these nodes is a variable, not a value.
            if (i == 1 && (node.BindsVariable() || node.Kind is ExprKind.Integral or ExprKind.Derivative)) continue;
            if (!done.TryGetValue(children[i], out var child) || child == children[i]) continue;
            changed ??= children.ToArray();
            changed[i] = child;
        }

        return changed is null ? node : node.WithChildren(changed);
    }
}
