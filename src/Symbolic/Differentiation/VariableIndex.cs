using Symbolic.Expressions;

namespace Symbolic.Differentiation;

/// <summary>For many variables at once: which terms depend on which of them, found in one pass, so that differentiating by each
/// visits only what depends on it.</summary>
internal sealed class VariableIndex
{
    // Sums of more terms than this keep, for each variable, the list of the terms that depend on it.
    private const int LargeSum = 8;

    private readonly IReadOnlyList<Expr> _variables;
    private readonly Dictionary<Expr, int> _number;

    // The numbers, in order, of the variables that occur in each node.
    private readonly Dictionary<Expr, int[]> _occurring;
    private readonly Dictionary<Expr, Expr[][]> _termsOfSums = [];
    private readonly HashSet<Expr>[]? _careful;

    // Of each variable, the last node in which it was found, and where it stands among the variables of that node.
    private readonly int[] _foundIn;
    private readonly int[] _position;

    public VariableIndex(Expr root, IReadOnlyList<Expr> variables)
    {
        _variables = variables;
        _foundIn = new int[variables.Count];
        _position = new int[variables.Count];
        _number = new Dictionary<Expr, int>(variables.Count);
        for (var i = 0; i < variables.Count; i++) _number.TryAdd(variables[i], i);

        var order = Traversal.ChildrenFirst(root);
        _occurring = new Dictionary<Expr, int[]>(order.Count);
        if (variables.Any(NeedsCare) || order.Any(NeedsCare))
        {
            foreach (var node in order) _occurring.Add(node, []);
            _careful = new HashSet<Expr>[variables.Count];
            for (var i = 0; i < variables.Count; i++) _careful[i] = Dependence.On([variables[i]], order);
            return;
        }

        var nodes = 0;
        foreach (var node in order)
            _occurring.Add(node, _number.TryGetValue(node, out var itself) ? [itself] : Union(node, ++nodes));
    }

    public Dependencies For(int variable)
    {
        if (_careful is not null)
            return new(_variables[variable], term => _occurring.ContainsKey(term) ? _careful[variable].Contains(term) : null, static _ => null);
        // A variable that is given twice is found under its first number.
        var number = _number[_variables[variable]];
        return new(_variables[variable], term => Known(term, number), sum => TermsOf(sum, number));
    }

    // Bound names, and components that may be the same for some indices.
    private static bool NeedsCare(Expr node)
    {
        if (node is not Indexed) return node.BindsVariable();
        foreach (var index in node.Children)
        {
            if (index is not Number) return true;
        }

        return false;
    }

    private bool? Known(Expr term, int variable) =>
        _occurring.TryGetValue(term, out var variables) ? Array.BinarySearch(variables, variable) >= 0 : null;

    private Expr[]? TermsOf(Expr sum, int variable)
    {
        if (!_termsOfSums.TryGetValue(sum, out var terms)) return null;
        var position = Array.BinarySearch(_occurring[sum], variable);
        return position < 0 ? [] : terms[position];
    }

    private int[] Union(Expr node, int nodeNumber)
    {
        int[] first = [];
        List<int>? union = null;
        foreach (var child in node.Children)
        {
            var variables = _occurring[child];
            if (variables.Length == 0 || ReferenceEquals(variables, first)) continue;
            if (first.Length == 0)
            {
                first = variables;
                foreach (var variable in variables) _foundIn[variable] = nodeNumber;
                continue;
            }

            foreach (var variable in variables)
            {
                if (_foundIn[variable] == nodeNumber) continue;
                _foundIn[variable] = nodeNumber;
                (union ??= [.. first]).Add(variable);
            }
        }

        union?.Sort();
        var found = union?.ToArray() ?? first;
        if (node is Add && node.Children.Length > LargeSum) _termsOfSums.Add(node, TermsByVariable(node, found));
        return found;
    }

    private Expr[][] TermsByVariable(Expr sum, int[] variables)
    {
        var counts = new int[variables.Length];
        for (var i = 0; i < variables.Length; i++) _position[variables[i]] = i;
        foreach (var term in sum.Children)
        {
            foreach (var variable in _occurring[term]) counts[_position[variable]]++;
        }

        var terms = new Expr[variables.Length][];
        for (var i = 0; i < terms.Length; i++) terms[i] = new Expr[counts[i]];
        foreach (var term in sum.Children)
        {
            foreach (var variable in _occurring[term])
            {
                var position = _position[variable];
                var list = terms[position];
                list[list.Length - counts[position]--] = term;
            }
        }

        return terms;
    }
}
