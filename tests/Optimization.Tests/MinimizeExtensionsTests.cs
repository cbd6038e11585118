using Symbolic.Codegen;
using Symbolic.Errors;
using Symbolic.Optimization.Methods;
using static Symbolic.Maths;

namespace Symbolic.Optimization.Tests;

public sealed class MinimizeExtensionsTests
{
    [Fact]
    public void Minimize_OneLine_ReadsLikeMathematics()
    {
        var found = "(w - 3)^2".Parse().Minimize(("w", 0));
        Assert.Equal(3, found["w"], 1e-12);
        Assert.Equal(StopReason.GradientTolerance, found.Reason);
        var failure = Assert.Throws<ArgumentException>(() => found["v"]);
        Assert.Equal("'v' is not among the variables w. (Parameter 'variable')", failure.Message);
    }

    [Theory]
    [InlineData(typeof(LimitedMemoryBfgs))]
    [InlineData(typeof(TruncatedNewton))]
    [InlineData(typeof(ConjugateGradient))]
    public void Minimize_RosenbrockOfTenThousandVariables_FindsTheOnes(Type type)
    {
        var term = "sum(100*(x[2*i] - x[2*i-1]^2)^2 + (1 - x[2*i-1])^2, i, 1, 5000)".Parse();
        double[] start = [.. Enumerable.Range(0, 10_000).Select(i => i % 2 == 0 ? -1.2 : 1)];
        var found = term.Minimize(Vector("x", 10_000), start, (Method)Activator.CreateInstance(type)!);
        Assert.Equal(StopReason.GradientTolerance, found.Reason);
        Assert.All(found.Point, x => Assert.Equal(1, x, 1e-6));
    }

    [Fact]
    public void Minimize_ChainedRosenbrockOfTenThousandVariables_IsDoneByTruncatedNewton()
    {
        var term = "sum(100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2, i, 1, 9999)".Parse();
        var found = term.Minimize(Vector("x", 10_000), [.. Enumerable.Repeat(0.5, 10_000)], new TruncatedNewton());
        Assert.Equal(StopReason.GradientTolerance, found.Reason);
        Assert.All(found.Point, x => Assert.Equal(1, x, 1e-6));
    }

    [Fact]
    public void Minimize_WithBounds_StopsAtThem()
    {
        var term = "(x - 2)^2 + (y + 1)^2 + x*y".Parse();
        var options = new MinimizeOptions { Bounds = new([0, 0], [1, double.PositiveInfinity]) };
        foreach (var method in new Method?[] { null, new ProjectedGradient(), new ProjectedBfgs(), new ProjectedNewton() })
        {
            var found = term.Minimize([Symbol("x"), Symbol("y")], [0.5, 5], method, options);
            Assert.Equal([1.0, 0], found.Point.ToArray());
            Assert.Equal(2, found.Value);
            Assert.Equal(StopReason.GradientTolerance, found.Reason);
        }
    }

    [Fact]
    public void Minimize_BoundsForAMethodWithout_SaysSo()
    {
        var options = new MinimizeOptions { Bounds = Bounds.Nonnegative(1) };
        var failure = Assert.Throws<ArgumentException>(() => "x^2".Parse().Minimize([Symbol("x")], [1], new Bfgs(), options));
        Assert.StartsWith("Bfgs does not keep bounds.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Minimize_WithoutWhatIsNeeded_SaysWhatIsMissing()
    {
        var value = Objective.FromFunctions(1, x => x[0] * x[0]);
        var failure = Assert.Throws<UnsupportedException>(() => value.Minimize([1], new Newton()));
        Assert.Equal("Newton needs of an objective: Value, Hessian; this one does not offer: Hessian", failure.Message);
    }

    [Fact]
    public void Minimize_SumOverData_ReadsThem()
    {
        var options = new CompileOptions { Data = [DataArray.Vector("y", new double[] { 1, 2, 6 })] };
        var found = "sum((w - y[i])^2, i, 1, 3)".Parse().Minimize([Symbol("w")], [0], compileOptions: options);
        Assert.Equal(3, found["w"], 1e-12);
    }

    [Fact]
    public void Minimize_ManyThreadsOneObjective_AgreeToTheBit()
    {
        var objective = Objective.Of("100*(y - x^2)^2 + (1 - x)^2".Parse(), [Symbol("x"), Symbol("y")]);
        var results = new Minimum[16];
        Parallel.For(0, results.Length, i => results[i] = objective.Minimize([-1.2, 1], new LimitedMemoryBfgs()));
        Assert.All(results, result => Assert.Equal(results[0].Point.ToArray(), result.Point.ToArray()));
    }
}
