using CsCheck;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Backends.Linq.Vectors;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests;

public sealed class BatchExtensionsTests
{
    [Theory]
    [InlineData("x^2*sin(y) + cos(y)*z")]
    [InlineData("exp(-x^2/2)*sin(3*x + 1) + log(1 + x^2)*cos(x)^2 - sqrt(1 + exp(-x))/(2 + sin(x))")]
    [InlineData("piecewise(sqrt(x), x > 0, -1, y < 1/2, z)")]
    [InlineData("sum(x^k/k, k, 1, 20) + product(1 + y/k, k, 1, 15)")]
    [InlineData("ln(sum(exp(k*x), k, 1, 12)) + max(x, y, z)")]
    [InlineData("gamma(x^2 + 1) + lambertw(y^2) + atan2(x, y)")]
    [InlineData("piecewise(1, and(atanh(2) < y, z > 1), 2)")]
    [InlineData("7")]
    public void CompileBatch_EachPoint_IsThatOfOnePoint(string text)
    {
        var term = text.Parse();
        var (values, slopes) = (term.CompileBatch("x", "y", "z"), term.CompileGradientBatch("x", "y", "z"));
        var (function, gradient) = (term.Compile("x", "y", "z"), term.CompileGradient("x", "y", "z"));
        foreach (var count in new[] { 0, 1, 3, 7, 8, 9, 16, 37, 100 })
        {
            var x = Columns(3, count);
            var (results, derivatives) = (new double[count], new double[4 * count]);
            values.Evaluate(x, results, count);
            slopes.Evaluate(x, derivatives, count);
            var slope = new double[3];
            for (var i = 0; i < count; i++)
            {
                double[] point = [x[i], x[count + i], x[(2 * count) + i]];
                Close(function(point), results[i]);
                Close(gradient(point, slope), derivatives[i]);
                for (var k = 0; k < 3; k++) Close(slope[k], derivatives[((k + 1) * count) + i]);
            }
        }
    }

    [Fact]
    public void CompileGradientBatch_LossOverData_IsThatOfOnePoint()
    {
        Expr[] w = [.. Enumerable.Range(1, 3).Select(j => Indexed.Create("w", j))];
        var random = new Random(3);
        var rows = new double[30, 3];
        for (var i = 0; i < 90; i++) rows[i / 3, i % 3] = random.NextDouble();
        var options = new CompileOptions { Data = [DataArray.Matrix("X", rows)] };
        var loss = "sum(softplus(sum(X[i,j]*w[j], j, 1, 3)), i, 1, 30) + sum(w[j]^4, j, 1, 3)".Parse();
        var batch = loss.CompileGradientBatch(w, options);
        var gradient = loss.CompileGradient(w, options);
        const int Count = 21;
        var (x, results, slope) = (Columns(3, Count), new double[4 * Count], new double[3]);
        batch.Evaluate(x, results, Count);
        for (var i = 0; i < Count; i++)
        {
            Close(gradient([x[i], x[Count + i], x[(2 * Count) + i]], slope), results[i]);
            for (var k = 0; k < 3; k++) Close(slope[k], results[((k + 1) * Count) + i]);
        }
    }

    // The condition of the outer branches is read again within them.
    [Fact]
    public void CompileBatch_ConditionReadInItsOwnBranches_IsThereWhenTheyAreJoined()
    {
        const string Inner = "piecewise(pi*x, not(pi*x <= 3/7), pi, pi == pi, 3/7)";
        const string Outer = $"piecewise(pi, -1 <= {Inner}, -1, or(3/7 < pi*x, -1 <= {Inner}), 3/7)";
        var term = $"(pi*x)^{Outer} + {Outer}*{Inner}".Parse();
        var (function, batch) = (term.Compile<Func<double, double>>("x"), term.CompileBatch("x"));
        const int Count = 11;
        var (x, results) = (Columns(1, Count), new double[Count]);
        batch.Evaluate(x, results, Count);
        for (var i = 0; i < Count; i++) Close(function(x[i]), results[i]);
    }

