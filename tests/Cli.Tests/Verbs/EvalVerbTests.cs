namespace Symbolic.Cli.Tests.Verbs;

public class EvalVerbTests
{
    [Theory]
    [InlineData("1/2\n0.5\n", "1/3 + 1/6")]
    [InlineData("4\n", "2 + 2")]
    [InlineData("1\n", "sin(x)", "--at", "x=pi/2")]
    [InlineData("sqrt(2)\n1.4142135623730951\n", "sqrt(2)")]
    [InlineData("true\n", "1 < 2")]
    [InlineData("1000000000000000000000000\n1e24\n", "10^24")]
    [InlineData("{\"ok\":true,\"result\":\"1/3\",\"latex\":\"\\\\frac{1}{3}\",\"value\":0.3333333333333333}\n", "1/3", "--format", "json")]
    public void Eval_OfConstant_IsExactAndANumber(string expected, params string[] arguments) =>
        Assert.Equal(expected, CommandRun.Answer(["eval", .. arguments]));

    [Fact]
    public void Eval_OfFreeSymbol_NamesIt() => Assert.Equal(
        new CommandRun(ExitStatus.Mathematics, "", "error: the symbol 'x' has no value; give one, for example x=1\n"),
        CommandRun.Of("eval", "x + 1"));

    [Theory]
    [InlineData("x^2 + 2*x\n", "x*x + 2x")]
    [InlineData("x = y\n", "x == y", "--format", "latex")]
    public void Parse_OfTerm_IsCanonical(string expected, params string[] arguments) =>
        Assert.Equal(expected, CommandRun.Answer(["parse", .. arguments]));
}
