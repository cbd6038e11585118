using Symbolic.Optimization.LineSearches;
using Symbolic.Optimization.Methods;
using static Symbolic.Maths;

namespace Symbolic.Optimization.Tests.Methods;

public sealed class FirstOrderMethodTests
{
    private static readonly Objective Bowl = Objective.Of("x^2 + 2*y^2".Parse(), [Symbol("x"), Symbol("y")]);

    public static TheoryData<Method> Methods =>
    [
        new FixedRateDescent(0.1), new Momentum(0.05), new Nesterov(0.05), new Adam(0.1), new GradientDescent(),
        new GradientDescent { Search = new StrongWolfe() }, new FixedRateDescent(0.2) { ClipNorm = 1 }, new ProjectedGradient(),
    ];

    [Fact]
    public void FixedRateDescent_OnTheBowl_GoesThroughThePointsOfTheNotes()
    {
        var found = Bowl.Minimize([3, 2], new FixedRateDescent(0.1), new() { KeepsTrace = true, MaxIterations = 60 });
        var (x, y) = (3.0, 2.0);
        foreach (var iterate in found.Trace)
        {
            Assert.Equal(x, iterate.Point[0], 1e-14);
            Assert.Equal(y, iterate.Point[1], 1e-14);
            Assert.Equal(x * x + 2 * y * y, iterate.Value, 1e-13);
            (x, y) = (x - 0.1 * 2 * x, y - 0.1 * 4 * y);
        }

        Assert.Equal(61, found.Trace.Count);
        Assert.Equal([2.4, 1.2], found.Trace[1].Point.Select(value => Math.Round(value, 12)));
        Assert.Equal([1.92, 0.72], found.Trace[2].Point.Select(value => Math.Round(value, 12)));
        Assert.Equal(StopReason.MaxIterations, found.Reason);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Minimize_Bowl_Converges(Method method)
    {
        var found = Bowl.Minimize([3, 2], method);
        Assert.Equal(StopReason.GradientTolerance, found.Reason);
        Assert.True(found.Converged);
        Assert.Equal(0, found["x"], 1e-8);
        Assert.Equal(0, found["y"], 1e-8);
    }

    [Fact]
    public void RmsProp_OnTheBowl_ComesAsNearAsItsRate()
    {
        var found = Bowl.Minimize([3, 2], new RmsProp(0.001), new() { MaxIterations = 8000 });
        Assert.True(found.Point.Max(Math.Abs) < 0.002);
    }

    [Fact]
    public void Momentum_SecondStep_AddsTheFirst()
    {
        var found = Bowl.Minimize([3, 2], new Momentum(0.1), new() { MaxIterations = 2 });
        Assert.Equal(2.4 - 0.54 - 0.48, found.Point[0], 1e-14);
    }

    [Fact]
    public void Adam_FirstStep_IsTheRateAlongEachVariable()
    {
        var found = Bowl.Minimize([3, 2], new Adam(0.1), new() { MaxIterations = 1 });
        Assert.Equal(2.9, found.Point[0], 1e-8);
        Assert.Equal(1.9, found.Point[1], 1e-8);
    }

    [Fact]
    public void ClipNorm_LongGradient_IsShortenedToIt()
    {
        var found = Bowl.Minimize([3, 2], new FixedRateDescent(1) { ClipNorm = 0.5 }, new() { MaxIterations = 1 });
        Assert.Equal(0.5, Math.Sqrt(Math.Pow(found.Point[0] - 3, 2) + Math.Pow(found.Point[1] - 2, 2)), 1e-14);
    }

    [Fact]
    public void FixedRateDescent_TooFast_SaysThatItLeftTheNumbers()
    {
        var found = Bowl.Minimize([3, 2], new FixedRateDescent(1e3), new() { MaxIterations = 1000 });
        Assert.Equal(StopReason.NotFinite, found.Reason);
        Assert.False(found.Converged);
    }
}
