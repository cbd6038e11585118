using Symbolic.Simplifier.Domains;
using Symbolic.Simplifier.Facts;

namespace Symbolic.Simplifier.Tests.Domains;

public class DomainTests
{
    [Theory]
    [InlineData("1/(2*x - 2)", "", "x != 1")]
    [InlineData("1/(x*y^2)", "", "x != 0, y != 0")]
    [InlineData("sqrt(x - 1) + ln(3 - x)", "", "x >= 1, x < 3")]
    [InlineData("1/x", "x:positive", "")]
    [InlineData("1/(x^2 + 1)", "", "")]
    [InlineData("tan(x)", "", "cos(x) != 0")]
    [InlineData("1/x^(1/2)", "", "x > 0")]
    [InlineData("piecewise(1/x, x > 0, 0)", "", "")]
    [InlineData("sqrt(2) + 1/(pi - 3)", "", "")]
    [InlineData("ln((x + 1)^2)", "", "x != -1")]
    [InlineData("ln(abs(x))", "", "x != 0")]
    [InlineData("ln(x^3) + ln(1/y)", "", "x > 0, y > 0")]
    [InlineData("asin(x)", "", "abs(x) <= 1")]
    public void Conditions_OfATerm_AreThoseThatMayFail(string input, string assumptions, string expected) =>
        Assert.Equal(expected, string.Join(", ", Domain.Conditions(input.Parse(), new FactBase(Assumptions.Parse(assumptions)))));
}
