namespace Symbolic.Simplifier.Tests.Search;

public class ConditionTests
{
    [Theory]
    [InlineData("(x^2 - 1)/(x - 1)", "x != 1")]
    [InlineData("x/sqrt(x)", "")]
    [InlineData("exp(2*ln(x))", "x > 0")]
    [InlineData("ln(x) + ln(y)", "x > 0, y > 0")]
    [InlineData("ln(x^2)", "")]
    [InlineData("ln(1/x)", "")]
    [InlineData("ln((x + 1)^2) - 2*ln(x + 1)", "x > -1")]
    [InlineData("sin(x)^2 + cos(x)^2", "")]
    [InlineData("gamma(n + 1)/gamma(n)", "1/gamma(n + 1) != 0, 1/gamma(n) != 0")]
    [InlineData("(x^2 + x)/(2*x + 2)", "x != -1")]
    [InlineData("1/(1/x + 1/y)", "x != 0, y != 0")]
    public void Conditions_OfASimplification_AreThePointsThatWereDropped(string input, string conditions) =>
        Assert.Equal(conditions, string.Join(", ", input.Parse().Simplify().Conditions));

    [Theory]
    [InlineData("(x^2 - 1)/(x - 1)")]
    [InlineData("exp(2*ln(x))")]
    public void Simplify_KeepingTheDomain_LeavesSuchTermsAlone(string input) =>
        Assert.Same(input.Parse(), input.Parse().Simplify(null, new SimplifyLimits { KeepDomain = true }).Term);

    [Theory]
    [InlineData("(x^3 + x)/(x^2 + 1)", "x")]
    [InlineData("sin(x)^2 + cos(x)^2", "1")]
    public void Simplify_KeepingTheDomain_StillDoesWhatDropsNoPoint(string input, string expected) =>
        Assert.Equal(expected, input.Parse().Simplify(null, new SimplifyLimits { KeepDomain = true }).Term.ToInfix());
}
