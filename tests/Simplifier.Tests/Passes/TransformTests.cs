namespace Symbolic.Simplifier.Tests.Passes;

/// <summary>The transformations that can be asked for alone.</summary>
public class TransformTests
{
    [Theory]
    [InlineData("sin(2*x)", "2*sin(x)*cos(x)")]
    [InlineData("cos(3*x)", "cos(x)^3 - 3*cos(x)*sin(x)^2")]
    [InlineData("sin(x + y)", "sin(x)*cos(y) + cos(x)*sin(y)")]
    [InlineData("cos(x - y)", "cos(x)*cos(y) + sin(x)*sin(y)")]
    [InlineData("sinh(2*x)", "2*sinh(x)*cosh(x)")]
    [InlineData("sin(x + pi/2)", "cos(x)")]
    [InlineData("tan(x)", "sin(x)/cos(x)")]
    [InlineData("sin(x/2)", "sin(x/2)")]
    public void TrigExpand_OfATerm_HasTheAnglesAlone(string input, string expected) =>
        Assert.Same(expected.Parse(), input.Parse().TrigExpand());

    [Theory]
    [InlineData("sin(x)*cos(x)", "sin(2*x)/2")]
    [InlineData("sin(x)^2", "1/2 - cos(2*x)/2")]
    [InlineData("cos(x)^4", "3/8 + cos(2*x)/2 + cos(4*x)/8")]
    [InlineData("sin(x)*cos(y)", "sin(x + y)/2 + sin(x - y)/2")]
    [InlineData("sinh(x)^2", "cosh(2*x)/2 - 1/2")]
    [InlineData("a*sin(x)^2 + a*cos(x)^2", "a")]
    [InlineData("x^2 + 1", "x^2 + 1")]
    public void TrigReduce_OfATerm_HasNoProducts(string input, string expected) =>
        Assert.Same(expected.Parse(), input.Parse().TrigReduce());

    [Theory]
    [InlineData("ln(x) + ln(y)", "", "ln(x*y)")]
    [InlineData("ln(x) + 2*ln(y)", "", "ln(x*y^2)")]
    [InlineData("a*ln(x) - a*ln(y) + z", "", "a*ln(x/y) + z")]
    [InlineData("ln(x) + ln(y)", "x:complex", "ln(x) + ln(y)")]
    public void LogCombine_OfASum_IsOneLogarithm(string input, string assumptions, string expected) =>
        Assert.Same(expected.Parse(), input.Parse().LogCombine(Assumptions.Parse(assumptions)));

    [Theory]
    [InlineData("ln(x^2)", "", "2*ln(abs(x))")]
    [InlineData("ln(x^2)", "x:positive", "2*ln(x)")]
    [InlineData("ln(x^2)", "x:complex", "ln(x^2)")]
    [InlineData("ln(x*y)", "", "ln(x*y)")]
    [InlineData("ln(x*y^3)", "x:positive, y:positive", "ln(x) + 3*ln(y)")]
    public void LogExpand_OfAProduct_SplitsWhatIsPositive(string input, string assumptions, string expected) =>
        Assert.Same(expected.Parse(), input.Parse().LogExpand(Assumptions.Parse(assumptions)));

    [Theory]
    [InlineData("sqrt(x^2)", "", "abs(x)")]
    [InlineData("sqrt(x^2)", "x:positive", "x")]
    [InlineData("sqrt(x^2)", "x:complex", "sqrt(x^2)")]
    [InlineData("(x^a)^b", "", "(x^a)^b")]
    [InlineData("(x^a)^b", "x:positive", "x^(a*b)")]
    [InlineData("sqrt(x)*sqrt(y)", "", "sqrt(x*y)")]
    [InlineData("sqrt(x^2*y)", "", "abs(x)*sqrt(y)")]
    [InlineData("sqrt(exp(x))", "", "exp(x/2)")]
    [InlineData("exp(y + 2*ln(x))", "", "x^2*exp(y)")]
    public void PowerSimplify_OfATerm_NeedsWhatItUses(string input, string assumptions, string expected) =>
        Assert.Same(expected.Parse(), input.Parse().PowerSimplify(Assumptions.Parse(assumptions)));

    [Theory]
    [InlineData("x/(x + 1) + 1/(x + 1)", "1")]
    [InlineData("sin(x)^2 + cos(x)^2 + (y^2 - 1)/(y - 1)", "sin(x)^2 + cos(x)^2 + y + 1")]
    public void RationalSimplify_OfATerm_LeavesFunctionsAlone(string input, string expected) =>
        Assert.Same(expected.Parse(), input.Parse().RationalSimplify());
}
