using Symbolic.Expressions;

namespace Symbolic;

/// <summary>Which variables a term depends on.</summary>
public static class FreeSymbols
{
    /// <summary>The symbols and indexed names that a term depends on, in ordinal order of their text.</summary>
    /// <param name="term">Any term.</param>
    /// <remarks>An indexed name counts as one variable: <c>x[i]</c> is listed, its index is not. Bound indices, and indexed names
    /// that contain one, are not listed.</remarks>
    public static IReadOnlyList<Expr> FreeVariables(this Expr term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var found = new HashSet<Expr>();
        Collect(term, [], found);
        return [.. found.OrderBy(variable => variable.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Whether a variable occurs free in a term.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="variable">A symbol or an indexed name.</param>
    public static bool DependsOn(this Expr term, Expr variable)
    {
        ArgumentNullException.ThrowIfNull(term);
        if (term == variable) return true;
        if (term.Children.IsEmpty) return false;
        return Dependence.On([variable], [term]).Contains(term);
    }

    private static void Collect(Expr term, HashSet<Symbol> bound, HashSet<Expr> found)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new Errors.LimitExceededException("sums, products and integrals are nested too deeply");
        foreach (var node in Traversal.ChildrenFirst([term], node => node is not Indexed && !node.BindsVariable()))
        {
            if (node is Symbol symbol)
            {
                if (!bound.Contains(symbol)) found.Add(symbol);
            }
            else if (node is Indexed)
            {
                if (bound.Count == 0 || !bound.Any(variable => node.DependsOn(variable))) found.Add(node);
            }
            else if (node.BindsVariable())
            {
                Collect(node.Children[0], [.. bound, (Symbol)node.Children[1]], found);
                foreach (var outside in node.Children[2..]) Collect(outside, bound, found);
            }
        }
    }
}
