using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests;

/// <summary>Functions hold no state that a call changes: many threads get equal bits, and calls allocate nothing.</summary>
public sealed class ConcurrentCallTests
{
    private const int Threads = 16;
    private const int Calls = 400_000;
    private static readonly double[] Point = [0.4, -0.7];
    private static readonly CompileOptions Interpreted = new() { Mode = CompileMode.Interpreted };
    private static readonly CompileOptions Auto = new() { Mode = CompileMode.Auto };

    [Fact]
    public void Value_CalledByManyThreads_GivesEqualBits()
    {
        var function = LongPrograms.Of(150)[^1].Compile(LongPrograms.Variables);
        AllEqual(Calls, () => function(Point));
    }

    [Fact]
    public void Gradient_CalledByManyThreads_GivesEqualBits()
    {
        var gradient = LongPrograms.Of(60)[^1].CompileGradient(LongPrograms.Variables);
        AllEqual(Calls, () =>
        {
            Span<double> results = stackalloc double[2];
            return gradient(Point, results) + 3 * results[0] + 7 * results[1];
        });
    }

    [Fact]
    public void LongProgram_CalledByManyThreads_GivesEqualBits()
    {
        var functions = LongPrograms.Of(3000).CompileAll(LongPrograms.Variables);
        AllEqual(Calls, () => Mixed(functions));
    }

    // On vectors, with tables and arrays of adjoints in a workspace.
    [Theory]
    [InlineData("sum(ln(sum(exp(w[k])*(X[i,k] - w[k])^2, k, 1, 12)), i, 1, 37)")]
    [InlineData("ln(sum(exp(sum(v[k]*X[i,k], k, 1, 12)), i, 1, 37)) + product(1 + v[1]*w[1]*X[i,3]/9, i, 1, 37)")]
    public void VectorGradient_CalledByManyThreads_GivesEqualBitsAndAllocatesNothing(string text)
    {
        var (gradient, point) = OverData(text);
        var slopes = new double[point.Length];
        AllEqual(16_000, () =>
        {
            Span<double> results = stackalloc double[24];
            return gradient(point, results) + Mixed(results);
        });
        Assert.Equal(0, AllocatedBy(() =>
        {
            for (var i = 0; i < 100; i++) gradient(point, slopes);
        }));
    }

    [Fact]
    public void Interpreter_CalledByManyThreads_GivesEqualBits()
    {
        var function = LongPrograms.Of(60)[^1].Compile(LongPrograms.Variables, Interpreted);
        AllEqual(Calls, () => function(Point));
    }

    [Fact]
    public async Task Auto_CalledByManyThreadsWhileCompiled_GivesEqualBits()
    {
        // Long enough that calls are made before, during and after the switch.
        var functions = LongPrograms.Of(20_000).CompileAll(LongPrograms.Variables, Auto);
        var before = functions.WhenCompiled().IsCompleted;
        AllEqual(20_000, () => Mixed(functions));
        await functions.WhenCompiled();
        AllEqual(1000, () => Mixed(functions));
        Assert.False(before);
    }

    [Theory]
    [InlineData(100, CompileMode.Compiled)]
    [InlineData(10_000, CompileMode.Compiled)]
    [InlineData(100, CompileMode.Interpreted)]
    [InlineData(10_000, CompileMode.Interpreted)]
    [InlineData(10_000, CompileMode.Auto)]
    public async Task Calls_OfAllKinds_AllocateNothing(int instructions, CompileMode mode)
    {
        var options = new CompileOptions { Mode = mode };
        var terms = LongPrograms.Of(instructions);
        var all = terms.CompileAll(LongPrograms.Variables, options);
        var function = terms[^1].Compile(LongPrograms.Variables, options);
        var gradient = terms[^1].CompileGradient(LongPrograms.Variables, options);
        var scalar = terms[^1].Compile<Func<double, double, double>>(LongPrograms.Variables, options);
        var branches = "piecewise(x, x > y, sum(k*x, k, 1, 20))".Parse().Compile(LongPrograms.Variables, options);
        var results = new double[terms.Length];
        var derivatives = new double[2];
        foreach (var compiled in new Delegate[] { all, function, gradient, scalar, branches }) await compiled.WhenCompiled();
        Assert.Equal(0, AllocatedBy(() =>
        {
            var total = 0.0;
            for (var i = 0; i < 200; i++)
            {
                all(Point, results);
                total += function(Point) + gradient(Point, derivatives) + scalar(0.4, -0.7) + branches(Point);
            }

            Assert.True(double.IsFinite(total));
        }));
    }

    private static long AllocatedBy(Action run)
    {
        run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static (GradientFunction Gradient, double[] Point) OverData(string text)
    {
        const int Rows = 37, Columns = 12;
        var data = new double[Rows, Columns];
        for (var i = 0; i < data.Length; i++) data[i / Columns, i % Columns] = Math.Sin(i + 1);
        Expr[] variables = [.. Parameters("v"), .. Parameters("w")];
        var gradient = text.Parse().CompileGradient(variables, new CompileOptions { Data = [DataArray.Matrix("X", data)] });
        return (gradient, [.. Enumerable.Range(0, variables.Length).Select(k => Math.Cos(k))]);

        static IEnumerable<Expr> Parameters(string name) => Enumerable.Range(1, Columns).Select(k => Indexed.Create(name, k));
    }

    private static double Mixed(CompiledFunctions functions)
    {
        Span<double> results = stackalloc double[10];
        functions(Point, results);
        return Mixed(results);
    }

    private static double Mixed(ReadOnlySpan<double> results)
    {
        var sum = 0.0;
        for (var i = 0; i < results.Length; i++) sum += (i + 1) * results[i];
        return sum;
    }

    private static void AllEqual(int calls, Func<double> call)
    {
        var expected = BitConverter.DoubleToInt64Bits(call());
        var different = 0;
        var threads = new Thread[Threads];
        for (var t = 0; t < Threads; t++)
        {
            threads[t] = new Thread(() =>
            {
                for (var n = 0; n < calls / Threads; n++)
                {
                    if (BitConverter.DoubleToInt64Bits(call()) != expected) Interlocked.Increment(ref different);
                }
            });
            threads[t].Start();
        }

        foreach (var thread in threads) thread.Join();
        Assert.Equal(0, different);
    }
}
