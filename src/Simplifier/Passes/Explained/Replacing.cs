using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Generators;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>Finds and replaces parts among the sums, products and powers of a term; arguments of functions and exponents are left
/// alone.</summary>
internal static class Replacing
{
    /// <summary>The first sum, product or power with a property, inner ones first.</summary>
    public static Expr? FirstComposite(Expr term, Func<Expr, bool> property)
    {
        foreach (var node in Traversal.ChildrenFirst([term], Reading.IsComposite))
        {
            if (Reading.IsComposite(node) && property(node)) return node;
        }

        return null;
    }

    /// <summary>The term with another form of one of its parts.</summary>
    public static Expr In(Expr term, Expr part, Expr after)
    {
        var done = new Dictionary<Expr, Expr>();
        foreach (var node in Traversal.ChildrenFirst([term], node => node != part && Reading.IsComposite(node)))
        {
            if (node == part || !Reading.IsComposite(node))
            {
                done[node] = node == part ? after : node;
                continue;
            }

            var children = new Expr[node.Children.Length];
            for (var i = 0; i < children.Length; i++) children[i] = node is Pow && i == 1 ? node.Children[i] : done[node.Children[i]];
            done[node] = node.WithChildren(children);
        }

        return done[term];
    }
}
