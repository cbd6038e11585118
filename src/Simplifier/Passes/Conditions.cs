using Symbolic.Expressions;

namespace Symbolic.Simplifier.Passes;

/// <summary>Passes that rewrite a number go through conditions to the sides of their comparisons.</summary>
internal static class Conditions
{
    /// <summary>A term rewritten, or a condition with the sides of its comparisons rewritten.</summary>
    public static Expr Map(Expr term, Func<Expr, Expr> rewrite)
    {
        if (term.Kind is not (ExprKind.Relation or ExprKind.And or ExprKind.Or or ExprKind.Not)) return rewrite(term);
        var done = new Dictionary<Expr, Expr>();
        foreach (var node in Traversal.ChildrenFirst([term], static node => node.Kind is ExprKind.And or ExprKind.Or or ExprKind.Not))
        {
            var children = new Expr[node.Children.Length];
            for (var i = 0; i < children.Length; i++)
                children[i] = node is Relation ? rewrite(node.Children[i]) : done.GetValueOrDefault(node.Children[i], node.Children[i]);
            done[node] = children.Length == 0 ? node : node.WithChildren(children);
        }

        return done[term];
    }
}
