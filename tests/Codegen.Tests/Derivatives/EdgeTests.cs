using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Derivatives;

/// <summary>Nothing of a branch that is not taken reaches values, gradients or Hessians.</summary>
public sealed class EdgeTests
{
    private static readonly Expr[] Variables = [Symbol.Named("x"), Symbol.Named("y")];

    [Theory]
    [InlineData("piecewise(sqrt(x), x > 0, 0)", -1, 1)]
    [InlineData("piecewise(sqrt(x), x > 0, 0)", 0, 1)]
    [InlineData("piecewise(x*log(x), x > 0, 0)", 0, 1)]
    [InlineData("piecewise(x*log(x), x > 0, 0)*exp(y) + x*y", 0, 1)]
    [InlineData("piecewise(1/x, x != 0, 7)^2*y", 0, 1)]
    [InlineData("exp(piecewise(log(x), x > 0, piecewise(sqrt(-x*y), x*y < 0, -3)))*y", 0, 1)]
    [InlineData("exp(piecewise(log(x), x > 0, piecewise(sqrt(-x*y), x*y < 0, -3)))*y", -2, 1)]
    [InlineData("piecewise(piecewise(1/(x - y), x > y, 0)*2, x != y, 1) + x^2*y", 1, 1)]
    [InlineData("piecewise(sin(x)/x, x != 0, 1)*y", 0, 2)]
    [InlineData("sum(piecewise(sqrt(x - k), x > k, 0), k, 1, 20)*y", 5, 1)]
    [InlineData("product(piecewise(log(x - k), x > k + 1, 2), k, 1, 20)*y", 5, 1)]
    [InlineData("piecewise(acos(x), x < 1, 0)*piecewise(atanh(y), y < 1, x)", 1, 1)]
    public void Derivatives_BesideABranchThatFails_AreNumbers(string text, double x, double y)
    {
        var term = text.Parse();
        var gradient = new double[2];
        Assert.True(double.IsFinite(term.CompileGradient(Variables)([x, y], gradient)));
        Assert.True(double.IsFinite(term.Compile(Variables)([x, y])));
        for (var i = 0; i < 2; i++)
        {
            var first = term.Differentiate(Variables[i]);
            Assert.True(double.IsFinite(gradient[i]), $"{gradient[i]} by {Variables[i]}");
            Assert.Equal(gradient[i], first.Compile(Variables)([x, y]), 1e-13 * (1 + Math.Abs(gradient[i])));
            foreach (var variable in Variables)
            {
                var second = first.Differentiate(variable).Compile(Variables)([x, y]);
                Assert.True(double.IsFinite(second), $"{second} by {Variables[i]} and {variable}");
            }
        }
    }
}
