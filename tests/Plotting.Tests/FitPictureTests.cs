namespace Symbolic.Plotting.Tests;

public sealed class FitPictureTests
{
    [Fact]
    public void Of_ALine_ShowsItsParametersInFourDigits()
    {
        var svg = FitPicture.Of([0, 1, 2], [1, 3, 5.1], "2.0500123456*x-0.96666777".Parse(), "x".Parse()).ToSvg();
        Assert.Contains("y = 2.05·x − 0.9667", svg, StringComparison.Ordinal);
        Assert.Contains("data", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ManyPoints_SaysHowManyAreShown()
    {
        double[] xs = [.. Enumerable.Range(0, 20_000).Select(i => i / 100.0)];
        Assert.Contains("data (5000 of 20000)", FitPicture.Of(xs, xs, "x".Parse(), "x".Parse()).ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ColumnsOfDifferentLength_Throws() =>
        Assert.Throws<ArgumentException>(() => FitPicture.Of([1, 2], [1], "x".Parse(), "x".Parse()));
}
