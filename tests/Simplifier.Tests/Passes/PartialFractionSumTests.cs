using Symbolic.Expressions;

namespace Symbolic.Simplifier.Tests.Passes;

public class PartialFractionSumTests
{
    [Theory]
    [InlineData("1/(x^2 - 1)", "1/(2*(x - 1)) - 1/(2*(x + 1))")]
    [InlineData("1/(x^2*(x + 1))", "1/x^2 - 1/x + 1/(x + 1)")]
    [InlineData("(x^3 + 1)/(x^2 + 1)", "x - (x - 1)/(x^2 + 1)")]
    [InlineData("(3*x + 5)/((x - 1)^2*(x + 2))", "8/(3*(x - 1)^2) + 1/(9*(x - 1)) - 1/(9*(x + 2))")]
    [InlineData("1/(x^4 + 4)", "(x + 2)/(8*(x^2 + 2*x + 2)) - (x - 2)/(8*(x^2 - 2*x + 2))")]
    [InlineData("1/((x + a)*(x + b))", "1/((a + x)*(b - a)) - 1/((b + x)*(b - a))")]
    [InlineData("1/(exp(2*x) - 1)", "1/(exp(2*x) - 1)")]
    [InlineData("x^2 + sin(y)", "x^2 + sin(y)")]
    public void PartialFractions_ByVariable_SplitTheDenominator(string term, string sum) => Assert.Null(
        Difference(term.Parse().PartialFractions("x".Parse()), sum.Parse()));

    [Fact]
    public void PartialFractions_ByExponential_SplitTheDenominator() =>
        Assert.Equal("1/(2*(exp(x) - 1)) - 1/(2*(exp(x) + 1))".Parse(), "1/(exp(2*x) - 1)".Parse().PartialFractions("exp(x)".Parse()));

    [Fact]
    public void PartialFractions_OfRandomFractions_KeepTheirValue()
    {
        var random = new Random(5);
        var x = Symbol.Named("x");
        for (var round = 0; round < 60; round++)
        {
            Expr denominator = 1, numerator = 0;
            for (var i = 0; i < 3; i++)
            {
                var factor = random.Next(3) == 0 ? (x ^ 2) + random.Next(1, 4) : random.Next(1, 3) * x + random.Next(1, 6);
                denominator *= factor ^ random.Next(1, 3);
            }

            for (var i = 0; i < 6; i++) numerator += random.Next(-4, 5) * (x ^ i);
            if (round % 4 == 0) numerator += Symbol.Named("y") * x;
            var fraction = numerator / denominator.Expand();
            var sum = fraction.PartialFractions(x);
            Assert.Null(SameValue.Complaint(fraction, sum));
        }
    }

    private static string? Difference(Expr left, Expr right) => (left - right).Cancel() == Number.Zero ? Same(left, right) : $"{left} is not {right}";

    // The same number of parts.
    private static string? Same(Expr left, Expr right) => left.Children.Length == right.Children.Length ? null : $"{left} is not split as {right}";
}