    [Fact]
    public void CompileBatch_RandomTerms_AreThoseOfOnePointAtEveryWidth() =>
        Gen.Select(RandomTerms.Terms, RandomTerms.Points.Array[11]).Sample(
            (term, points) =>
            {
                var tape = CompileExtensions.Optimized(term.ToTape(RandomTerms.Variables));
                var function = LinqCompiler.ToFunctions(tape, default);
                var n = RandomTerms.Variables.Length;
                double[] x = [.. Enumerable.Range(0, n).SelectMany(k => points.Select(point => point[k]))];
                foreach (var shape in VectorShape.All)
                {
                    var results = new double[points.Length];
                    BatchCompiler.ToBatch(tape, shape, default).Run(x, results, points.Length, 0, points.Length - 1);
                    for (var i = 0; i < points.Length; i++)
                    {
                        var expected = new double[1];
                        function(points[i], expected);
                        // Ill-conditioned terms amplify the last places in which kernels of vectors differ.
                        if (double.IsFinite(expected[0]) && Math.Abs(expected[0]) < 1e6)
                        {
                            var isNear = Math.Abs(expected[0] - results[i]) <= 1e-6 * (1 + Math.Abs(expected[0]));
                            Assert.True(
                                isNear || IsSensitive(function, points[i], expected[0]),
                                $"{term} at {string.Join(", ", points[i])}: {results[i]}, not {expected[0]}");
                        }
                    }
                }
            },
            iter: 150, seed: "0000KOIPe036", threads: 1);

    [Fact]
    public void EvaluateParallel_AnyNumberOfThreads_GivesEqualBits()
    {
        const int Count = 50_001;
        var batch = "sin(x)*exp(-y^2) + ln(1 + z^2)".Parse().CompileGradientBatch("x", "y", "z");
        var x = Columns(3, Count);
        var (alone, together) = (new double[4 * Count], new double[4 * Count]);
        batch.Evaluate(x, alone, Count);
        foreach (var threads in new[] { 0, 1, 2, 3, 16 })
        {
            Array.Clear(together);
            batch.EvaluateParallel(x, together, Count, threads);
            Assert.Equal(alone, together);
        }
    }

    [Fact]
    public void Evaluate_OnOneThread_AllocatesNothing()
    {
        var batch = "sin(x)*exp(-y^2)".Parse().CompileBatch("x", "y");
        var (x, results) = (Columns(2, 1000), new double[1000]);
        for (var warm = 0; warm < 3; warm++) batch.Evaluate(x, results, 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < 100; call++) batch.Evaluate(x, results, 1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Evaluate_WrongLengths_AreRefused()
    {
        var batch = "x*y".Parse().CompileBatch("x", "y");
        Assert.Equal(
            "3 point(s) of 2 variable(s) are 6 numbers, but 5 are given.",
            Assert.Throws<ArgumentException>(() => batch.Evaluate(new double[5], new double[3], 3)).Message);
        Assert.Equal(
            "3 point(s) have 3 results, but there is room for 4.",
            Assert.Throws<ArgumentException>(() => batch.Evaluate(new double[6], new double[4], 3)).Message);
    }

    [Fact]
    public void CompileBatch_StraightTerm_RunsOnVectors()
    {
        var tape = Batching.Run("x*sin(y)".Parse().ToTape([Symbol.Named("x"), Symbol.Named("y")]), out _);
        var loop = Enumerable.Range(0, tape.Instructions.Length).Single(i => tape.Instructions[i].Opcode == Symbolic.Codegen.Tapes.Opcode.Loop);
        Assert.Equal(0, VectorPlan.For(tape, loop, new ScratchArrays(tape))!.StridedCount);
    }

    private static double[] Columns(int inputs, int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, inputs * count).Select(_ => (4 * random.NextDouble()) - 2)];
    }

    private static bool IsSensitive(CompiledFunctions function, double[] point, double value)
    {
        var moved = new double[1];
        for (var k = 0; k < point.Length; k++)
        {
            double[] near = [.. point];
            near[k] *= 1 + 1e-13;
            function(near, moved);
            if (!(Math.Abs(moved[0] - value) <= 1e-8 * (1 + Math.Abs(value)))) return true;
        }

        return false;
    }

    private static void Close(double expected, double actual)
    {
        if (double.IsNaN(expected)) Assert.True(double.IsNaN(actual));
        else Assert.Equal(expected, actual, 1e-11 * (1 + Math.Abs(expected)));
    }
}
