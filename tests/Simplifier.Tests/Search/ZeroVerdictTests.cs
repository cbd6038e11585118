namespace Symbolic.Simplifier.Tests.Search;

public class ZeroVerdictTests
{
    [Theory]
    [InlineData("sin(x)^2 + cos(x)^2 - 1", ZeroVerdict.Zero)]
    [InlineData("(x + y)^3 - x^3 - y^3 - 3*x*y*(x + y)", ZeroVerdict.Zero)]
    [InlineData("sqrt(5 + 2*sqrt(6)) - sqrt(2) - sqrt(3)", ZeroVerdict.Zero)]
    [InlineData("tan(x/2) - sin(x)/(1 + cos(x))", ZeroVerdict.Zero)]
    [InlineData("x + 1/1000000", ZeroVerdict.NotZero)]
    [InlineData("sin(x)", ZeroVerdict.NotZero)]
    [InlineData("pi - 22/7", ZeroVerdict.NotZero)]
    [InlineData("sum(1/k^2, k, 1, n)", ZeroVerdict.Unknown)]
    public void IsZero_OfATerm_IsDecidedWhereItCanBe(string input, ZeroVerdict verdict) => Assert.Equal(verdict, input.Parse().IsZero());
}
