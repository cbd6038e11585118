using Symbolic.Simplifier.Passes;

namespace Symbolic.Simplifier.Tests.Passes;

public class RadicalDenestingTests
{
    [Theory]
    [InlineData("sqrt(5 + 2*sqrt(6))", "sqrt(2) + sqrt(3)")]
    [InlineData("sqrt(5 - 2*sqrt(6))", "sqrt(3) - sqrt(2)")]
    [InlineData("sqrt(3 + 2*sqrt(2))", "1 + sqrt(2)")]
    [InlineData("sqrt(2 + sqrt(3))", "sqrt(3/2) + sqrt(1/2)")]
    [InlineData("1/sqrt(3 + 2*sqrt(2))", "1/(1 + sqrt(2))")]
    [InlineData("cbrt(2 + sqrt(5))", "1/2 + sqrt(5)/2")]
    [InlineData("cbrt(7 + 5*sqrt(2))", "1 + sqrt(2)")]
    [InlineData("cbrt(7 - 5*sqrt(2))", "1 - sqrt(2)")]
    [InlineData("(26 + 15*sqrt(3))^(1/3)", "2 + sqrt(3)")]
    public void Moves_OfARootThatDenests_HasTheSum(string input, string expected)
    {
        var rewrite = Assert.Single(RadicalDenesting.Moves(input.Parse()));
        Assert.Same(expected.Parse(), rewrite.After);
        Assert.Equal(input.Parse().Evaluate(), rewrite.After.Evaluate(), 1e-12);
    }

    [Theory]
    [InlineData("sqrt(1 + sqrt(2))")]
    [InlineData("sqrt(x + 2*sqrt(2))")]
    [InlineData("cbrt(1 + sqrt(2))")]
    [InlineData("sqrt(-5 + 2*sqrt(6))")]
    public void Moves_OfOthers_AreNone(string input) => Assert.Empty(RadicalDenesting.Moves(input.Parse()));
}
