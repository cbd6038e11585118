using CsCheck;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Backends.Linq.Vectors;
using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Tests.Derivatives;

/// <summary>Gradients by reverse accumulation agree with the compiled symbolic derivatives.</summary>
public sealed class AdjointTests
{
    private static readonly string[] Names = ["x", "y", "z"];

    public static TheoryData<string> RowNames => [.. FunctionTable.Default.Rows.Where(row => row.Definition is null).Select(row => row.Name).Distinct()];

    [Theory]
    [InlineData("x*y + sin(x)*exp(y/z)")]
    [InlineData("(x - y)^2/(1 + z^2) - x/y")]
    [InlineData("x^y + y^(5/2) - x^(-3)")]
    [InlineData("sqrt(x)*sqrt(x*y) + (x*y)^7")]
    [InlineData("x")]
    [InlineData("3")]
    [InlineData("2*y")]
    [InlineData("piecewise(x*y, x > y, y^2)*x")]
    [InlineData("piecewise(sin(x*y), x > 1, piecewise(x*z, y < 2, z^2 + x), y < 3, x^y)^2 + sin(x*y)")]
    [InlineData("sum(k*x^k/y, k, 1, 20)")]
    [InlineData("exp(sum(sin(k*x)*y, k, 1, 30)/10)*z")]
    [InlineData("product(x + y/k, k, 1, 25)")]
    [InlineData("product(x - k*y, k, -12, 12)")]
    [InlineData("product(x*k*y, k, -12, 12)")]
    [InlineData("sum(sum(x^j*sin(k*y), j, 1, k), k, 1, 15)")]
    [InlineData("sum(piecewise(x*k, k < 5*y, y/k), k, 1, 40)*x")]
    [InlineData("sum(product(1 + x/(j + k), j, 1, 12), k, 1, 12)")]
    [InlineData("sum(k*sum(x^j*y, j, 1, floor(k/2)), k, 1, 20)")]
    public void Gradient_AgreesWithSymbolicDerivatives(string text)
    {
        var term = text.Parse();
        Sampled((x, y, z) => Check(term, [x, y, z]));
    }

    [Theory]
    [MemberData(nameof(RowNames))]
    public void Gradient_OfEachRow_AgreesWithItsDerivative(string name)
    {
        foreach (var row in FunctionTable.Default.Rows.Where(row => row.Name == name))
        {
            var arity = row.MaxArity == int.MaxValue ? 3 : row.MaxArity;
            if (name == "polygamma") continue;
            Expr[] arguments = [.. Names[..arity].Select(each => (Expr)Symbol.Named(each))];
            var term = Apply.Create(row, arguments) * Symbol.Named("x");
            var point = new double[3];
            for (var k = 0; k < 3; k++)
            {
                var interval = row.Samples[Math.Min(k, row.Samples.Length - 1)];
                point[k] = interval.Lower + ((interval.Upper - interval.Lower) * (0.31 + (0.17 * k)));
            }

            Check(term, point);
        }
    }

    [Theory]
    [InlineData("piecewise(sqrt(x), x > 0, 0)", -1, 0)]
    [InlineData("piecewise(x*log(x), x > 0, 0)", 0, 0)]
    [InlineData("piecewise(1/x, x != 0, 7)*x", 0, 7)]
    [InlineData("product(x - k, k, -5, 5)", 2, -30240)]
    [InlineData("product(x*k, k, -5, 5)", 1, 0)]
    public void Gradient_WhereOtherFormsFail_IsExact(string text, double x, double expected)
    {
        var gradient = new double[1];
        text.Parse().CompileGradient("x")([x], gradient);
        Assert.Equal(expected, gradient[0]);
    }

