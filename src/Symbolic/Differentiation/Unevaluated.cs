using Symbolic.Expressions;

namespace Symbolic.Differentiation;

/// <summary>Carries out derivatives that stand unevaluated in a term.</summary>
internal static class Unevaluated
{
    /// <summary>The term with every derivative in it carried out, innermost first.</summary>
    public static Expr Resolve(Expr term, CancellationToken cancellationToken = default)
    {
        if (!term.ContainsDerivative) return term;
        var order = Traversal.ChildrenFirst(term);
        var done = new Dictionary<Expr, Expr>(order.Count);
        foreach (var node in order)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node.Children.IsEmpty)
            {
                done[node] = node;
                continue;
            }

            if (node is Derivative derivative)
            {
                done[node] = Differentiator.Differentiate(done[derivative.Body], derivative.Variable, derivative.Order, cancellationToken);
                continue;
            }

            var children = new Expr[node.Children.Length];
            for (var i = 0; i < children.Length; i++) children[i] = done[node.Children[i]];
            done[node] = node.WithChildren(children);
        }

        return done[term];
    }
}
