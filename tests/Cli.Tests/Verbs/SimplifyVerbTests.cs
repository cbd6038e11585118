namespace Symbolic.Cli.Tests.Verbs;

public class SimplifyVerbTests
{
    [Theory]
    [InlineData("1\n", "simplify", "sin(x)^2 + cos(x)^2")]
    [InlineData("x + 1\nwhere x != 1\n", "simplify", "(x^2 - 1)/(x - 1)")]
    [InlineData("abs(x)\n", "simplify", "sqrt(x^2)")]
    [InlineData("x\n", "simplify", "sqrt(x^2)", "--assume", "x:positive")]
    [InlineData("sqrt(x^2)\n", "simplify", "sqrt(x^2)", "--assume", "x:complex")]
    [InlineData("x^3 + 3*x^2 + 3*x + 1\n", "expand", "(x + 1)^3")]
    [InlineData("4*x*(x - 1)*(x - 2)\n", "factor", "4x^3 - 12x^2 + 8x")]
    [InlineData("x + 1\n", "cancel", "(x^2 - 1)/(x - 1)")]
    [InlineData("(x + y)/(x*y)\n", "together", "1/x + 1/y")]
    public void Term_InAnotherForm_IsWritten(string expected, params string[] arguments) =>
        Assert.Equal(expected, CommandRun.Answer(arguments));

    [Theory]
    [InlineData("Numerator and denominator have the common factor x - 1", "cancel", "(x^2 - 1)/(x - 1)")]
    [InlineData("(This is allowed where x != 1.)", "cancel", "(x^2 - 1)/(x - 1)")]
    [InlineData("Extend 1/x by y and 1/y by x", "together", "1/x + 1/y")]
    [InlineData("=> A = 2 and B = -1", "apart", "(x + 3)/(x^2 - 1)", "--var", "x")]
    [InlineData("Gather the terms of each", "collect", "a*x + b*x + c", "--var", "x")]
    public void Steps_OfAlgebra_AreTold(string told, params string[] arguments) =>
        Assert.Contains(told, CommandRun.Answer([.. arguments, "--steps"]), StringComparison.Ordinal);

    [Fact]
    public void Conditions_InJson_AreAField() => Assert.Contains(
        "\"conditions\":[\"x != 1\"]", CommandRun.Answer("simplify", "(x^2 - 1)/(x - 1)", "--format", "json"), StringComparison.Ordinal);

    [Fact]
    public void Assumption_ThatIsNone_IsSaidToBeNone() => Assert.Contains(
        "friendly", CommandRun.Of("simplify", "x", "--assume", "x:friendly").Error, StringComparison.Ordinal);
}
