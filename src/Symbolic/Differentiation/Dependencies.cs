using Symbolic.Expressions;

namespace Symbolic.Differentiation;

/// <summary>Which terms depend on the variable of differentiation. Terms that rules make on the way are judged by their operands.</summary>
internal sealed class Dependencies
{
    private readonly Func<Expr, bool?> _known;
    private readonly Func<Expr, IReadOnlyList<Expr>?> _dependentTerms;
    private readonly Dictionary<Expr, bool> _made = [];

    public Dependencies(Expr root, Expr variable)
    {
        var order = Traversal.ChildrenFirst(root);
        var dependent = Dependence.On([variable], order);
        var known = new Dictionary<Expr, bool>(order.Count);
        foreach (var node in order) known.Add(node, dependent.Contains(node));
        Variable = variable;
        _known = term => known.TryGetValue(term, out var isDependent) ? isDependent : null;
        _dependentTerms = static _ => null;
    }

    /// <param name="variable">The variable of differentiation.</param>
    /// <param name="known">Whether a term depends on it; null where that is not known beforehand.</param>
    /// <param name="dependentTerms">The operands of a sum that depend on it; null where they have to be looked for.</param>
    public Dependencies(Expr variable, Func<Expr, bool?> known, Func<Expr, IReadOnlyList<Expr>?> dependentTerms)
    {
        Variable = variable;
        _known = known;
        _dependentTerms = dependentTerms;
    }

    /// <summary>The variable of differentiation.</summary>
    public Expr Variable { get; }

    public bool Has(Expr term)
    {
        if (term == Variable) return true;
        if (term.Children.IsEmpty) return false;
        if (_known(term) is { } isDependent || _made.TryGetValue(term, out isDependent)) return isDependent;
        // Made by a rule, of operands that are known: this nests as deep as rules regroup, not as the input does.
        return _made[term] = term.BindsVariable() ? term.DependsOn(Variable) : HasAny(term.Children);
    }

    /// <summary>The operands that depend on the variable; for a sum over many variables without looking at the others.</summary>
    public IReadOnlyList<Expr> DependentChildren(Expr node)
    {
        if (_dependentTerms(node) is { } known) return known;
        var (found, count) = (new Expr[node.Children.Length], 0);
        foreach (var child in node.Children)
        {
            if (Has(child)) found[count++] = child;
        }

        return count == found.Length ? found : found.AsSpan(0, count).ToArray();
    }

    private bool HasAny(ReadOnlySpan<Expr> terms)
    {
        foreach (var term in terms)
        {
            if (Has(term)) return true;
        }

        return false;
    }
}
