using Symbolic.Expressions;

namespace Symbolic.Plotting.Tests;

public sealed class DescentPictureTests
{
    private static readonly Expr X = "x".Parse();
    private static readonly Expr Y = "y".Parse();
    private static readonly Expr Bowl = "x^2+2*y^2".Parse();

    [Fact]
    public void Of_APath_NamesStartAndEnd()
    {
        var svg = DescentPicture.Of(Bowl, X, Y, [[3, 2], [2.4, 1.2], [1.92, 0.72]]).ToSvg();
        Assert.Contains("start (3, 2)", svg, StringComparison.Ordinal);
        Assert.Contains("end (1.92, 0.72)", svg, StringComparison.Ordinal);
        Assert.Contains("path, 2 steps", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_APathThatDiverges_SaysWhatIsLeftOut()
    {
        var svg = DescentPicture.Of(Bowl, X, Y, [[1, 1], [1e5, 1], [double.NaN, 1]]).ToSvg();
        Assert.Contains("path, 1 step; 1 not finite", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OnePoint_IsDrawn() => Assert.NotEmpty(DescentPicture.Of(Bowl, X, Y, [[1, 1]]).ToPng());

    [Fact]
    public void Of_NoPoints_Throws() => Assert.Throws<ArgumentException>(() => DescentPicture.Of(Bowl, X, Y, []));
}
