using Symbolic.Functions;
using Symbolic.Plotting.Contours;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting.Tests.Contours;

public sealed class MarchingSquaresTests
{
    [Fact]
    public void Lines_OfAParaboloid_AreOneClosedCircle()
    {
        var grid = Grid.Sample((x, y) => x * x + y * y, new Interval(-2, 2), new Interval(-2, 2), 81, 61);
        var line = Assert.Single(MarchingSquares.Lines(grid, 1));
        Assert.Equal((line.Xs[0], line.Ys[0]), (line.Xs[^1], line.Ys[^1]));
        for (var i = 0; i < line.Xs.Length; i++) Assert.Equal(1, Math.Sqrt(line.Xs[i] * line.Xs[i] + line.Ys[i] * line.Ys[i]), 0.002);
    }

    [Fact]
    public void Lines_OfAPlane_AreOneOpenLine()
    {
        var grid = Grid.Sample((x, y) => x + 2 * y, new Interval(0, 1), new Interval(0, 1), 11, 11);
        var line = Assert.Single(MarchingSquares.Lines(grid, 0.77));
        for (var i = 0; i < line.Xs.Length; i++) Assert.Equal(0.77, line.Xs[i] + 2 * line.Ys[i], 1e-12);
    }

    [Fact]
    public void Lines_OfASaddle_AreTwo()
    {
        var grid = Grid.Sample((x, y) => x * y, new Interval(-1, 1), new Interval(-1, 1), 20, 20);
        Assert.Equal(2, MarchingSquares.Lines(grid, 0.3).Count);
    }

    [Fact]
    public void Lines_WhereValuesAreMissing_Stop()
    {
        var grid = Grid.Sample((x, y) => Math.Sqrt(x) + y, new Interval(-1, 1), new Interval(-1, 1), 41, 41);
        Assert.All(MarchingSquares.Lines(grid, 0).SelectMany(line => line.Xs), x => Assert.True(x >= 0));
        Assert.All(MarchingSquares.Lines(grid, 0).SelectMany(line => line.Ys), y => Assert.True(double.IsFinite(y)));
    }

    [Fact]
    public void Lines_OfAValueThatIsNotReached_AreNone()
    {
        var grid = Grid.Sample((x, y) => x + y, new Interval(0, 1), new Interval(0, 1), 5, 5);
        Assert.Empty(MarchingSquares.Lines(grid, 7));
    }
}
