using Symbolic.Simplifier.Identities;

namespace Symbolic.Simplifier.Tests.Identities;

public class IdentityProofTests
{
    [Theory]
    [InlineData("sin(x)^2 + cos(x)^2", "1")]
    [InlineData("sin(x)/(1 + cos(x))", "tan(x/2)")]
    [InlineData("3*sin(x) - 4*sin(x)^3", "sin(3*x)")]
    [InlineData("sin(x + y)", "sin(x)*cos(y) + cos(x)*sin(y)")]
    [InlineData("cos(x + pi/3)", "cos(x)/2 - sqrt(3)*sin(x)/2")]
    [InlineData("(exp(x) - exp(-x))/(exp(x) + exp(-x))", "tanh(x)")]
    [InlineData("exp(x)/(1 + exp(x))^2", "sigmoid(x)*(1 - sigmoid(x))")]
    [InlineData("exp(2*x + 1/2)", "exp(x)^2*sqrt(e)")]
    [InlineData("x/sqrt(x)", "sqrt(x)")]
    [InlineData("(x^2 - y^2)/(x - y)", "x + y")]
    [InlineData("(sqrt(x + 1) - 1)*(sqrt(x + 1) + 1)", "x")]
    [InlineData("sqrt(6)*ln(x)/sqrt(2)", "sqrt(3)*ln(x)")]
    [InlineData("2^(n + 1) - 2^n", "2^n")]
    public void AreEqual_OfTheSameFunction_IsProved(string left, string right) =>
        Assert.True(IdentityProof.AreEqual(left.Parse(), right.Parse()));

    [Theory]
    [InlineData("sqrt(x^2)", "x")]
    [InlineData("sqrt(x)*sqrt(y)", "sqrt(x*y)")]
    [InlineData("sin(x)", "cos(x)")]
    [InlineData("ln(x^2)", "2*ln(x)")]
    [InlineData("abs(x)", "x")]
    [InlineData("asin(sin(x))", "x")]
    [InlineData("x", "x + 1/1000000007")]
    [InlineData("pi", "22/7")]
    public void AreEqual_OfOthers_IsNotProved(string left, string right) =>
        Assert.False(IdentityProof.AreEqual(left.Parse(), right.Parse()));
}
