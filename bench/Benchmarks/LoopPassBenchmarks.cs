using BenchmarkDotNet.Attributes;
using Symbolic.Codegen;
using Symbolic.Codegen.Passes;
using Symbolic.Expressions;

namespace Symbolic.Benchmarks;

/// <summary>What each pass over loops gains: compiled gradients of sums over data, without one pass and with all.</summary>
public class LoopPassBenchmarks
{
    private const int Rows = 1000;
    private const int Size = 100;

    // A problem for each pass, in the form that it is made for, and how many variables it has.
    private static readonly Dictionary<LoopPasses, (string Text, int Variables)> Problems = new()
    {
        [LoopPasses.LoopFusion] = ($"sum(softplus(sum(X[i,j]*w[j], j, 1, 20)) - y[i]*sum(X[i,j]*w[j], j, 1, 20), i, 1, {Rows})", 20),
        [LoopPasses.InvariantTables] = ($"sum(sum(exp(w[k])*(X[i,k] - w[k])^2, k, 1, 20)^2, i, 1, {Rows})", 20),
        [LoopPasses.ShortLoops] = ($"sum((sum(X[i,j]*w[j], j, 1, 20) - y[i])^2, i, 1, {Rows})", 20),
        [LoopPasses.SymmetricSums] = ($"sum(w[i]*sum(A[i,j]*w[j], j, 1, {Size}), i, 1, {Size})/2", Size),
        [LoopPasses.LogSumExp] = ($"sum(ln(sum(exp(X[i,j]*w[j]), j, 1, 20)), i, 1, {Rows})", 20),
    };

    private GradientFunction? _function;
    private double[] _point = [];
    private double[] _gradient = [];

    /// <summary>The problem is the one of this pass.</summary>
    [ParamsSource(nameof(Passes))]
    public string Pass { get; set; } = nameof(LoopPasses.LoopFusion);

    [Params(false, true)]
    public bool IsLeftOut { get; set; }

    public static IEnumerable<string> Passes => Problems.Keys.Select(pass => pass.ToString());

    [GlobalSetup]
    public void Setup()
    {
        var pass = Enum.Parse<LoopPasses>(Pass);
        var (text, size) = Problems[pass];
        Expr[] variables = [.. Enumerable.Range(1, size).Select(j => Indexed.Create("w", j))];
        _point = [.. Enumerable.Range(0, size).Select(j => Math.Cos(3 * j) / 2)];
        _gradient = new double[size];
        var options = new CompileOptions
        {
            Data =
            [
                DataArray.Matrix("X", Rows, 20, Enumerable.Range(0, Rows * 20).Select(k => Math.Sin(k)).ToArray()),
                DataArray.Vector("y", Enumerable.Range(0, Rows).Select(i => Math.Cos(i)).ToArray()),
                DataArray.Matrix("A", Size, Size, Symmetric()),
            ],
            LoopPasses = IsLeftOut ? LoopPasses.All & ~pass : LoopPasses.All,
        };
        _function = text.Parse().CompileGradient(variables, options);
    }

    [Benchmark]
    public double Gradient() => _function!(_point, _gradient);

    private static double[] Symmetric()
    {
        var entries = new double[Size * Size];
        for (var k = 0; k < entries.Length; k++)
        {
            var (row, column) = (k / Size, k % Size);
            entries[k] = Math.Sin((Math.Max(row, column) * Size) + Math.Min(row, column));
        }

        return entries;
    }
}
