using Symbolic.Expressions;

namespace Symbolic.Simplifier.Tests.Search;

public class LimitTests
{
    [Fact]
    public void Simplify_WithoutSteps_GivesTheInputAndTheReason()
    {
        var term = "sin(x)^2 + cos(x)^2 + (x^2 - 1)/(x - 1)".Parse();
        var result = term.Simplify(null, new SimplifyLimits { MaxSteps = 0 });
        Assert.Equal(StopReason.Steps, result.StopReason);
        Assert.True(Cost.Of(result.Term) <= Cost.Of(term));
    }

    [Fact]
    public void Simplify_OfALargeTerm_IsLookedAtNodeByNode()
    {
        var result = "(x^2 - 1)/(x - 1) + sin(y)/cos(y)".Parse().Simplify(null, new SimplifyLimits { MaxNodes = 3 });
        Assert.Equal(StopReason.Nodes, result.StopReason);
        Assert.Contains("tan(y)", result.Term.ToInfix(), StringComparison.Ordinal);
    }

    [Fact]
    public void Simplify_ThatIsCancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => "(x^2 - 1)/(x - 1)".Parse().Simplify(cancellationToken: source.Token));
    }

    [Fact]
    public void Simplify_OfManyIndependentParts_SimplifiesEachOfThem()
    {
        var parts = Enumerable.Range(0, 300).Select(i => (Maths.Sin(Maths.Symbol($"x_{i}")) ^ 2) + (Maths.Cos(Maths.Symbol($"x_{i}")) ^ 2));
        Assert.Same((Expr)300, Maths.Total(parts).Simplify().Term);
    }

    [Theory]
    [InlineData("7", StopReason.Simplest)]
    [InlineData("x + 1", StopReason.Done)]
    public void Simplify_OfASimpleTerm_TellsWhyItStopped(string input, StopReason reason)
    {
        var result = input.Parse().Simplify();
        Assert.Same(input.Parse(), result.Term);
        Assert.Equal(reason, result.StopReason);
    }
}
