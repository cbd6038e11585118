using Symbolic.Expressions;

namespace Symbolic.Compare;

/// <summary>A long program of additions, subtractions, multiplications and quotients, as terms.</summary>
/// <remarks>Sums of sums and products of products would be flattened by their constructors, into fewer but larger nodes. So a sum
/// has no sum for an operand, and a product no product.</remarks>
internal sealed class SyntheticProgram
{
    private const int Inputs = 10;
    private const int Window = 20;
    private const int Old = 6;
    private const int Partners = 4;
    private const double LargestLog = 50;
    private const int QuotientEvery = 20;

    private readonly Draws _draws;
    private readonly List<Node> _nodes = [];
    private readonly List<bool> _used = [];
    private readonly HashSet<Expr> _terms = [];

    public SyntheticProgram(int operations, ulong seed)
    {
        _draws = new Draws(seed);
        Point = _draws.Array(Inputs, 0.5, 1);
        Variables = [.. Enumerable.Range(0, Inputs).Select(k => Maths.Symbol($"x{k}"))];
        for (var k = 0; k < Inputs; k++) Add(new Node(Variables[k], Point[k], Kind.Input));
        for (var made = 0; made < operations;)
        {
            // A sum that has become large goes through a quotient at once, which is never large.
            if (_nodes[^1].IsLargeSum) made += TryQuotient(_nodes.Count - 1) ? 3 : 0;
            else if (_nodes.Count % QuotientEvery == 0) made += TryQuotient(Operand(Kind.Product)) ? 3 : 0;
            else made += TryOperation() ? 1 : 0;
        }

        // What nothing else needs is a result: all nodes are alive.
        var results = Enumerable.Range(Inputs, _nodes.Count - Inputs).Where(k => !_used[k]).ToList();
        Results = [.. results.Select(k => _nodes[k].Term)];
    }

    private enum Kind
    {
        Input,
        Sum,
        Product,
    }

    public Expr[] Variables { get; }

    public double[] Point { get; }

    public Expr[] Results { get; }

    private bool TryOperation()
    {
        var which = _draws.Next();
        var kind = which < 0.55 ? Kind.Sum : Kind.Product;
        var a = OldUnused(kind) ?? Operand(kind);
        // Of several partners the one that keeps the result nearest to 1 in size, or values would soon grow beyond all bounds.
        var (best, size) = (a, double.PositiveInfinity);
        for (var partner = 0; partner < Partners; partner++)
        {
            var b = Operand(kind);
            var candidate = Math.Abs(Math.Log(Math.Abs(Value(which, _nodes[a].Value, _nodes[b].Value))));
            if (a != b && candidate < size) (best, size) = (b, candidate);
        }

        if (size > LargestLog) return false;
        var (left, right) = (_nodes[a], _nodes[best]);
        var term = which < 0.30 ? left.Term + right.Term : which < 0.55 ? left.Term - right.Term : left.Term * right.Term;
        return TryAdd(new Node(term, Value(which, left.Value, right.Value), kind), a, best);
    }

    private static double Value(double which, double left, double right) =>
        which < 0.30 ? left + right : which < 0.55 ? left - right : left * right;

    private bool TryQuotient(int a)
    {
        var (term, value) = (_nodes[a].Term, _nodes[a].Value);
        return TryAdd(new Node(term / (1 + term * term), value / (1 + value * value), Kind.Product), a, a);
    }

    // Nine of ten operands are among the last twenty nodes.
    private int Operand(Kind result)
    {
        while (true)
        {
            var reach = _draws.Next() < 0.1 ? _nodes.Count : Math.Min(Window, _nodes.Count);
            var node = _nodes.Count - 1 - _draws.Below(reach);
            if (_nodes[node].Kind != result) return node;
        }
    }

    // A node that will soon be out of reach, and was not used yet.
    private int? OldUnused(Kind result)
    {
        for (var node = Math.Max(Inputs, _nodes.Count - Window); node < _nodes.Count - Old; node++)
        {
            if (!_used[node] && _nodes[node].Kind != result) return node;
        }

        return null;
    }

    private bool TryAdd(Node node, int a, int b)
    {
        if (!Add(node)) return false;
        _used[a] = _used[b] = true;
        return true;
    }

    private bool Add(Node node)
    {
        if (!_terms.Add(node.Term)) return false;
        _nodes.Add(node);
        _used.Add(false);
        return true;
    }

    private readonly record struct Node(Expr Term, double Value, Kind Kind)
    {
        public bool IsLargeSum => Kind == Kind.Sum && Math.Abs(Value) > 100;
    }
}
