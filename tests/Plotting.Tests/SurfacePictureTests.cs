using Symbolic.Functions;

namespace Symbolic.Plotting.Tests;

public sealed class SurfacePictureTests
{
    [Theory]
    [InlineData("x^2+2*y^2")]
    [InlineData("ln(x*y)")]
    [InlineData("1/(x^2-y)")]
    [InlineData("1/(x^2+y^2)")]
    [InlineData("3")]
    [InlineData("floor(x)+1e-250*y")]
    public void Of_AnyFunction_HasLabelsAndOnlyNumbersInItsPaths(string text)
    {
        var svg = SurfacePicture.Of(text.Parse(), "x".Parse(), "y".Parse(), new Interval(-3, 3), new Interval(-2, 2)).ToSvg();
        Assert.DoesNotMatch(@" d=""[^""]*(nan|inf)", svg);
        Assert.Contains("f(x, y)", svg, StringComparison.Ordinal);
    }
}
