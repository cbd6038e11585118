using Symbolic.Expressions;

namespace Symbolic.Simplifier.Tests;

public class CostTests
{
    [Theory]
    [InlineData("7/3", 0)]
    [InlineData("x", 0)]
    [InlineData("x + 1", 1)]
    [InlineData("x - y", 1)]
    [InlineData("-x - y", 2)]
    [InlineData("-x", 1)]
    [InlineData("2*x", 1)]
    [InlineData("x/2", 1)]
    [InlineData("1/x", 1)]
    [InlineData("1/x^2", 2)]
    [InlineData("x*y/z", 2)]
    [InlineData("sqrt(x)", 1)]
    [InlineData("ln(x^2)", 4)]
    [InlineData("2*ln(abs(x))", 3)]
    [InlineData("ln(x^2*y)", 3)]
    [InlineData("log(x, y^2)", 4)]
    [InlineData("max(x, y)", 1)]
    [InlineData("max(x, y, z)", 2)]
    [InlineData("exp(-x)", 2)]
    [InlineData("x^2*sin(x)", 3)]
    [InlineData("6*(3*x + 1)", 3)]
    [InlineData("2*x*sin(x) + x^2*cos(x)", 7)]
    public void Cost_OfTerm_CountsWhatIsWritten(string term, long cost) => Assert.Equal(cost, Cost.Of(term.Parse()));

    [Fact]
    public void Cost_OfThousandSharedLevels_IsTheLargest()
    {
        Expr term = Symbol.Named("x");
        for (var level = 0; level < 1000; level++) term = (term ^ 2) + Maths.Sin(term);
        Assert.Equal(long.MaxValue / 4, Cost.Of(term));
    }
}
