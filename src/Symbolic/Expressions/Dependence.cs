namespace Symbolic.Expressions;

/// <summary>Which nodes of a term contain one of some variables free.</summary>
public static class Dependence
{
    /// <summary>The variables themselves, and all nodes of some terms that contain one of them free.</summary>
    /// <param name="variables">Symbols and indexed names.</param>
    /// <param name="roots">The terms.</param>
    public static HashSet<Expr> On(ReadOnlySpan<Expr> variables, ReadOnlySpan<Expr> roots) =>
        On(variables, Traversal.ChildrenFirst(roots));

    internal static HashSet<Expr> On(ReadOnlySpan<Expr> variables, IReadOnlyList<Expr> childrenFirst)
    {
        var dependent = new HashSet<Expr>();
        foreach (var variable in variables) dependent.Add(variable);
        foreach (var node in childrenFirst)
        {
            if (node.Children.IsEmpty || dependent.Contains(node)) continue;
            if (node is Indexed component && MayBeOneOf(component, variables))
            {
                dependent.Add(node);
                continue;
            }

            if (node.BindsVariable() ? BinderDepends(node, dependent, variables) : AnyOf(node.Children, dependent)) dependent.Add(node);
        }

        return dependent;
    }

    // x[i] and x[j] are the same component for some i and j; x[1] and x[2] never are.
    private static bool MayBeOneOf(Indexed component, ReadOnlySpan<Expr> variables)
    {
        foreach (var variable in variables)
        {
            if (variable is Indexed other && other.Name == component.Name && other.Children.Length == component.Children.Length &&
                !DifferByNumber(component, other)) return true;
        }

        return false;
    }

    private static bool DifferByNumber(Indexed left, Indexed right)
    {
        for (var i = 0; i < left.Children.Length; i++)
        {
            if (left.Children[i] != right.Children[i] && left.Children[i] is Number && right.Children[i] is Number) return true;
        }

        return false;
    }

    private static bool AnyOf(ReadOnlySpan<Expr> children, HashSet<Expr> dependent)
    {
        foreach (var child in children)
        {
            if (dependent.Contains(child)) return true;
        }

        return false;
    }

    private static bool BinderDepends(Expr node, HashSet<Expr> dependent, ReadOnlySpan<Expr> variables)
    {
        if (AnyOf(node.Children[2..], dependent)) return true;
        var (body, index) = (node.Children[0], node.Children[1]);
        if (!dependent.Contains(body)) return false;
        if (!variables.Contains(index)) return true;
        // The name of the bound variable is also one of the variables asked for: inside the node it is not that variable.
        Expr[] others = [.. variables];
        return On(others.Where(variable => variable != index).ToArray(), [body]).Contains(body);
    }
}
