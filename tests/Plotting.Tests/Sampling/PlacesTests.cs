using Symbolic.Functions;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting.Tests.Sampling;

public sealed class PlacesTests
{
    [Theory]
    [InlineData(-10, 10)]
    [InlineData(-7, 3.3)]
    [InlineData(0.001, 0.002)]
    [InlineData(1e8, 3e8)]
    [InlineData(-1e-200, 1e-200)]
    public void Of_AnInterval_AreAscendingAndInIt(double from, double to)
    {
        var places = Places.Of(new Interval(from, to), 640);
        Assert.Equal((from, to), (places[0], places[^1]));
        Assert.InRange(places.Length, 600, 1100);
        Assert.Equal(places.Distinct().Order(), places);
    }

    [Fact]
    public void Of_AnInterval_ContainWholeNumbers()
    {
        var places = Places.Of(new Interval(-7, 3.3), 640);
        for (var i = -7; i <= 3; i++) Assert.Contains((double)i, places);
    }
}
