using BenchmarkDotNet.Attributes;
using Symbolic.Codegen;
using Symbolic.Expressions;

namespace Symbolic.Benchmarks;

/// <summary>What compiling costs, and what a compiled function costs beside one written by hand.</summary>
public class CompileBenchmarks
{
    private const int Calls = 1000;
    private const int Inputs = 10;
    private const int SumVariables = 12;

    private readonly Expr _small = "exp(-x^2/2)*sin(3*y) + x*y/(1 + x^2)".Parse();
    private readonly Func<double, double, double> _compiled;
    private readonly Func<double, double, double> _byHand = (x, y) => Math.Exp(-x * x / 2) * Math.Sin(3 * y) + x * y / (1 + x * x);
    private readonly Expr[] _inputs = [.. Enumerable.Range(0, Inputs).Select(i => Maths.Symbol($"x{i}"))];
    private readonly double[] _point = [.. Enumerable.Range(0, Inputs).Select(i => 0.1 + 0.01 * i)];
    private readonly Dictionary<int, Expr> _programs;
    private readonly Dictionary<int, CompiledFunction> _functions;
    private readonly Dictionary<int, (Expr[] Variables, Expr Sum)> _repeated = new[] { 1000, 10_000 }.ToDictionary(terms => terms, Repeated);
    private readonly Dictionary<int, CompiledFunction> _interpreted;

    public CompileBenchmarks()
    {
        _compiled = _small.Compile<Func<double, double, double>>("x", "y");
        _programs = new[] { 1000, 10_000, 100_000 }.ToDictionary(size => size, Program);
        _functions = _programs.ToDictionary(program => program.Key, program => program.Value.Compile(_inputs));
        _interpreted = _programs.ToDictionary(program => program.Key, program => program.Value.Compile(_inputs, Interpreted));
    }

    private static CompileOptions Interpreted { get; } = new() { Mode = CompileMode.Interpreted };

    /// <summary>With a first call: code is generated when it is first needed.</summary>
    [Benchmark]
    public double CompileSmall() => _small.Compile<Func<double, double, double>>("x", "y")(0.5, 0.25);

    [Benchmark(OperationsPerInvoke = Calls)]
    public double CallCompiled() => Call(_compiled);

    [Benchmark(OperationsPerInvoke = Calls)]
    public double CallHandWritten() => Call(_byHand);

    /// <summary>With a first call.</summary>
    [Benchmark]
    [Arguments(1000)]
    [Arguments(10_000)]
    [Arguments(100_000)]
    public double CompileProgram(int instructions) => _programs[instructions].Compile(_inputs)(_point);

    [Benchmark]
    [Arguments(1000)]
    [Arguments(10_000)]
    [Arguments(100_000)]
    public double CallProgram(int instructions) => _functions[instructions](_point);

    /// <summary>The gradient of a sum of terms of one shape that is written out, with a first call: the terms are rolled up again.</summary>
    [Benchmark]
    [Arguments(1000)]
    [Arguments(10_000)]
    public double CompileRepeated(int terms)
    {
        var (variables, sum) = _repeated[terms];
        return sum.CompileGradient(variables)(new double[variables.Length], new double[variables.Length]);
    }

    /// <summary>The gradient of a sum of double sums over an array, which become two loops, with a first call.</summary>
    [Benchmark]
    [Arguments(50)]
    [Arguments(400)]
    public double CompileDoubleSums(int sums)
    {
        Expr[] x = [.. Enumerable.Range(1, SumVariables).Select(k => Indexed.Create("x", k))];
        var terms = Enumerable.Range(1, sums).Select(k => DoubleSum(k));
        return Add.Create([.. terms]).CompileGradient(x)(new double[SumVariables], new double[SumVariables]);
    }

    private static Expr DoubleSum(int k) => $"sum(sum(x[i]*x[j]^{(k % 7) + 2}/{k}, j, 1, {SumVariables}), i, 1, {SumVariables})^2".Parse();

    private static (Expr[] Variables, Expr Sum) Repeated(int terms)
    {
        Expr[] x = [.. Enumerable.Range(0, terms + 1).Select(i => (Expr)Maths.Symbol($"x{i}"))];
        return (x, Add.Create([.. Enumerable.Range(0, terms).Select(i => 100 * ((x[i + 1] - (x[i] ^ 2)) ^ 2))]));
    }

    /// <summary>With a first call.</summary>
    [Benchmark]
    [Arguments(1000)]
    [Arguments(10_000)]
    [Arguments(100_000)]
    public double InterpretProgram(int instructions) => _programs[instructions].Compile(_inputs, Interpreted)(_point);

    [Benchmark]
    [Arguments(1000)]
    [Arguments(10_000)]
    [Arguments(100_000)]
    public double CallInterpreted(int instructions) => _interpreted[instructions](_point);

    private static double Call(Func<double, double, double> function)
    {
        var sum = 0.0;
        for (var i = 0; i < Calls; i++) sum += function(i * 1e-3, i * 2e-3);
        return sum;
    }

    // A multiplication and an addition in turn. Each needs the last result and one of the twenty before it, or an input.
    private Expr Program(int instructions)
    {
        var random = new Random(1);
        var values = new List<Expr>(_inputs);
        for (var n = 0; n < instructions / 2; n++)
            values.Add(values[^1] * values[^random.Next(2, Math.Min(20, values.Count))] + _inputs[random.Next(Inputs)]);
        return values[^1];
    }
}
