using Symbolic.Optimization.CriticalPoints;
using static Symbolic.Maths;

namespace Symbolic.Optimization.Tests.CriticalPoints;

public sealed class FindCriticalPointsTests
{
    [Fact]
    public void FindCriticalPoints_QuarticOfTheNotes_AreAllThree()
    {
        var found = "x^4 - 4*x^3 + 4*x^2".Parse().FindCriticalPoints([Symbol("x")], new([-5], [5]));
        Assert.Equal([0, 2, 1], found.Select(point => Math.Round(point.Point[0], 9)));
        Assert.Equal([CriticalPointKind.Minimum, CriticalPointKind.Minimum, CriticalPointKind.Maximum], found.Select(point => point.Kind));
        Assert.Equal(1, found[2].Value, 1e-12);
        Assert.Equal(-4, found[2].Eigenvalues[0], 1e-9);
    }

    [Fact]
    public void FindCriticalPoints_OfHimmelblau_AreNine()
    {
        var found = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2".Parse().FindCriticalPoints([Symbol("x"), Symbol("y")], new([-6, -6], [6, 6]));
        Assert.Equal(9, found.Count);
        Assert.Equal(4, found.Count(point => point.Kind == CriticalPointKind.Minimum));
        Assert.Equal(4, found.Count(point => point.Kind == CriticalPointKind.Saddle));
        Assert.Equal(1, found.Count(point => point.Kind == CriticalPointKind.Maximum));
        Assert.All(found, point => Assert.InRange(point.GradientNorm, 0, 1e-9));
    }

    [Theory]
    [InlineData("x^4 + y^2")]
    [InlineData("x^3 + y^2")]
    [InlineData("x^4 + y^4")]
    public void FindCriticalPoints_FlatOnes_AreDegenerate(string text)
    {
        var point = Assert.Single(text.Parse().FindCriticalPoints([Symbol("x"), Symbol("y")], new([-2, -2], [2, 2])));
        Assert.Equal(CriticalPointKind.Degenerate, point.Kind);
        Assert.All(point.Point, x => Assert.Equal(0, x, 1e-3));
    }

    [Fact]
    public void FindCriticalPoints_SlopeWithoutOne_AreNone() =>
        Assert.Empty("x^2 + y^2 - 2*x*y + 2*x - 4*y + 3".Parse().FindCriticalPoints([Symbol("x"), Symbol("y")], new([-10, -10], [10, 10])));

    [Fact]
    public void FindCriticalPoints_Saddle_IsOne()
    {
        var point = Assert.Single("x^2 - y^2".Parse().FindCriticalPoints([Symbol("x"), Symbol("y")], new([-2, -2], [2, 2])));
        Assert.Equal(CriticalPointKind.Saddle, point.Kind);
        Assert.Equal([-2.0, 2.0], point.Eigenvalues.ToArray());
    }
}
