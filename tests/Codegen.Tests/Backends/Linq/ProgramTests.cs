using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Codegen.Tests.Backends.Linq;

/// <summary>Long programs, deep terms, threads, and what a call allocates.</summary>
public sealed class ProgramTests
{
    private static readonly Symbol X = Symbol.Named("x");
    private static readonly Symbol Y = Symbol.Named("y");

    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Compiled_LongProgram_AgreesWithInterpreter(int instructions)
    {
        var terms = Long(instructions);
        Assert.InRange(terms.ToTape([X, Y]).Instructions.Length, instructions * 8 / 10, instructions * 12 / 10);
        var results = new double[terms.Length];
        terms.CompileAll([X, Y])([0.4, -0.7], results);
        var single = terms[^1].Compile<Func<double, double, double>>("x", "y")(0.4, -0.7);
        for (var i = 0; i < terms.Length; i++) Assert.Equal(terms[i].Evaluate(("x", 0.4), ("y", -0.7)), results[i], 1e-9);
        Assert.Equal(results[^1], single, 1e-15);
    }

    [Fact]
    public void Compiled_LongBranchesAndLoops_AreSplitToo()
    {
        var (a, b) = (Long(4000)[^1], Maths.Cos(Long(3000)[^1]));
        var k = Symbol.Named("k");
        var f = Piecewise.Create(a, X > 0, b + a * Y, Y > 0, b) + Series.Sum(b.Substitute(X, X / k), k, 1, 10);
        var compiled = f.Compile([X, Y]);
        foreach (var (x, y) in new[] { (0.5, 0.3), (-0.5, 0.3), (-0.5, -0.3) })
            Assert.Equal(f.Evaluate(("x", x), ("y", y)), compiled([x, y]), 1e-9);
    }

    [Fact]
    public void Compiled_SharedThousandLevels_IsShort()
    {
        Expr f = X;
        for (var k = 0; k < 1000; k++) f = (f ^ 2) / 4 + Maths.Sin(f) / 2;
        Assert.Equal(f.Evaluate(("x", 0.3)), f.Compile("x")([0.3]), 1e-12);
    }

    [Fact]
    public void Compiled_HundredThousandNested_DoesNotOverflow()
    {
        Expr f = X;
        for (var k = 0; k < 100_000; k++) f = Maths.Sin(f);
        Assert.Equal(f.Evaluate(("x", 1)), f.Compile<Func<double, double>>("x")(1), 1e-14);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public void Compiled_CalledByManyThreads_GivesEqualBits(int instructions)
    {
        var terms = Long(instructions);
        var all = terms.CompileAll([X, Y]);
        var expected = Values(all, terms.Length);
        var problems = 0;
        var threads = new Thread[16];
        for (var t = 0; t < threads.Length; t++)
        {
            threads[t] = new Thread(() =>
            {
                for (var n = 0; n < 50; n++)
                {
                    if (!Values(all, terms.Length).SequenceEqual(expected)) Interlocked.Increment(ref problems);
                }
            });
            threads[t].Start();
        }

        foreach (var thread in threads) thread.Join();
        Assert.Equal(0, problems);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public void Compiled_Called_AllocatesNothing(int instructions)
    {
        var terms = Long(instructions);
        var all = terms.CompileAll([X, Y]);
        var function = terms[^1].Compile([X, Y]);
        var scalar = terms[^1].Compile<Func<double, double, double>>("x", "y");
        var piecewise = "piecewise(x, x > y, sum(k*x, k, 1, 20))".Parse().Compile([X, Y]);
        double[] point = [0.4, -0.7];
        var results = new double[terms.Length];
        var total = 0.0;
        void Run()
        {
            for (var i = 0; i < 1000; i++)
            {
                all(point, results);
                total += function(point) + scalar(0.4, -0.7) + piecewise(point);
            }
        }

        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(double.IsFinite(total));
    }

    private static double[] Values(CompiledFunctions function, int count)
    {
        var results = new double[count];
        function([0.4, -0.7], results);
        return results;
    }

    // Nodes that use their neighbours, and now and then one from far back; ten of them are results.
    private static Expr[] Long(int instructions)
    {
        var random = new Random(7);
        var nodes = new List<Expr> { X, Y, X + Y };
        var count = instructions * 10 / 46;
        for (var i = 0; i < count; i++)
        {
            var near = nodes[^random.Next(1, 4)];
            var other = nodes[random.Next(10) == 0 ? random.Next(nodes.Count) : nodes.Count - random.Next(1, 4)];
            nodes.Add((i % 10) switch
            {
                9 => Maths.Sin(nodes[^1]) + Rational.Create(i, 1_000_003),
                < 4 => Rational.Create(1, 2) * nodes[^1] * near + other / 3,
                _ => (nodes[^1] - near * other) / 4 + Rational.Create(i, 1_000_003),
            });
        }

        return [.. Enumerable.Range(1, 10).Select(k => nodes[k * (nodes.Count - 1) / 10])];
    }
}
