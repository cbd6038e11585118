using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Plotting.Contours;

namespace Symbolic.Plotting.Tests.Contours;

public sealed class GradientFieldTests
{
    private static readonly Expr X = "x".Parse();
    private static readonly Expr Y = "y".Parse();

    [Fact]
    public void Of_ABowl_PointsAwayFromItsBottom()
    {
        var arrows = GradientField.Of("x^2+2*y^2".Parse(), X, Y, new Interval(-3, 3), new Interval(-2, 2), default);
        foreach (var arrow in arrows)
        {
            var (x, y) = ((arrow.X + arrow.TipX) / 2, (arrow.Y + arrow.TipY) / 2);
            var (alongX, alongY) = (arrow.TipX - arrow.X, arrow.TipY - arrow.Y);
            Assert.True(alongX * 2 * x + alongY * 4 * y > 0);
            Assert.Equal(0, alongX * 4 * y - alongY * 2 * x, 1e-9);
        }
    }

    [Fact]
    public void Of_WhereThereIsNoValue_HasNoArrows()
    {
        var arrows = GradientField.Of("ln(x)+y".Parse(), X, Y, new Interval(-3, 3), new Interval(-2, 2), default);
        Assert.All(arrows, arrow => Assert.True(arrow.X > 0));
        Assert.NotEmpty(arrows);
    }

    [Fact]
    public void Of_AConstant_HasNoArrows() =>
        Assert.Empty(GradientField.Of("3".Parse(), X, Y, new Interval(-3, 3), new Interval(-2, 2), default));
}
