using Symbolic.Expressions;

namespace Symbolic.Differentiation;

/// <summary>For many variables at once: which terms depend on which of them, found in one pass, so that differentiating by each
/// visits only what depends on it.</summary>
internal sealed class VariableIndex
{
    // Sums of more terms than this keep, for each variable, the list of the terms that depend on it.
    private const int LargeSum = 8;

    private readonly HashSet<Expr> _known;
    private readonly HashSet<Expr>[] _dependent;
    private readonly IReadOnlyList<Expr> _variables;
    private readonly Dictionary<(Expr Sum, int Variable), List<Expr>> _terms = [];
    private readonly HashSet<Expr> _largeSums = [];

    public VariableIndex(Expr root, IReadOnlyList<Expr> variables)
    {
        _variables = variables;
        _dependent = new HashSet<Expr>[variables.Count];
        var number = new Dictionary<Expr, int>();
        for (var i = 0; i < variables.Count; i++)
        {
            _dependent[i] = [];
            number.TryAdd(variables[i], i);
        }

        var order = Traversal.ChildrenFirst(root);
        _known = [.. order];
        if (order.Any(node => node.BindsVariable() || node is Indexed))
        {
            // Bound names and components with symbolic indices need the careful answer.
            for (var i = 0; i < variables.Count; i++) _dependent[i] = Dependence.On([variables[i]], [root]);
            return;
        }

        var occurring = new Dictionary<Expr, int[]>();
        foreach (var node in order)
        {
            var found = number.TryGetValue(node, out var itself) ? [itself] : Union(node, occurring);
            if (found.Length == 0) continue;
            occurring[node] = found;
            foreach (var variable in found) _dependent[variable].Add(node);
        }
    }

    public Dependencies For(int variable) => new(
        _variables[variable], _dependent[variable], _known.Contains,
        node => _largeSums.Contains(node) ? _terms.GetValueOrDefault((node, variable), []) : null);

    private int[] Union(Expr node, Dictionary<Expr, int[]> occurring)
    {
        var isLargeSum = node is Add && node.Children.Length > LargeSum;
        if (isLargeSum) _largeSums.Add(node);
        int[]? only = null;
        SortedSet<int>? union = null;
        foreach (var child in node.Children)
        {
            if (!occurring.TryGetValue(child, out var variables)) continue;
            if (isLargeSum)
            {
                foreach (var variable in variables)
                {
                    if (!_terms.TryGetValue((node, variable), out var terms)) _terms[(node, variable)] = terms = [];
                    terms.Add(child);
                }
            }

            if (only is null) only = variables;
            else if (!ReferenceEquals(only, variables)) (union ??= [.. only]).UnionWith(variables);
        }

        return union is not null ? [.. union] : only ?? [];
    }
}
