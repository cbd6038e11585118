using BenchmarkDotNet.Attributes;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Benchmarks;

/// <summary>Symbolic derivatives: repeated ones, gradients and Hessians of many variables, shared and nested terms. What makes nodes
/// uses other names in every round, so that none of them exists yet, and includes building the term.</summary>
public class DifferentiationBenchmarks
{
    private const int Levels = 1000;
    private const int Nested = 100_000;

    private static int Round;
    private readonly Dictionary<int, (Expr[] Variables, Expr Term)> _held = [];
    private readonly Expr _x = Maths.Symbol("x");
    private readonly Expr _shared = SharedLevels(Maths.Symbol("x"));
    private readonly EvaluationEnvironment _point = EvaluationEnvironment.Empty.With("x", 1e-3);
    private Expr[]? _gradient;

    /// <summary>d^n of exp(sin(x)*cos(x^2)).</summary>
    [Benchmark]
    [Arguments(8)]
    [Arguments(10)]
    public Expr RepeatedDerivative(int order)
    {
        var x = NewSymbol();
        return Maths.Exp(Maths.Sin(x) * Maths.Cos(x ^ 2)).Differentiate(x, order);
    }

    /// <summary>d^n of sin(sin(sin(sin(x)))).</summary>
    [Benchmark]
    [Arguments(8)]
    [Arguments(10)]
    public Expr RepeatedDerivativeOfSines(int order)
    {
        var x = NewSymbol();
        return Maths.Sin(Maths.Sin(Maths.Sin(Maths.Sin(x)))).Differentiate(x, order);
    }

    [Benchmark]
    [Arguments(100)]
    [Arguments(1000)]
    public Expr RosenbrockTerm(int variables) => Rosenbrock(NewSymbols(variables));

    [Benchmark]
    [Arguments(100)]
    [Arguments(1000)]
    public Expr[] RosenbrockGradient(int variables)
    {
        var x = NewSymbols(variables);
        return Rosenbrock(x).Gradient(x);
    }

    /// <summary>Of a term that is held, as its gradient is: every node is found.</summary>
    [Benchmark]
    [Arguments(100)]
    [Arguments(1000)]
    public Expr[] RosenbrockKnownGradient(int variables)
    {
        var (x, term) = _held.TryGetValue(variables, out var held) ? held : _held[variables] = Held(variables);
        return _gradient = term.Gradient(x);
    }

    [Benchmark]
    [Arguments(100)]
    [Arguments(1000)]
    public Expr[,] RosenbrockHessian(int variables)
    {
        var x = NewSymbols(variables);
        return Rosenbrock(x).Hessian(x);
    }

    /// <summary>f(0) = x, f(k+1) = f(k)^2 + sin(f(k)), a thousand levels: 3000 nodes, a tree of 2^1000 leaves.</summary>
    [Benchmark]
    public Expr SharedTerm() => SharedLevels(NewSymbol());

    [Benchmark]
    public Expr SharedDerivative()
    {
        var x = NewSymbol();
        return SharedLevels(x).Differentiate(x);
    }

    [Benchmark]
    public double SharedInterpreted() => _shared.Evaluate(_point);

    [Benchmark]
    public object SharedLowered() => _shared.ToTape([_x]);

    /// <summary>With a first call: code is generated when it is first needed.</summary>
    [Benchmark]
    public double SharedCompiled() => _shared.Compile([_x])([1e-3]);

    /// <summary>sin(sin(…(x))), a hundred thousand deep.</summary>
    [Benchmark]
    public Expr NestedTerm() => NestedSines(NewSymbol());

    [Benchmark]
    public Expr NestedDerivative()
    {
        var x = NewSymbol();
        return NestedSines(x).Differentiate(x);
    }

    private static (Expr[] Variables, Expr Term) Held(int variables)
    {
        var x = NewSymbols(variables);
        return (x, Rosenbrock(x));
    }

    private static Expr NewSymbol() => Maths.Symbol($"x{Round++}");

    private static Expr[] NewSymbols(int count)
    {
        var round = Round++;
        var symbols = new Expr[count];
        for (var i = 0; i < count; i++) symbols[i] = Maths.Symbol($"x{round}_{i}");
        return symbols;
    }

    private static Expr Rosenbrock(Expr[] x)
    {
        var terms = new Expr[2 * (x.Length - 1)];
        for (var i = 0; i + 1 < x.Length; i++)
        {
            terms[2 * i] = 100 * ((x[i + 1] - (x[i] ^ 2)) ^ 2);
            terms[2 * i + 1] = (1 - x[i]) ^ 2;
        }

        return Add.Create(terms);
    }

    private static Expr SharedLevels(Expr x)
    {
        var f = x;
        for (var level = 0; level < Levels; level++) f = (f ^ 2) + Maths.Sin(f);
        return f;
    }

    private static Expr NestedSines(Expr x)
    {
        var f = x;
        for (var level = 0; level < Nested; level++) f = Maths.Sin(f);
        return f;
    }
}
