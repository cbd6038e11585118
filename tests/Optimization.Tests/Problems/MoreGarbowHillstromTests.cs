using Symbolic.Optimization.Methods;
using Symbolic.Optimizers.Problems;

namespace Symbolic.Optimization.Tests.Problems;

/// <summary>Every method that applies on every problem of the collection.</summary>
public sealed class MoreGarbowHillstromTests
{
    private static readonly MinimizeOptions Options = new() { MaxIterations = 3000 };

    private static readonly Method[] Methods =
    [
        new LevenbergMarquardt(), new Newton(), new TruncatedNewton(), new Bfgs(), new LimitedMemoryBfgs(), new ConjugateGradient(),
        new ProjectedBfgs(), new ProjectedNewton(),
    ];

    // Known not to be solved within 3000 iterations, and why.
    private static readonly Dictionary<(string Method, int Problem), string> Unsolved = new()
    {
        [("TruncatedNewton", 10)] = "a valley so narrow that rounding of the value hides the way down",
        [("ConjugateGradient", 10)] = "the condition of the Hessian is 1e15: a method without scaling crawls",
        [("ProjectedNewton", 10)] = "the search along the line takes short steps in the bent valley",
        [("ProjectedNewton", 3)] = "the search along the line takes short steps in the bent valley",
    };

    public static TheoryData<int> Numbers => [.. MoreGarbowHillstrom.All.Select(problem => problem.Number)];

    [Fact]
    public void Collection_Problems_AreAll() =>
        Assert.Equal(Enumerable.Range(1, 35), MoreGarbowHillstrom.All.Select(problem => problem.Number));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Minimize_PublishedProblem_FindsAKnownMinimum(int number)
    {
        var problem = MoreGarbowHillstrom.All[number - 1];
        var objective = Objective.OfSquares(problem.Terms, problem.Variables);
        foreach (var method in Methods)
        {
            var found = objective.Minimize(problem.Start, method, Options);
            if (Unsolved.ContainsKey((method.GetType().Name, number)))
                Assert.True(!problem.IsMinimum(found.Value) && !found.Converged, $"{method} on {problem} is listed as unsolved: {found}");
            else
                Assert.True(problem.IsMinimum(found.Value), $"{method} on {problem}: {found.Value}, {found.Reason}");
            AssertTrue(objective, found);
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void CompiledGradient_AtTheStart_IsThatOfTheResiduals(int number)
    {
        var problem = MoreGarbowHillstrom.All[number - 1];
        var objective = Objective.OfSquares(problem.Terms, problem.Variables);
        var (n, m) = (objective.Dimension, objective.ResidualCount);
        var (gradient, residuals, jacobian) = (new double[n], new double[m], new double[m * n]);
        var value = objective.Gradient(problem.Start, gradient);
        objective.Jacobian(problem.Start, residuals, jacobian);
        Assert.Equal(value, residuals.Sum(r => r * r), 1e-10 * Math.Max(1, value));
        for (var j = 0; j < n; j++)
        {
            var expected = Enumerable.Range(0, m).Sum(i => 2 * residuals[i] * jacobian[i * n + j]);
            Assert.Equal(expected, gradient[j], 1e-9 * Math.Max(1, Math.Abs(expected)));
        }
    }

    // What a result says must be so, whatever it is.
    private static void AssertTrue(Objective objective, Minimum found)
    {
        var gradient = new double[objective.Dimension];
        var value = objective.Gradient(found.Point.AsSpan(), gradient);
        Assert.Equal(value, found.Value, 1e-10 * Math.Max(1, Math.Abs(value)));
        if (found.Reason == StopReason.GradientTolerance) Assert.True(gradient.Max(Math.Abs) <= 1.01e-8);
        if (found.Reason == StopReason.MaxIterations) Assert.Equal(3000, found.Iterations);
    }
}
