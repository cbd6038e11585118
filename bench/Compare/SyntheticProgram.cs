using Symbolic.Expressions;

namespace Symbolic.Compare;

/// <summary>A long program of additions, subtractions, multiplications and quotients, as terms, with its results.</summary>
/// <remarks>Sums of sums and products of products would be flattened by their constructors, into fewer but larger nodes. So a sum has
/// no sum for an operand, and a product no product. Values stay between 1/1000 and 1000.</remarks>
internal sealed class SyntheticProgram
{
    private const int Inputs = 10;
    private const int Window = 20;
    private const int Old = 15;
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
            var isQuotient = _nodes.Count % QuotientEvery == 0;
            while (!(isQuotient ? TryQuotient() : TryOperation()))
            {
            }

            made += isQuotient ? 3 : 1;
        }

        // What nothing else needs is a result: all nodes are alive.
        var results = Enumerable.Range(Inputs, _nodes.Count - Inputs).Where(k => !_used[k]).ToList();
        Results = [.. results.Select(k => _nodes[k].Term)];
        Check = results.Sum(k => _nodes[k].Value);
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

    /// <summary>The sum of the results, computed beside the terms.</summary>
    public double Check { get; }

    private bool TryOperation()
    {
        var which = _draws.Next();
        var kind = which < 0.55 ? Kind.Sum : Kind.Product;
        var (a, b) = (OldUnused(kind) ?? Operand(kind), Operand(kind));
        if (a == b) return false;
        var (left, right) = (_nodes[a], _nodes[b]);
        var value = which < 0.30 ? left.Value + right.Value : which < 0.55 ? left.Value - right.Value : left.Value * right.Value;
        if (!IsOrdinary(value)) return false;
        var term = which < 0.30 ? left.Term + right.Term : which < 0.55 ? left.Term - right.Term : left.Term * right.Term;
        return TryAdd(new Node(term, value, kind), a, b);
    }

    private bool TryQuotient()
    {
        var a = Operand(Kind.Product);
        var (term, value) = (_nodes[a].Term, _nodes[a].Value);
        var result = value / (1 + value * value);
        return IsOrdinary(result) && TryAdd(new Node(term / (1 + term * term), result, Kind.Product), a, a);
    }

    // Nine of ten operands are among the last twenty nodes.
    private int Operand(Kind result)
    {
        while (true)
        {
            var node = _draws.Next() < 0.1 ? _draws.Below(_nodes.Count) : _nodes.Count - 1 - _draws.Below(Math.Min(Window, _nodes.Count));
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

    private static bool IsOrdinary(double value) => Math.Abs(value) is > 1e-3 and < 1e3;

    private readonly record struct Node(Expr Term, double Value, Kind Kind);
}
