using Symbolic.Derivations;

namespace Symbolic.Simplifier.Tests.Search;

public class StepTests
{
    [Fact]
    public void SimplifySteps_OfAFraction_NamesTheRuleAndTheCondition()
    {
        var derivation = "(x^2 - 1)/(x - 1)".Parse().SimplifySteps();
        Assert.Equal("simp.algebra.cancel", Assert.Single(derivation.Steps).Rule);
        Assert.Equal("The forms are equal where x != 1.", Assert.Single(derivation.Remarks).Text);
    }

    [Fact]
    public void SimplifySteps_OfOnePart_IsAStepOfTheWhole()
    {
        var step = Assert.Single("exp((x^2 - 1)/(x - 1))".Parse().SimplifySteps().Steps);
        Assert.Equal("simp.algebra.cancel", step.Rule);
        Assert.Equal("exp(x + 1)", step.After.ToInfix());
    }

    [Fact]
    public void SimplifySteps_OfTheSimplestForm_AreNone()
    {
        var derivation = "x + 1".Parse().SimplifySteps();
        Assert.Empty(derivation.Steps);
        Assert.Same(derivation.Input, derivation.Replay());
    }

    [Theory]
    [InlineData("sin(x)/cos(x) + (x^2 - 1)/(x - 1)*ln(exp(1))")]
    [InlineData("exp(sin(x)^2 + cos(x)^2)*sqrt(5 + 2*sqrt(6))")]
    public void SimplifySteps_OfSeveralParts_AreRendered(string input)
    {
        var derivation = input.Parse().SimplifySteps();
        Assert.Same(input.Parse().Simplify().Term, derivation.Replay());
        foreach (var detail in Enum.GetValues<Detail>())
        {
            Assert.Contains("Result", derivation.ToText(detail), StringComparison.Ordinal);
            Assert.Contains("Result", derivation.ToMarkdown(detail), StringComparison.Ordinal);
            Assert.Contains("Result", derivation.ToLatex(detail), StringComparison.Ordinal);
        }
    }
}
