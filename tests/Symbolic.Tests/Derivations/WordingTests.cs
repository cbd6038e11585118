using Symbolic.Derivations;

namespace Symbolic.Tests.Derivations;

public class WordingTests
{
    private static readonly Wording Pythagoras =
        new("Pythagorean identity", "`sin(a)^2 + cos(a)^2 = 1` with `a = {0}`.");

    private static readonly Remark Point = new("simp.condition", ["x != 0".Parse()])
    {
        Wording = new Wording("Condition", "This holds for {0}."),
    };

    private static readonly Step First = new()
    {
        Rule = "simp.trig.pythagoras",
        Before = "y*(sin(x)^2 + cos(x)^2)".Parse(),
        After = "y".Parse(),
        Mentions = ["x".Parse()],
        Wording = Pythagoras,
        Remarks = [Point],
    };

    private static Derivation Derivation => new(First.Before, First.After, [First], [Point]);

    [Fact]
    public void Step_WithItsOwnWording_TellsIt()
    {
        Assert.Equal("Pythagorean identity", First.Title);
        Assert.Equal("sin(a)^2 + cos(a)^2 = 1 with a = x.", First.Explanation);
        Assert.Equal("This holds for x != 0.", Point.Text);
    }

    [Fact]
    public void Derivation_MadeOfSuchSteps_IsRenderedAndReplayed()
    {
        DerivationContract.Check(Derivation);
        Assert.Equal(
            """
            y*(cos(x)^2 + sin(x)^2)
            This holds for x != 0.

            1. Pythagorean identity. sin(a)^2 + cos(a)^2 = 1 with a = x.
                 y*(cos(x)^2 + sin(x)^2) = y
                 (This holds for x != 0.)

            Result: y

            """.ReplaceLineEndings("\n"),
            Derivation.ToText());
        Assert.Contains("**1. Pythagorean identity.** $sin(a)^2 + cos(a)^2 = 1$ with $a = x$.", Derivation.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains(@"\textbf{1. Pythagorean identity.}", Derivation.ToLatex(), StringComparison.Ordinal);
    }

    [Fact]
    public void Derivation_OfWhatIsDoneAlready_NeedsNoSteps()
    {
        var x = "x".Parse();
        Assert.Same(x, new Derivation(x, x, []).Replay());
        Assert.Equal("x\n\n\nResult: x\n", new Derivation(x, x, []).ToText());
        Assert.Throws<InvalidOperationException>(() => new Derivation(x, x + 1, []).Replay());
    }
}
