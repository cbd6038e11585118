using CsCheck;
using Symbolic.Codegen.Tapes;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Lowering;

public sealed class LogSumExpTests
{
    private const int Count = 12;
    private static readonly Expr[] Components = [.. Enumerable.Range(1, Count).Select(k => Indexed.Create("x", k))];

    // Each with what is added to ln(sum(exp(x[k]))), and the number of components that it reads.
    public static TheoryData<string, double, int> Forms => new()
    {
        { "ln(sum(exp(x[k]), k, 1, 12))", 0, 12 },
        { "ln(sum(exp(x[k]), k, 1, 12)/12)", -Math.Log(12), 12 },
        { "ln(5*sum(exp(x[k] + 1), k, 1, 12))", Math.Log(5) + 1, 12 },
        { "-1/2*ln(1/sum(exp(x[k]), k, 1, 12)^2)", 0, 12 },
        { "ln(sum(exp(x[k]), k, 1, 3))", 0, 3 },
        { "ln(exp(x[1]) + exp(x[2]))", 0, 2 },
        { "ln(2*exp(x[2]) + 2*exp(x[1]))", Math.Log(2), 2 },
        { "ln(exp(x[1]) + sum(exp(x[k]), k, 2, 12))", 0, 12 },
        { "ln(sum(abs(c)*exp(x[k]), k, 1, 12))", Math.Log(3), 12 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Compile_LargeAndSmallExponents_NeitherOverflowsNorUnderflows(string text, double added, int count)
    {
        var function = text.Parse().Compile(Components, Data);
        foreach (var shift in new double[] { -1000, -700, 0, 700, 1000, 1e6 })
        {
            var point = Point(k => shift + Math.Sin(3 * k));
            Assert.Equal(shift + Expected(point[..count], shift) + added, function(point), 1e-14 * (10 + Math.Abs(shift)));
        }
    }

    [Theory]
    [InlineData("ln(sum(exp(x[k]^2 - k), k, 1, 12))")]
    [InlineData("ln(sum(x[k]^2*exp(sin(x[k])*900 + x[13-k]), k, 1, 12))")]
    [InlineData("ln(sum(k*exp(sum(x[j]*x[k], j, 1, k)), k, 2, 11)) + sum(ln(sum(exp(x[i]*x[k]), k, 1, 12)), i, 1, 12)")]
    [InlineData("ln(sum(exp(x[k]*x[1]), k, 1, c^2))")]
    public void Compile_ExponentsThatAreKept_GivesTheSame(string text)
    {
        // In a long program, so that there is a workspace.
        var chain = Components[0];
        for (var k = 0; k < 1500; k++) chain = Maths.Sin((chain * Components[1]) + k);
        var (term, keeping) = (text.Parse() + chain, Data with { KeepsExponents = true });
        var hasArray = term.ToTape(Components, keeping).Arrays.Any(array => array.Kind == TapeArrayKind.Local);
        Assert.Equal(!text.Contains("c^2", StringComparison.Ordinal), hasArray);
        var point = Point(k => 3 * Math.Sin(3 * k));
        var value = term.Compile(Components, keeping)(point);
        Assert.Equal(term.Compile(Components, Data)(point), value, 1e-13 * Math.Abs(value));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Compile_InfiniteExponents_GivesTheLimit(string text, double added, int count)
    {
        Assert.True(double.IsFinite(added) && count > 1);
        var function = text.Parse().Compile(Components, Data);
        Assert.Equal(double.NegativeInfinity, function(Point(_ => double.NegativeInfinity)));
        Assert.Equal(double.PositiveInfinity, function(Point(k => k == 2 ? double.PositiveInfinity : 1)));
        Assert.Equal(1 + added, function(Point(k => k == 2 ? 1 : double.NegativeInfinity)), 1e-14);
        Assert.Equal(double.NaN, function(Point(k => k == 2 ? double.NaN : 1)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void CompileGradient_LargeAndSmallExponents_GivesTheShares(string text, double added, int count)
    {
        Assert.True(double.IsFinite(added));
        if (text.Contains("abs(c)", StringComparison.Ordinal)) text = text.Replace("abs(c)", "3", StringComparison.Ordinal);
        var function = text.Parse().CompileGradient(Components);
        foreach (var shift in new double[] { -1000, 0, 1000 })
        {
            var (point, slopes) = (Point(k => shift + (4 * Math.Sin(3 * k))), new double[Count]);
            function(point, slopes);
            var total = point[..count].Sum(each => Math.Exp(each - shift));
            for (var k = 0; k < count; k++) Assert.Equal(1, slopes[k] * total / Math.Exp(point[k] - shift), 1e-12);
            Assert.All(slopes[count..], slope => Assert.Equal(0, slope));
        }
    }

    [Theory]
    [InlineData("exp(x[2])/sum(exp(x[k]), k, 1, 12)")]
    [InlineData("exp(x[2])/(exp(x[1]) + exp(x[2]) + exp(x[3]))")]
    [InlineData("sum(k*exp(x[k]), k, 1, 12)/sum(exp(x[k]), k, 1, 12)")]
    [InlineData("(exp(x[1]) - exp(x[2]))/(exp(x[1]) + exp(x[2]))")]
    [InlineData("exp(x[1])*exp(x[2])/sum(exp(x[k]), k, 1, 12)^2")]
    [InlineData("sum(k*exp(x[k]), k, 1, 12)^2/sum(exp(x[k]), k, 1, 12)^2")]
    [InlineData("(sum(exp(x[k]), k, 1, 12)*sum(k*exp(x[k]), k, 1, 12) - exp(2*x[3]))/sum(exp(x[k]), k, 1, 12)^2")]
    [InlineData("sum(exp(x[i])*x[i]/sum(exp(x[k]), k, 1, 12), i, 1, 12) - x[1]")]
    [InlineData("(exp(x[1] + x[2]) + (exp(x[1]) - exp(x[3]))^2)/(exp(x[1]) + exp(x[2]))^2")]
    public void Compile_Ratio_DoesNotChangeWithAllExponents(string text)
    {
        var function = text.Parse().Compile(Components);
        var point = Point(k => Math.Sin(3 * k));
        var expected = function(point);
        Assert.Equal(text.Parse().Evaluate(Environment(point)), expected, 1e-14);
        foreach (var shift in new double[] { -1000, -750, 750, 1000 })
            Assert.Equal(expected, function(Point(k => shift + Math.Sin(3 * k))), 1e-11);
    }

    [Theory]
    [InlineData("exp(x[2]/2)/sqrt(exp(x[1]) + exp(x[2]))")]
    [InlineData("exp(x[2]/3)/(exp(x[1]) + exp(x[2]))^(1/3)")]
    [InlineData("sqrt(exp(x[1]) + exp(x[2]))*exp(x[2]/2)/(exp(x[1]) + exp(x[2]))")]
    public void Compile_RatioOfRoots_DoesNotOverflow(string text)
    {
        var function = text.Parse().Compile(Components);
        var expected = function(Point(k => Math.Sin(3 * k)));
        foreach (var shift in new double[] { -1000, 750, 1000 })
            Assert.Equal(expected, function(Point(k => shift + Math.Sin(3 * k))), 1e-11);
    }

    [Fact]
    public void Compile_SymbolicGradientAndHessian_AreStable()
    {
        var term = "ln(sum(exp(x[k]*x[1]), k, 1, 12))".Parse();
        Expr[] derivatives = [.. term.Gradient(Components), .. term.Gradient(Components)[2].Gradient(Components)];
        var (at, results) = (Point(k => k == 1 ? 1000 : Math.Sin(3 * k) / 1000), new double[2 * Count]);
        derivatives.CompileAll(Components)(at, results);
        Assert.All(results, each => Assert.True(double.IsFinite(each)));
    }

    [Fact]
    public void Compile_CoefficientZero_DoesNotCount()
    {
        var function = "ln(sum(y[k]*exp(x[k]), k, 1, 12))".Parse().Compile(Components, new CompileOptions
        {
            Data = [DataArray.Vector("y", new double[] { 0, 1, 1e-300, 0, 0, 0, 0, 0, 0, 0, 0, 0 })],
        });
        Assert.Equal(-2000, function(Point(k => k == 1 ? 1000 : k == 2 ? -2000 : -9999)));
        Assert.Equal(600 + Math.Log(1e-300), function(Point(k => k == 3 ? 600 : -9000)), 1e-12);
    }

    [Fact]
    public void Compile_NestedMixture_AgreesWithInterpreter()
    {
        var text = "sum(ln(sum(exp(a[k] - sum((x[i] - m[k,j])^2, j, 1, 10)/2), k, 1, 9)), i, 1, 12) - 12*ln(sum(exp(a[k]), k, 1, 9))";
        var term = text.Parse();
        var random = new Random(1);
        var means = Enumerable.Range(1, 9).SelectMany(k => Enumerable.Range(1, 10).Select(j => Indexed.Create("m", k, j)));
        Expr[] variables = [.. Named("a", 9), .. means, .. Components];
        var point = variables.Select(_ => (2 * random.NextDouble()) - 1).ToArray();
        var matrix = new double[9, 10];
        for (var i = 0; i < 90; i++) matrix[i / 10, i % 10] = point[9 + i];
        var environment = EvaluationEnvironment.Empty.With("a", point[..9]).With("m", matrix).With("x", point[99..]);
        Assert.Equal(term.Evaluate(environment), term.Compile(variables)(point), 1e-12);
        var slopes = new double[point.Length];
        term.CompileGradient(variables)(point, slopes);
        foreach (var i in new[] { 0, 5, 20, 70, 100, 110 })
            Assert.Equal(term.Differentiate(variables[i]).Evaluate(environment), slopes[i], 1e-12);
        for (var i = 0; i < 9; i++) point[i] -= 5000;
        Assert.True(double.IsFinite(term.Compile(variables)(point)));
    }

    [Fact]
    public void Compile_BoundsAtRunTime_AgreesWithInterpreter()
    {
        var term = "ln(sum(exp(k*x), k, 1, n))".Parse();
        var function = term.Compile("x", "n");
        foreach (var n in new double[] { 1, 2, 7, 50, 3.5, 0 })
        {
            var expected = term.Evaluate(EvaluationEnvironment.Empty.With("x", 0.3).With("n", n));
            Assert.Equal(expected, function([0.3, n]), 1e-13);
        }

        Assert.Equal(300_000, function([3000, 100]));
    }

    [Fact]
    public void Compile_InsideClosedIntegral_AgreesWithInterpreter()
    {
        var term = "integrate(ln(sum(exp(t*k), k, 1, 20)), t, 0, 1)*x".Parse();
        Assert.Equal(term.Evaluate(EvaluationEnvironment.Empty.With("x", 2)), term.Compile("x")([2]), 1e-9);
    }

    [Fact]
    public void ToTape_NumberAndOneExponential_AreLeftToOtherForms()
    {
        var tape = "ln(1 + exp(x))".Parse().ToTape([Symbol.Named("x")]);
        Assert.DoesNotContain(tape.Instructions, instruction => instruction is { Opcode: Opcode.Call, Function.Name: "max" });
    }

    [Fact]
    public void Compile_RandomExponents_AgreesWithInterpreter() =>
        Gen.Select(Gen.Double[-30, 30].Array[Count], Gen.Int[0, 6]).CheckEach(
            (point, form) =>
            {
                var text = (string)Forms.ElementAt(form)[0];
                var term = text.Parse();
                Assert.Equal(term.Evaluate(Environment(point)), term.Compile(Components, Data)(point), 1e-12);
            },
            count: 100);

    private static CompileOptions Data => new() { Data = [DataArray.Scalar("c", -3)] };

    private static IEnumerable<Expr> Named(string name, int count) => Enumerable.Range(1, count).Select(k => Indexed.Create(name, k));

    private static EvaluationEnvironment Environment(double[] point) => EvaluationEnvironment.Empty.With("x", point);

    private static double[] Point(Func<int, double> component) => [.. Enumerable.Range(1, Count).Select(component)];

    private static double Expected(double[] point, double shift) => Math.Log(point.Sum(each => Math.Exp(each - shift)));
}
