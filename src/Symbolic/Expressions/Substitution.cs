using Symbolic.Expressions;

namespace Symbolic;

/// <summary>Replacing parts of terms by other terms.</summary>
public static class Substitution
{
    /// <summary>Replaces one part wherever it occurs.</summary>
    /// <param name="term">Where to replace.</param>
    /// <param name="part">What is replaced: a symbol, an indexed name or any other term.</param>
    /// <param name="replacement">What takes its place.</param>
    public static Expr Substitute(this Expr term, Expr part, Expr replacement) =>
        term.Substitute(new Dictionary<Expr, Expr> { [part] = replacement });

    /// <summary>Replaces several parts at once: a replacement is not searched for the other parts, so that x and y can be
    /// swapped.</summary>
    /// <param name="term">Where to replace.</param>
    /// <param name="replacements">What takes the place of each part.</param>
    /// <remarks>An index or variable that is bound inside (of a sum, product, limit or definite integral) is not replaced, and is
    /// renamed where a replacement would be captured by it. A derivative by a replaced variable is carried out first. Costs time
    /// in the number of distinct nodes.</remarks>
    public static Expr Substitute(this Expr term, IReadOnlyDictionary<Expr, Expr> replacements)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(replacements);
        if (replacements.Count == 0) return term;
        var done = new Dictionary<Expr, Expr>();
        foreach (var node in Traversal.ChildrenFirst([term], node => !replacements.ContainsKey(node) && !NeedsCare(node, replacements)))
        {
            if (replacements.TryGetValue(node, out var replacement)) done[node] = replacement;
            else if (node.Children.IsEmpty) done[node] = node;
            else if (NeedsCare(node, replacements)) done[node] = Careful(node, replacements);
            else done[node] = Rebuild(node, done);
        }

        return done[term];
    }

    private static Expr Rebuild(Expr node, Dictionary<Expr, Expr> done)
    {
        var children = new Expr[node.Children.Length];
        for (var i = 0; i < children.Length; i++) children[i] = done[node.Children[i]];
        return node.WithChildren(children);
    }

    private static bool NeedsCare(Expr node, IReadOnlyDictionary<Expr, Expr> replacements) =>
        node.BindsVariable() || (node.Kind is ExprKind.Derivative or ExprKind.Integral && replacements.ContainsKey(node.Children[1]));

    // Nodes that bind a variable nest rarely; recursion here is as deep as they nest, and bounded by the stack check.
    private static Expr Careful(Expr node, IReadOnlyDictionary<Expr, Expr> replacements)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new Errors.LimitExceededException("sums, products and integrals are nested too deeply");
        if (!node.BindsVariable()) return Unbound(node, replacements);

        var variable = (Symbol)node.Children[1];
        var children = node.Children.ToArray();
        var inner = replacements;
        if (replacements.ContainsKey(variable))
        {
            inner = replacements.Where(pair => pair.Key != variable).ToDictionary(pair => pair.Key, pair => pair.Value);
        }

        if (inner.Values.Any(value => value.DependsOn(variable)))
        {
            var fresh = Symbol.Fresh(variable.Name, [children[0], .. inner.Keys, .. inner.Values]);
            children[0] = children[0].Substitute(variable, fresh);
            children[1] = fresh;
        }

        children[0] = children[0].Substitute(inner);
        for (var i = 2; i < children.Length; i++) children[i] = children[i].Substitute(replacements);
        return node.WithChildren(children);
    }

    private static Expr Unbound(Expr node, IReadOnlyDictionary<Expr, Expr> replacements)
    {
        var variable = node.Children[1];
        if (replacements[variable] is Symbol renamed && !node.Children[0].DependsOn(renamed))
        {
            return node.WithChildren([node.Children[0].Substitute(replacements), renamed]);
        }

        if (node.Kind == ExprKind.Derivative) return Differentiation.Unevaluated.Resolve(node).Substitute(replacements);
        throw new Errors.UnsupportedException(
            $"the variable {variable} of an indefinite integral cannot be replaced by {replacements[variable]}; give it bounds first");
    }
}
