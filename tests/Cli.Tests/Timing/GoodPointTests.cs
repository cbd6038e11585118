using Symbolic.Cli.Arguments;
using Symbolic.Cli.Timing;

namespace Symbolic.Cli.Tests.Timing;

public sealed class GoodPointTests
{
    [Theory]
    [InlineData("sqrt(x - 2)*asin(y)")]
    [InlineData("ln(x - 5) + acosh(y)")]
    [InlineData("ln(-x)/y")]
    public void Find_FunctionWithDomain_IsInside(string text)
    {
        var gradient = text.Parse().CompileGradient("x", "y");
        Assert.True(double.IsFinite(gradient(GoodPoint.Find(2, gradient), new double[2])));
    }

    [Fact]
    public void Find_FunctionWithoutValues_IsRefused() =>
        Assert.Throws<UsageException>(() => GoodPoint.Find(1, "sqrt(-1 - x^2)".Parse().CompileGradient("x")));
}
