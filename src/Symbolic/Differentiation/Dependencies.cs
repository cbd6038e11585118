using Symbolic.Expressions;

namespace Symbolic.Differentiation;

/// <summary>Which terms depend on the variable of differentiation. Terms that rules make on the way are judged by their operands.</summary>
internal sealed class Dependencies
{
    private readonly HashSet<Expr> _dependent;
    private readonly Func<Expr, bool> _isKnown;
    private readonly Func<Expr, IReadOnlyList<Expr>?> _dependentTerms;

    public Dependencies(Expr root, Expr variable)
    {
        var order = Traversal.ChildrenFirst(root);
        var known = new HashSet<Expr>(order);
        Variable = variable;
        _dependent = Dependence.On([variable], [root]);
        _isKnown = known.Contains;
        _dependentTerms = static _ => null;
    }

    public Dependencies(Expr variable, HashSet<Expr> dependent, Func<Expr, bool> isKnown, Func<Expr, IReadOnlyList<Expr>?> dependentTerms)
    {
        Variable = variable;
        _dependent = dependent;
        _isKnown = isKnown;
        _dependentTerms = dependentTerms;
    }

    /// <summary>The variable of differentiation.</summary>
    public Expr Variable { get; }

    public bool Has(Expr term)
    {
        if (_dependent.Contains(term)) return true;
        if (term.Children.IsEmpty || _isKnown(term)) return false;
        // Made by a rule, of operands that are known: this nests as deep as rules regroup, not as the input does.
        if (term.BindsVariable()) return term.DependsOn(Variable);
        foreach (var child in term.Children)
        {
            if (!Has(child)) continue;
            _dependent.Add(term);
            return true;
        }

        return false;
    }

    /// <summary>The operands that depend on the variable; for a sum over many variables without looking at the others.</summary>
    public IReadOnlyList<Expr> DependentChildren(Expr node)
    {
        if (_dependentTerms(node) is { } known) return known;
        var found = new List<Expr>();
        foreach (var child in node.Children)
        {
            if (Has(child)) found.Add(child);
        }

        return found;
    }
}