    [Theory]
    [InlineData("sum(x[i]*x[i+1]^2, i, 1, 11)")]
    [InlineData("exp(sum(sin(x[i])*x[13-i], i, 1, 12)/10)*x[3]")]
    [InlineData("sum(sum(x[i]*x[j]/(i + j), j, 1, i), i, 1, 12)")]
    [InlineData("sum(log(1 + sum(x[i]^2*x[j], j, 1, 12)), i, 1, 12) + x[12]")]
    [InlineData("product(1 + x[i]/i, i, 1, 12)*sum(x[i*(i+1)/2], i, 1, 4)")]
    [InlineData("sum(piecewise(x[i]^2, x[i] > x[i+1], x[i+1]), i, 1, 11)")]
    public void Gradient_OfComponents_AgreesWithSumsWrittenOut(string text)
    {
        Expr[] variables = [.. Enumerable.Range(1, 12).Select(k => Indexed.Create("x", k))];
        var term = text.Parse();
        double[] point = [.. Enumerable.Range(0, 12).Select(k => 0.5 + (k * 37 % 100 / 100.0))];
        var gradient = new double[12];
        var value = term.CompileGradient(variables)(point, gradient);
        // In another order the variables are no array, so that the sums are written out.
        Expr[] reversed = [.. variables.Reverse()];
        var expected = new double[12];
        Assert.Equal(term.CompileGradient(reversed)([.. point.Reverse()], expected), value, 1e-12);
        Array.Reverse(expected);
        for (var k = 0; k < 12; k++) Assert.Equal(expected[k], gradient[k], 1e-11);
        Assert.Equal(value, term.Compile(variables)(point), 1e-12);
        var tape = term.ToGradientTape(variables);
        Assert.Contains("loop", tape.ToString(), StringComparison.Ordinal);
        var split = new double[12];
        Assert.Equal(value, LinqCompiler.Chunked(new ProgramLayout(tape, VectorShape.Widest, 0, 3), true, default).ValueAndGradient(point, split), 1e-12);
        for (var k = 0; k < 12; k++) Assert.Equal(expected[k], split[k], 1e-11);
    }

    [Fact]
    public void Compile_ComponentOutsideArray_IsRefused()
    {
        Expr[] variables = [.. Enumerable.Range(1, 12).Select(k => Indexed.Create("x", k))];
        Assert.Throws<UnboundSymbolException>(() => "sum(x[i+12], i, 1, 11)".Parse().CompileGradient(variables));
        var partly = "sum(x[i+2], i, 1, 11)".Parse().CompileGradient(variables);
        Assert.Throws<IndexOutOfRangeException>(() => partly(new double[12], new double[12]));
    }

    [Fact]
    public void Gradient_OfLongProgram_AgreesWithSymbolicDerivatives()
    {
        const int n = 400;
        Expr[] variables = [.. Enumerable.Range(1, n).Select(k => Indexed.Create("x", k))];
        var term = $"sum(100*(x[k+1]-x[k]^2)^2 + (1-x[k])^2, k, 1, {n - 1})".Parse();
        var point = Enumerable.Range(0, n).Select(k => 0.5 + (k * 37 % 100 / 100.0)).ToArray();
        var gradient = new double[n];
        var value = term.CompileGradient(variables)(point, gradient);
        var expected = 0.0;
        for (var k = 0; k < n; k++)
        {
            var right = k == n - 1 ? 0 : (-400 * point[k] * (point[k + 1] - (point[k] * point[k]))) - (2 * (1 - point[k]));
            var left = k == 0 ? 0 : 200 * (point[k] - (point[k - 1] * point[k - 1]));
            Assert.Equal(left + right, gradient[k], 1e-10);
            if (k < n - 1) expected += (100 * Math.Pow(point[k + 1] - (point[k] * point[k]), 2)) + Math.Pow(1 - point[k], 2);
        }

        Assert.Equal(expected, value, 1e-9);
    }

    [Fact]
    public void Gradient_CostsSmallMultipleOfFunction()
    {
        const int n = 200;
        Expr[] variables = [.. Enumerable.Range(1, n).Select(k => Indexed.Create("x", k))];
        var term = $"sum(100*(x[k+1]-x[k]^2)^2 + (1-x[k])^2, k, 1, {n - 1})".Parse();
        static int Operations(Tape tape) => tape.Instructions.Count(instruction => !instruction.IsLeaf);
        Assert.True(Operations(term.ToGradientTape(variables)) < 3 * Operations(term.ToTape(variables)));
    }

    [Fact]
    public void Gradient_DeepChain_DoesNotRecurse()
    {
        Expr f = Symbol.Named("x");
        for (var k = 0; k < 20_000; k++) f = Maths.Sin(f);
        var gradient = new double[1];
        f.CompileGradient("x")([1.0], gradient);
        Assert.InRange(gradient[0], 0, 1e-3);
    }

