using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Plotting.Tests;

public sealed class ContourPictureTests
{
    private static readonly Expr X = "x".Parse();
    private static readonly Expr Y = "y".Parse();
    private static readonly Interval Around = new(-2, 2);

    [Theory]
    [InlineData("x^2+2*y^2")]
    [InlineData("ln(x*y)")]
    [InlineData("1/(x^2-y)")]
    [InlineData("100*(y-x^2)^2+(1-x)^2")]
    [InlineData("3")]
    [InlineData("x")]
    [InlineData("1e-200*x*y")]
    public void Of_AnyFunction_HasOnlyNumbersInItsPaths(string text)
    {
        var svg = ContourPicture.Of(text.Parse(), X, Y, Around, Around, withField: true).ToSvg();
        Assert.DoesNotMatch(@" d=""[^""]*(nan|inf)", svg);
    }

    [Fact]
    public void Of_AFunctionWithoutValues_SaysSo()
    {
        var problem = Assert.Throws<UnsupportedException>(
            () => ContourPicture.Of("ln(-1-x^2-y^2)".Parse(), X, Y, Around, new Interval(0, 1)));
        Assert.Equal("ln(−x² − y² − 1) has no value anywhere for x in -2..2 and y in 0..1", problem.Message);
    }

    [Fact]
    public void Of_AThirdVariable_Throws() =>
        Assert.Throws<UnboundSymbolException>(() => ContourPicture.Of("x*y*z".Parse(), X, Y, Around, Around));
}
