using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Plotting.Tests;

public sealed class FunctionPictureTests
{
    private static readonly Expr X = "x".Parse();
    private static readonly Interval Around = new(-2, 2);

    [Theory]
    [InlineData("tan(x)")]
    [InlineData("1/x")]
    [InlineData("sqrt(x)")]
    [InlineData("sin(1/x)")]
    [InlineData("floor(x)")]
    [InlineData("x^x")]
    [InlineData("exp(1000*x)")]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("1e-300*x")]
    [InlineData("1e299*x")]
    [InlineData("sin(x)/x")]
    public void Of_AnyFunction_HasOnlyNumbersInItsPaths(string text)
    {
        var svg = FunctionPicture.Of(text.Parse(), X, Around).ToSvg();
        Assert.DoesNotContain("NaN", svg, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"[ML][^""]*inf", svg);
    }

    [Fact]
    public void Of_SeveralFunctions_NamesThemInTheLegend()
    {
        var svg = FunctionPicture.Of(["sin(x)".Parse(), "cos(x)".Parse()], X, Around).ToSvg();
        Assert.Contains("f(x) = sin(x)", svg, StringComparison.Ordinal);
        Assert.Contains("g(x) = cos(x)", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AFunctionWithoutValues_SaysSo()
    {
        var problem = Assert.Throws<UnsupportedException>(() => FunctionPicture.Of("sqrt(-1-x^2)".Parse(), X, Around));
        Assert.Equal("√(−x² − 1) has no value anywhere between −2 and 2", problem.Message);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(2, 1)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, 1.0000000000000002)]
    public void Of_NoInterval_Throws(double from, double to) =>
        Assert.Throws<ArgumentException>(() => FunctionPicture.Of(X, X, new Interval(from, to)));

    [Fact]
    public void Of_AnotherVariable_Throws() =>
        Assert.Throws<UnboundSymbolException>(() => FunctionPicture.Of("x*y".Parse(), X, Around));

    [Fact]
    public void WithDerivative_OfASine_NamesBoth()
    {
        var svg = FunctionPicture.WithDerivative("sin(x)".Parse(), X, Around).ToSvg();
        Assert.Contains("f′(x) = cos(x)", svg, StringComparison.Ordinal);
        Assert.Contains("numeric differences", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void WithTangent_OfAParabola_NamesTheLine()
    {
        var svg = FunctionPicture.WithTangent("x^2".Parse(), X, Around, 1).ToSvg();
        Assert.Contains("tangent: y = 2·x − 1", svg, StringComparison.Ordinal);
        Assert.Contains("(1, 1)", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abs(x)", 0, "it has a kink or a jump there")]
    [InlineData("ln(x)", -1, "it has no value there")]
    [InlineData("1/x", 0, "it has no value there")]
    [InlineData("floor(x)", 1, "it has a kink or a jump there")]
    public void WithTangent_WhereThereIsNone_SaysWhy(string text, double at, string reason)
    {
        var problem = Assert.Throws<UnsupportedException>(() => FunctionPicture.WithTangent(text.Parse(), X, Around, at));
        Assert.EndsWith(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithTangent_OutsideTheInterval_Throws() =>
        Assert.Throws<ArgumentException>(() => FunctionPicture.WithTangent(X, X, Around, 3));
}
