using Symbolic.Parsing;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Passes;

public class FractionsTests
{
    [Theory]
    [InlineData("(x^2 - 1)/(x - 1)", "x + 1")]
    [InlineData("(x^2 - y^2)/(x - y)", "x + y")]
    [InlineData("1/x + 1/y", "(x + y)/(x*y)")]
    [InlineData("x/2 + 1/3", "x/2 + 1/3")]
    [InlineData("x/(2*x + 2)", "x/(2*x + 2)")]
    [InlineData("(exp(2*x) - 1)/(exp(x) - 1)", "1 + exp(x)")]
    [InlineData("(x - 1)/(sqrt(x) - 1)", "sqrt(x) + 1")]
    [InlineData("(sin(x)^2 - 1)/(sin(x) + 1)", "sin(x) - 1")]
    [InlineData("(x^(2*n) - 1)/(x^n - 1)", "x^n + 1")]
    [InlineData("x^(n - 1) + 1", "x^(n - 1) + 1")]
    [InlineData("sqrt(x/y + 1)^3/(x/y + 1)", "sqrt(x/y + 1)")]
    [InlineData("(x^2 - 2)/(x - sqrt(2))", "x + sqrt(2)")]
    [InlineData("1/(x + sqrt(2))", "1/(x + sqrt(2))")]
    [InlineData("(x^2 + 1)/(x + i)", "x - i")]
    [InlineData("1/(sqrt(x) - sqrt(x))", "nan")]
    [InlineData("(x + oo)*(x + 1)", "(x + 1)*(x + oo)")]
    [InlineData("(x^2 - 1)/(x - 1) == y/(y*z)", "x + 1 == 1/z")]
    public void Cancel_OfTerm_IsOneFractionInLowestTerms(string term, string cancelled)
    {
        var options = new ParseOptions { Complex = true };
        Assert.Equal(cancelled.Parse(options), term.Parse(options).Cancel());
    }

    [Theory]
    [InlineData("1/x + 1/y", "(x + y)/(x*y)")]
    [InlineData("2/x + 2/y", "2*(x + y)/(x*y)")]
    [InlineData("1/(x - 1) + 1/(x + 1)", "2*x/((x - 1)*(x + 1))")]
    [InlineData("x/2 + 1/3", "(3*x + 2)/6")]
    [InlineData("(1/x + 1/y)*(x + 1)^2/z", "(x + 1)^2*(x + y)/(x*y*z)")]
    [InlineData("1/(1 + 1/x)", "x/(x + 1)")]
    [InlineData("(x + 1)^2 + 3*x", "(x + 1)^2 + 3*x")]
    [InlineData("x^(y/2 + 1/3) + 1", "x^(y/2 + 1/3) + 1")]
    public void Together_OfSums_HasOneDenominator(string term, string together) => Assert.Equal(together.Parse(), term.Parse().Together());

    [Theory]
    [InlineData("1/x + 1/y", "x + y", "x*y")]
    [InlineData("2*x/(3*(x + 1)^2)", "2*x", "3*(x + 1)^2")]
    [InlineData("x + 1", "x + 1", "1")]
    [InlineData("3/4", "3", "4")]
    [InlineData("x*exp(-x)/y", "x*exp(-x)", "y")]
    public void NumeratorAndDenominator_OfTerm_AreThePartsAtTheLine(string term, string above, string below)
    {
        Assert.Equal(above.Parse(), term.Parse().Numerator());
        Assert.Equal(below.Parse(), term.Parse().Denominator());
    }

    [Fact]
    public void Cancel_OfRandomTerms_KeepsTheirValue() => SameValue.HoldsFor(Terms.Real(10), 800, term => term.Cancel());

    [Fact]
    public void Together_OfRandomTerms_KeepsTheirValue() => SameValue.HoldsFor(Terms.Real(10), 800, term => term.Together());

    [Fact]
    public void Cancel_OfDifferenceOfEqualTerms_IsZero() => Terms.Polynomials(8).HoldsForAll(300, static term =>
    {
        var fraction = (term + 1) / (Symbolic.Expressions.Symbol.Named("w") + term);
        var difference = fraction.Cancel() - fraction;
        return difference.Cancel() == Symbolic.Expressions.Number.Zero ? null : $"{difference} becomes {difference.Cancel()}";
    });
}
