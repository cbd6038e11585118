using BenchmarkDotNet.Attributes;
using Symbolic.Codegen;
using Symbolic.Expressions;

namespace Symbolic.Benchmarks;

/// <summary>What Hessians cost beside gradients: a tridiagonal one, a full one of many variables, and a small one, also beside its
/// entries differentiated as terms.</summary>
public class HessianBenchmarks
{
    private const int Tridiagonal = 200;
    private const int Full = 500;

    private readonly Example _rosenbrock = Example.Of($"sum(100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2, i, 1, {Tridiagonal - 1})", Tridiagonal);
    private readonly Example _full =
        Example.Of($"sum((({Full} - sum(cos(x[j]), j, 1, {Full})) + i*(1 - cos(x[i])) - sin(x[i]))^2, i, 1, {Full})", Full);
    private readonly Expr _small = "exp(x*y)*sin(x)".Parse();
    private readonly Expr[] _variables = [Symbol.Named("x"), Symbol.Named("y")];
    private readonly double[] _point = [0.5, 0.25];
    private readonly double[] _entries = new double[6];
    private readonly SparseHessian _rosenbrockHessian;
    private readonly HessianFunction _fullHessian;
    private readonly GradientFunction _smallGradient;
    private readonly HessianFunction _smallHessian;
    private readonly CompiledFunctions _smallEntries;

    public HessianBenchmarks()
    {
        _rosenbrockHessian = _rosenbrock.Term.CompileSparseHessian(_rosenbrock.Variables);
        _fullHessian = _full.Term.CompileHessian(_full.Variables);
        _smallGradient = _small.CompileGradient(_variables);
        _smallHessian = _small.CompileHessian(_variables);
        var (x, y) = (_variables[0], _variables[1]);
        var (byX, byY) = (_small.Differentiate(x), _small.Differentiate(y));
        _smallEntries = new[] { _small, byX, byY, byX.Differentiate(x), byX.Differentiate(y), byY.Differentiate(y) }.CompileAll(_variables);
        RosenbrockEntries = new double[_rosenbrockHessian.Pattern.Count];
        FullEntries = new double[Full * Full];
    }

    private double[] RosenbrockEntries { get; }

    private double[] FullEntries { get; }

    [Benchmark]
    public double CompileSmall() => _small.CompileHessian(_variables)(_point, _entries.AsSpan(0, 2), _entries.AsSpan(2));

    [Benchmark]
    public double RosenbrockGradient() => _rosenbrock.Gradient(_rosenbrock.Point, _rosenbrock.Result);

    [Benchmark]
    public double RosenbrockHessian() => _rosenbrockHessian.Evaluate(_rosenbrock.Point, _rosenbrock.Result, RosenbrockEntries);

    [Benchmark]
    public double FullGradient() => _full.Gradient(_full.Point, _full.Result);

    [Benchmark]
    public double FullHessian() => _fullHessian(_full.Point, _full.Result, FullEntries);

    [Benchmark]
    public double SmallGradient() => _smallGradient(_point, _entries.AsSpan(0, 2));

    [Benchmark]
    public double SmallHessian() => _smallHessian(_point, _entries.AsSpan(0, 2), _entries.AsSpan(2));

    /// <summary>The value, the gradient and one half of the Hessian.</summary>
    [Benchmark]
    public void SmallEntries() => _smallEntries(_point, _entries);

    private sealed record Example(Expr Term, Expr[] Variables, double[] Point, double[] Result, GradientFunction Gradient)
    {
        public static Example Of(string text, int n)
        {
            Expr[] variables = [.. Enumerable.Range(1, n).Select(k => Indexed.Create("x", k))];
            var term = text.Parse();
            double[] point = [.. Enumerable.Range(0, n).Select(k => 0.5 + (0.37 * k % 0.5))];
            return new(term, variables, point, new double[n], term.CompileGradient(variables));
        }
    }
}
