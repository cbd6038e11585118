using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Tests.Evaluation;

/// <summary>Integrals and limits that stand unevaluated are approximated.</summary>
public sealed class NumericCalculusTests
{
    private static readonly Symbol X = Symbol.Named("x");

    [Theory]
    [InlineData("x^2", "0", "1", 1.0 / 3)]
    [InlineData("sin(x)", "0", "pi", 2)]
    [InlineData("sin(x)", "pi", "0", -2)]
    [InlineData("1/(1 + x^2)", "-oo", "oo", Math.PI)]
    [InlineData("e^(-x^2)", "-oo", "oo", 1.7724538509055160273)]
    [InlineData("e^(-x)", "0", "oo", 1)]
    [InlineData("e^x", "-oo", "0", 1)]
    [InlineData("ln(x)", "0", "1", -1)]
    [InlineData("1/sqrt(x)", "0", "1", 2)]
    [InlineData("abs(x - 1/3)", "0", "1", 5.0 / 18)]
    [InlineData("a*x", "0", "2", 6)]
    public void Evaluate_DefiniteIntegral_IsValue(string body, string lower, string upper, double expected)
    {
        var value = Integral.Create(body.Parse(), X, lower.Parse(), upper.Parse()).Evaluate(("a", 3));
        Assert.Equal(expected, value, 1e-8 * Math.Max(1, Math.Abs(expected)));
    }

    [Theory]
    [InlineData("1/x", "0", "1")]
    [InlineData("1", "0", "oo")]
    public void Evaluate_DivergentIntegral_IsUnsupported(string body, string lower, string upper) =>
        Assert.Throws<UnsupportedException>(() => Integral.Create(body.Parse(), X, lower.Parse(), upper.Parse()).Evaluate());

    [Theory]
    [InlineData("sin(x)/x", "0", LimitSide.Both, 1)]
    [InlineData("(1 - cos(x))/x^2", "0", LimitSide.Both, 0.5)]
    [InlineData("(1 + 1/x)^x", "oo", LimitSide.Both, Math.E)]
    [InlineData("abs(x)/x", "0", LimitSide.Above, 1)]
    [InlineData("abs(x)/x", "0", LimitSide.Below, -1)]
    [InlineData("abs(x)/x", "0", LimitSide.Both, double.NaN)]
    [InlineData("x^x", "0", LimitSide.Above, 1)]
    [InlineData("1/x^2", "0", LimitSide.Both, double.PositiveInfinity)]
    [InlineData("1/x", "0", LimitSide.Below, double.NegativeInfinity)]
    [InlineData("(x^2 - 4)/(x - 2)", "2", LimitSide.Both, 4)]
    [InlineData("1/x", "-oo", LimitSide.Both, 0)]
    public void Evaluate_Limit_IsValue(string body, string point, LimitSide side, double expected) =>
        Assert.Equal(expected, Limit.Create(body.Parse(), X, point.Parse(), side).Evaluate(), 1e-6);

    [Fact]
    public void Evaluate_LimitThatDoesNotSettle_IsUnsupported() =>
        Assert.Throws<UnsupportedException>(() => Limit.Create("sin(1/x)".Parse(), X, 0, LimitSide.Above).Evaluate());
}