    [Fact]
    public void Gradient_ManyThreads_AllBitEqualAndWithoutAllocation()
    {
        var f = "exp(sum(sin(k*x)*y, k, 1, 30)/10)*z + piecewise(x, x > y, y*z)".Parse().CompileGradient(Names);
        double[] point = [0.3, 0.7, 1.1];
        var expected = new double[3];
        var value = f(point, expected);
        Parallel.For(0, 16, _ =>
        {
            var gradient = new double[3];
            for (var run = 0; run < 2_000; run++)
            {
                Assert.Equal(value, f(point, gradient));
                Assert.Equal(expected, gradient);
            }
        });
        var result = new double[3];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 1000; run++) f(point, result);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Gradient_WrongLength_SaysSo()
    {
        var f = "x*y".Parse().CompileGradient("x", "y");
        Assert.Contains("2 result(s)", Assert.Throws<ArgumentException>(() => f([1, 2], new double[3])).Message, StringComparison.Ordinal);
        Assert.Contains("2 variable(s)", Assert.Throws<ArgumentException>(() => f([1], new double[2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradient_RandomTerm_AgreesWithSymbolicDerivatives()
    {
        var (agreed, decided) = (0, 0);
        Gen.Select(RandomTerms.Terms, RandomTerms.Points).CheckEach(
            (term, point) =>
            {
                if (HasMovingBounds(term)) return;
                var gradient = new double[3];
                var value = term.CompileGradient(RandomTerms.Variables)(point, gradient);
                // What is one operation in one program may be two in the other.
                var alone = term.Compile(RandomTerms.Variables)(point);
                if (double.IsFinite(alone) && double.IsFinite(value))
                {
                    decided++;
                    if (Math.Abs(alone - value) <= 1e-9 * (1 + Math.Abs(alone))) agreed++;
                }

                for (var k = 0; k < 3; k++)
                {
                    var expected = term.Differentiate(RandomTerms.Variables[k]).Compile(RandomTerms.Variables)(point);
                    if (!double.IsFinite(expected) || !double.IsFinite(gradient[k])) continue;
                    decided++;
                    if (Math.Abs(expected - gradient[k]) <= 1e-6 * (1 + Math.Abs(expected))) agreed++;
                }
            },
            count: 300);
        // The two order their operations differently: where a term cancels heavily both are inexact.
        Assert.True(agreed > 0.95 * decided, $"Only {agreed} of {decided} derivatives agree.");
    }

    [Fact]
    public void Gradient_OfMovingBounds_IsRefused() =>
        Assert.Contains(
            "the bounds of sum(k*x, k, 1, n) depend on a variable",
            Assert.Throws<UnsupportedException>(() => "y + sum(k*x, k, 1, n)".Parse().CompileGradient("x", "n", "y")).Message,
            StringComparison.Ordinal);

    private static bool HasMovingBounds(Expr term)
    {
        try
        {
            term.ToGradientTape(RandomTerms.Variables);
            return false;
        }
        catch (SymbolicException refused) when (refused is UnsupportedException or LimitExceededException)
        {
            return true;
        }
    }

    private static void Sampled(Action<double, double, double> check)
    {
        Gen.Select(Gen.Double[0.2, 2.5], Gen.Double[0.2, 2.5], Gen.Double[0.2, 2.5]).CheckEach(check, count: 10);
    }

    private static void Check(Expr term, double[] point)
    {
        var gradient = new double[3];
        var value = term.CompileGradient(Names)(point, gradient);
        var alone = term.Compile(Names)(point);
        Assert.Equal(alone, value, 1e-12 * (1 + Math.Abs(alone)));
        for (var k = 0; k < 3; k++)
        {
            var expected = term.Differentiate(Symbol.Named(Names[k])).Compile(Names)(point);
            // The symbolic derivative of a product divides by each factor, also by one that is 0.
            if (double.IsNaN(expected)) continue;
            Assert.True(
                Math.Abs(expected - gradient[k]) <= 1e-9 * (1 + Math.Abs(expected)),
                $"{term} by {Names[k]} at {string.Join(", ", point)}: {gradient[k]:R} instead of {expected:R}\n{term.ToGradientTape(RandomTerms.Variables)}");
        }

        var tape = term.ToGradientTape(RandomTerms.Variables).Optimize();
        var split = new double[3];
        var program = LinqCompiler.Chunked(new ProgramLayout(tape, VectorShape.Widest, 0, 4), true, default);
        Assert.Equal(value, program.ValueAndGradient(point, split));
        Assert.Equal(gradient, split);
    }
}
