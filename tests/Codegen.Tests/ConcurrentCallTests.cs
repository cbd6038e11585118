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

    private static double Mixed(CompiledFunctions functions)
    {
        Span<double> results = stackalloc double[10];
        functions(Point, results);
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
