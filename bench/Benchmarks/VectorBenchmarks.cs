using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using Symbolic.Functions;

namespace Symbolic.Benchmarks;

/// <summary>Functions of the table, for each number beside vectors of two, four and eight.</summary>
public class VectorBenchmarks
{
    private VectorLoop? _doubles;
    private VectorLoop? _narrow;
    private VectorLoop? _normal;
    private VectorLoop? _wide;

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "exp";

    public static IEnumerable<string> Names =>
        from row in FunctionTable.Default.Rows where !row.VectorKernel.IsLaneByLane && row.MaxArity == 1 select row.Name;

    [GlobalSetup]
    public void Setup()
    {
        var row = FunctionTable.Default.Get(Name);
        _doubles = new VectorLoop(row, typeof(double));
        _narrow = new VectorLoop(row, typeof(Vector128<double>));
        _normal = new VectorLoop(row, typeof(Vector256<double>));
        _wide = new VectorLoop(row, typeof(Vector512<double>));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = VectorLoop.Points)]
    public void Doubles() => _doubles!.Run();

    [Benchmark(OperationsPerInvoke = VectorLoop.Points)]
    public void Vectors128() => _narrow!.Run();

    [Benchmark(OperationsPerInvoke = VectorLoop.Points)]
    public void Vectors256() => _normal!.Run();

    [Benchmark(OperationsPerInvoke = VectorLoop.Points)]
    public void Vectors512() => _wide!.Run();
}
