using Symbolic.Codegen;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Optimization.Methods;
using Symbolic.Optimization.Sampling;
using static Symbolic.Maths;

namespace Symbolic.Optimization.Tests.Sampling;

public sealed class StochasticDescentTests
{
    private const int Rows = 200;
    private static readonly Expr[] Variables = [.. Vector("w", 3), Symbol("b")];
    private static readonly CompileOptions Data = NewData();
    private static readonly Expr Logistic =
        "1/200*sum(softplus(sum(X[i,j]*w[j], j, 1, 3) + b) - y[i]*(sum(X[i,j]*w[j], j, 1, 3) + b), i, 1, 200) + sum(w[j]^2, j, 1, 3)/100".Parse();

    [Fact]
    public void Gradient_MeanOverAllRows_IsThatOfTheLoss()
    {
        var objective = SampledObjective.Of(Logistic, Variables, Data);
        double[] at = [0.3, -0.2, 0.5, 0.1];
        var (expected, found) = (new double[4], new double[4]);
        var loss = objective.Full.Gradient(at, expected);
        Assert.Equal(loss, objective.Gradient(at, [.. Enumerable.Range(0, Rows)], found), 1e-13);
        for (var i = 0; i < 4; i++) Assert.Equal(expected[i], found[i], 1e-13);
        Assert.Equal(Rows, objective.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(64)]
    public void Minimize_Batches_ComeNearTheMinimum(int batchSize)
    {
        var objective = SampledObjective.Of(Logistic, Variables, Data);
        var best = objective.Full.Minimize(new double[4]).Value;
        foreach (var rule in new FirstOrderMethod[] { new FixedRateDescent(0.02), new Adam(0.01), new Momentum(0.005), new RmsProp(0.002) })
        {
            var found = new StochasticDescent(rule, batchSize, seed: 7).Minimize(objective, new double[4], new() { MaxIterations = 300 });
            Assert.InRange(found.Value, best, best + 0.02);
            Assert.Equal(StopReason.MaxIterations, found.Reason);
        }
    }

    [Fact]
    public void Minimize_SameSeed_IsTheSameRun()
    {
        var objective = SampledObjective.Of(Logistic, Variables, Data);
        var options = new MinimizeOptions { MaxIterations = 5 };
        Minimum Run(int seed) => new StochasticDescent(new Adam(0.01), 8, seed).Minimize(objective, new double[4], options);
        Assert.Equal(Run(1).Point.ToArray(), Run(1).Point.ToArray());
        Assert.NotEqual(Run(1).Point.ToArray(), Run(2).Point.ToArray());
    }

    [Fact]
    public void Of_LossWithoutASum_SaysWhatIsNeeded()
    {
        var failure = Assert.Throws<UnsupportedException>(() => SampledObjective.Of("b^2".Parse(), [Symbol("b")], Data));
        Assert.Equal(
            "batches are drawn from one sum over rows of data, c*sum(..., i, 1, m) with at most other terms beside it; this is b^2",
            failure.Message);
    }

    private static CompileOptions NewData()
    {
        var random = new Random(3);
        var (x, y) = (new double[Rows, 3], new double[Rows]);
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < 3; j++) x[i, j] = 2 * random.NextDouble() - 1;
            y[i] = x[i, 0] - 2 * x[i, 1] + 0.3 + random.NextDouble() - 0.5 > 0 ? 1 : 0;
        }

        return new() { Data = [DataArray.Matrix("X", x), DataArray.Vector("y", y)] };
    }
}
