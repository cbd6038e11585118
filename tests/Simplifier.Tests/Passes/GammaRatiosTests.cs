using Symbolic.Simplifier.Passes;

namespace Symbolic.Simplifier.Tests.Passes;

public class GammaRatiosTests
{
    [Theory]
    [InlineData("gamma(x + 2)/gamma(x)", "x*(x + 1)")]
    [InlineData("n!/(n - 2)!", "n*(n - 1)")]
    [InlineData("gamma(n + 1) + n!", "2*gamma(n + 1)")]
    [InlineData("gamma(x + 1/2)*gamma(x)", "gamma(x + 1/2)*gamma(x)")]
    [InlineData("gamma(x + 1)", "gamma(x + 1)")]
    public void Reduce_OfATerm_HasOneOfEachClass(string input, string expected) =>
        Assert.Equal(expected.Parse().Evaluate(("x", 2.3), ("n", 4)), GammaRatios.Reduce(input.Parse()).Evaluate(("x", 2.3), ("n", 4)),
            1e-9);
}
