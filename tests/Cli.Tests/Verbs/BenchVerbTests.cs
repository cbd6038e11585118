using System.Text.RegularExpressions;

namespace Symbolic.Cli.Tests.Verbs;

public sealed class BenchVerbTests
{
    [Fact]
    public void Bench_OfTerm_ShowsEachDerivativeInEachForm()
    {
        var lines = CommandRun.Answer("bench", "x^2*y", "--at", "x=3,y=2").Split('\n');
        Assert.Equal(["at x=3, y=2 the value is 18", ""], lines[..2]);
        Assert.Matches("^ +how +time of a call +ratio$", lines[2]);
        string[] forms = ["compiled", "interpreted", "compiled", "central differences", "interpreted", "compiled", "central differences", "interpreted"];
        for (var i = 0; i < forms.Length; i++) Assert.Matches($@"^[A-Za-z]* +{forms[i]} +[\d.]+ (s|ms|us|ns) +[\d.]+$", lines[3 + i]);
        Assert.Equal(["value", "gradient", "Hessian"], new[] { lines[3], lines[5], lines[8] }.Select(line => Regex.Match(line, @"^\w+").Value));
        Assert.Equal("", lines[^1]);
        Assert.Equal(12, lines.Length);
    }

    [Fact]
    public void Bench_OfNumber_HasNoDerivatives() =>
        Assert.Matches(@"^the value is 3\n\n +how .*\nvalue +compiled .*\n +interpreted .*\n$", CommandRun.Answer("bench", "3"));

    [Theory]
    [InlineData("error: --at gives no value to y\n", "x*y", "--at", "x=1")]
    [InlineData("error: no point was found at which the expression and its derivatives are numbers; give one with --at\n", "ln(-1 - x^2)")]
    [InlineData("error: bench needs an expression: symbolic bench EXPRESSION [options]\n")]
    [InlineData("error: it cannot be told how many components x has\n", "sum(x[i], i, 1, n)")]
    public void Bench_WithoutAnAnswer_SaysWhy(string message, params string[] arguments) =>
        Assert.Equal(new CommandRun(ExitStatus.Usage, "", message), CommandRun.Of(["bench", .. arguments]));
}
