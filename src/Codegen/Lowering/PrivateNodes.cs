using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>Which nodes are used by one term of one long sum or product only.</summary>
/// <remarks>Nodes outside of all long sums are visited first, then the terms of each, so that a long sum inside a term of another is a
/// part of that term, unless it is used outside as well. Each node is visited once, and once more where it turns out to be
/// shared.</remarks>
internal sealed class PrivateNodes
{
    private const int Outside = 0;
    private const int Shared = -1;
    private const int MostRepeated = 6;
    private readonly Dictionary<Expr, int> _owners = [];
    private readonly Stack<(Expr Node, int Owner)> _open = new();
    private readonly Func<Expr, bool> _isLong;

    /// <param name="roots">All terms.</param>
    /// <param name="isLong">Which sums and products are long.</param>
    public PrivateNodes(ReadOnlySpan<Expr> roots, Func<Expr, bool> isLong)
    {
        _isLong = isLong;
        foreach (var root in roots) Visit(root, Outside);
        var terms = 0;
        for (var i = 0; i < Outermost.Count; i++)
        {
            foreach (var term in Outermost[i].Children) Visit(term, ++terms);
        }
    }

    /// <summary>The long sums and products that are in no term of another.</summary>
    public List<Expr> Outermost { get; } = [];

    /// <summary>Whether a node may be computed anew for a term: no other one uses it, or it costs next to nothing.</summary>
    public bool IsPrivate(Expr node) => (_owners.TryGetValue(node, out var owner) && owner > Outside) || Size(node, MostRepeated) <= MostRepeated;

    private void Visit(Expr start, int owner)
    {
        _open.Push((start, owner));
        while (_open.TryPop(out var entry))
        {
            var node = entry.Node;
            if (node.Children.IsEmpty) continue;
            if (_owners.TryGetValue(node, out var known))
            {
                if (known != Shared && known != entry.Owner) Share(node);
                continue;
            }

            _owners[node] = entry.Owner;
            if (entry.Owner == Outside && _isLong(node))
            {
                Outermost.Add(node);
                continue;
            }

            foreach (var child in node.Children) _open.Push((child, entry.Owner));
        }
    }

    private void Share(Expr start)
    {
        var open = new Stack<Expr>([start]);
        while (open.TryPop(out var node))
        {
            if (node.Children.IsEmpty || !_owners.TryGetValue(node, out var owner) || owner == Shared) continue;
            _owners[node] = Shared;
            // The terms of a long sum stay its own, whoever else uses the sum.
            if (owner == Outside && _isLong(node)) continue;
            foreach (var child in node.Children) open.Push(child);
        }
    }

    // The number of operations, if there are few and none is a call; otherwise more than the budget.
    private static int Size(Expr node, int budget)
    {
        if (node.Children.IsEmpty || node is Indexed) return 0;
        if (budget == 0 || node is not (Add or Mul or Pow { Exponent: Number { Value.IsInteger: true } })) return budget + 1;
        var size = 1;
        foreach (var child in node.Children)
        {
            if (size <= budget) size += Size(child, budget - size);
        }

        return size;
    }
}
