using Symbolic.Expressions;

namespace Symbolic.Simplifier.Matching;

/// <summary>A term with variables, into which what they stand for is put.</summary>
/// <remarks>A sum or product over an index whose bounds are numbers in the end is written out, if it is short.</remarks>
internal sealed class Template
{
    private const int LongestWrittenOut = 32;

    private readonly Expr _term;
    private readonly (Expr Variable, int Slot)[] _variables;
    private readonly IReadOnlyList<Expr> _nodes;

    public Template(Expr term, IReadOnlyDictionary<Expr, int> slots)
    {
        _term = term;
        _nodes = Traversal.ChildrenFirst(term);
        _variables = [.. _nodes.Where(slots.ContainsKey).Select(variable => (variable, slots[variable]))];
        Unbound = [.. _nodes.Where(node => PatternCompiler.IsVariable(node) && !slots.ContainsKey(node) && !IsOwnIndex(node))];
    }

    /// <summary>The letters that the pattern does not bind.</summary>
    public IReadOnlyList<Expr> Unbound { get; }

    public Expr Fill(ReadOnlySpan<Expr?> bindings)
    {
        if (_variables.Length == 0) return Rebuilt(new Dictionary<Expr, Expr>());
        var done = new Dictionary<Expr, Expr>();
        foreach (var (variable, slot) in _variables) done[variable] = bindings[slot]!;
        return Rebuilt(done);
    }

    private Expr Rebuilt(Dictionary<Expr, Expr> done)
    {
        foreach (var node in _nodes)
        {
            if (done.ContainsKey(node)) continue;
            if (node.Children.IsEmpty)
            {
                done[node] = node;
                continue;
            }

            var children = new Expr[node.Children.Length];
            for (var i = 0; i < children.Length; i++) children[i] = done[node.Children[i]];
            done[node] = WrittenOut(node, children) ?? node.WithChildren(children);
        }

        return done[_term];
    }

    private static Expr? WrittenOut(Expr node, Expr[] children)
    {
        if (node is not Series || children[2] is not Number { Value: { IsInteger: true } low } ||
            children[3] is not Number { Value: { IsInteger: true } high })
            return null;
        if (high < low) return node.Kind == ExprKind.Sum ? 0 : 1;
        if (!(high - low).TryGetInt32(out var count) || count > LongestWrittenOut) return null;
        var parts = new Expr[count + 1];
        for (var i = 0; i <= count; i++) parts[i] = children[0].Substitute(children[1], low + i);
        return node.Kind == ExprKind.Sum ? Add.Create(parts) : Mul.Create(parts);
    }

    private bool IsOwnIndex(Expr variable) => _nodes.Any(node => node.BindsVariable() && node.Children[1] == variable);
}
