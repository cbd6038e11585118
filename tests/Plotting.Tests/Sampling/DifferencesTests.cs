using Symbolic.Functions;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting.Tests.Sampling;

public sealed class DifferencesTests
{
    [Fact]
    public void Of_ASine_AreNearlyItsCosine() => Assert.All(
        Differences.Of(Math.Sin, new Interval(-4, 4)), point => Assert.Equal(Math.Cos(point.X), point.Y, 1e-8));

    [Fact]
    public void Of_WhatJumps_HaveNoPointAtTheJump()
    {
        var points = Differences.Of(x => x < 0.1 ? 0 : 5, new Interval(-1.9, 2.1));
        Assert.All(points, point => Assert.Equal(0, point.Y));
    }

    [Fact]
    public void Of_WhatHasNoValue_AreNone() => Assert.Empty(Differences.Of(_ => double.NaN, new Interval(0, 1)));
}
