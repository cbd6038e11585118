using BenchmarkDotNet.Attributes;
using Symbolic.Codegen;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Benchmarks;

/// <summary>What each pass over tapes gains: compiled gradients of programs that are written out, without one pass and with all.</summary>
public class PassBenchmarks
{
    private readonly double[] _point = [.. Enumerable.Range(0, Size).Select(k => 0.5 + (0.37 * k % 0.5))];
    private readonly double[] _results = new double[Size + 1];
    private CompiledFunctions? _function;

    /// <summary>How many variables the programs have.</summary>
    public const int Size = 100;

    [ParamsSource(nameof(Programs))]
    public string Program { get; set; } = "rosenbrock";

    [Params(
        TapePasses.None,
        TapePasses.All,
        TapePasses.All & ~TapePasses.StrengthReduction,
        TapePasses.All & ~TapePasses.SumStrands,
        TapePasses.All & ~TapePasses.FusedMultiplyAdd,
        TapePasses.All & ~TapePasses.CirclePairs,
        TapePasses.All & ~TapePasses.Scheduling)]
    public TapePasses Passes { get; set; }

    public static IEnumerable<string> Programs => ["rosenbrock", "quotients", "circles", "dot"];

    [GlobalSetup]
    public void Setup() => _function = Gradient(Program).Optimize(Passes).Compile();

    [Benchmark]
    public void Gradient() => _function!(_point, _results);

    /// <summary>The passes alone, for a gradient of 1500 instructions.</summary>
    [Benchmark]
    public Tape Optimize() => Unoptimized.Optimize(Passes);

    private Tape Unoptimized => field ??= Gradient(Program);

    private static Tape Gradient(string program)
    {
        Expr[] x = [.. Enumerable.Range(1, Size).Select(k => (Expr)Symbol.Named($"x{k:D4}"))];
        var terms = Enumerable.Range(0, Size - 1).Select(k => program switch
        {
            "rosenbrock" => (100 * ((x[k + 1] - (x[k] ^ 2)) ^ 2)) + ((1 - x[k]) ^ 2),
            "quotients" => ((x[k] * x[k + 1]) + x[k]) / (1 + (x[k] ^ 2) + (x[k + 1] ^ 2)),
            "circles" => Maths.Sin(x[k]) * Maths.Cos(x[k + 1]) * x[k],
            _ => x[k] * x[k + 1],
        });
        return Add.Create([.. terms]).ToGradientTape(x);
    }
}
