using BenchmarkDotNet.Attributes;
using Symbolic.Expressions;

namespace Symbolic.Benchmarks;

/// <summary>What a node costs: one that exists already, and one that does not yet. A million others are alive meanwhile.</summary>
public class InterningBenchmarks
{
    private const int Nodes = 10_000;

    private readonly Symbol _x = Maths.Symbol("x");
    private readonly List<Expr> _alive = [];
    private Expr[] _symbols = [];
    private int _round;

    [GlobalSetup]
    public void Setup()
    {
        for (var n = 0; n < 1_000_000; n++) _alive.Add(Indexed.Create("alive", n));
        _symbols = [.. Enumerable.Range(0, Nodes).Select(n => Maths.Symbol($"s{n}"))];
        foreach (var symbol in _symbols) _alive.Add(Indexed.Create("found", symbol));
    }

    [GlobalCleanup]
    public void Release() => _alive.Clear();

    [Benchmark(OperationsPerInvoke = Nodes)]
    public Expr FoundNode()
    {
        Expr last = _x;
        foreach (var symbol in _symbols) last = Indexed.Create("found", symbol);
        return last;
    }

    [Benchmark(OperationsPerInvoke = Nodes)]
    public Expr NewNode()
    {
        // The node of the last round is an index of this one's, so that none of them exists yet.
        Expr last = Number.Of(_round++);
        foreach (var symbol in _symbols) last = Indexed.Create("made", symbol, last);
        return last;
    }
}
