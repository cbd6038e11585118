using Symbolic.Cli.Answers;

namespace Symbolic.Cli.Tests.Answers;

public class SimplestTests
{
    private static readonly Question Asked = new() { Terms = ["sin(x)/cos(x)".Parse()] };

    [Fact]
    public void Derivative_WithoutLimit_IsSimplest() => Assert.Equal("sec(x)^2", Derivative(Asked));

    [Fact]
    public void Derivative_Raw_IsAsTheRulesGiveIt() =>
        Assert.Equal("(cos(x)^2 + sin(x)^2)/cos(x)^2", Derivative(Asked with { Raw = true }));

    [Fact]
    public void Derivative_WithoutTimeLeft_IsAsTheRulesGiveIt() =>
        Assert.Equal("(cos(x)^2 + sin(x)^2)/cos(x)^2", Derivative(Asked with { Timeout = 1 }));

    private static string Derivative(Question question)
    {
        var simplest = new Simplest(question, 1, CancellationToken.None);
        // Longer than the shortest time that can be said.
        Thread.Sleep(5);
        return simplest.Derivative(question.Term, Maths.Symbol("x")).ToString();
    }
}
