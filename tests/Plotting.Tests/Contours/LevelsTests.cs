using Symbolic.Plotting.Contours;

namespace Symbolic.Plotting.Tests.Contours;

public sealed class LevelsTests
{
    [Fact]
    public void Of_EvenValues_AreRoundAndEven()
    {
        double[] values = [.. Enumerable.Range(0, 1001).Select(i => i / 100.0 - 3)];
        Assert.Equal([-2, -1, 0, 1, 2, 3, 4, 5, 6], Levels.Of(values));
    }

    [Fact]
    public void Of_ANarrowValley_GrowFromItsBottom()
    {
        double[] values = [.. Enumerable.Range(0, 1001).Select(i => Math.Pow(i / 100.0, 4))];
        var levels = Levels.Of(values);
        Assert.True(levels.Length is > 5 and < 20);
        Assert.Equal(levels.Order(), levels);
        Assert.True(levels.Count(level => level < 1000) > 4);
    }

    [Fact]
    public void Of_ARidge_GrowFromItsTop()
    {
        double[] values = [.. Enumerable.Range(0, 1001).Select(i => -Math.Pow(i / 100.0, 4)).Order()];
        var levels = Levels.Of(values);
        Assert.True(levels.Length is > 5 and < 20);
        Assert.Equal(levels.Order(), levels);
        Assert.All(levels, level => Assert.InRange(level, -10_000, 0));
    }

    [Fact]
    public void Of_AConstant_AreNone() => Assert.Empty(Levels.Of([3, 3, 3]));
}
