using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Passes;

public class CollectingTests
{
    [Theory]
    [InlineData("a*x + b*x + x^2*(1 + a)", "x", "x^2*(a + 1) + x*(a + b)")]
    [InlineData("a*sin(x) + b*sin(x) + x", "sin(x)", "x + (a + b)*sin(x)")]
    [InlineData("a*exp(x) + b*exp(x) + exp(2*x) + exp(2*x)*a", "exp(x)", "(a + b)*exp(x) + (a + 1)*exp(2*x)")]
    [InlineData("a/x + b/x + x*c + x", "x", "x*(c + 1) + (a + b)/x")]
    [InlineData("(x + a)*(x + b)", "x", "x^2 + x*(a + b) + a*b")]
    [InlineData("a*x^n + b*x^n", "x", "x^n*(a + b)")]
    [InlineData("a*x + b*x", "y", "a*x + b*x")]
    public void Collect_ByVariable_GivesEachPowerOneCoefficient(string term, string variable, string collected) =>
        Assert.Equal(collected.Parse(), term.Parse().Collect(variable.Parse()));

    [Fact]
    public void Collect_BySeveralVariables_CollectsTheirProducts() => Assert.Equal(
        "x + x*y*(a + b) + y*(a + 1)".Parse(), "x*y*a + x*y*b + x + y + a*y".Parse().Collect(["x".Parse(), "y".Parse()]));

    [Theory]
    [InlineData("(x + a)^2", "a^2 ; 2*a ; 1")]
    [InlineData("x*y/(y + 1) + y", "y ; y/(y + 1)")]
    [InlineData("(x^2 - 1)/(x - 1)", "1 ; 1")]
    [InlineData("x^3", "0 ; 0 ; 0 ; 1")]
    [InlineData("0", "")]
    [InlineData("sin(y)", "sin(y)")]
    public void Coefficients_OfPolynomial_AreByRisingPowers(string term, string coefficients) =>
        Assert.Equal(coefficients, string.Join(" ; ", term.Parse().Coefficients("x".Parse())));

    [Theory]
    [InlineData("x*sin(x)")]
    [InlineData("1/x")]
    [InlineData("x^n")]
    [InlineData("sqrt(x)")]
    [InlineData("exp(x) + x")]
    [InlineData("x > 1")]
    [InlineData("oo")]
    public void Coefficients_OfWhatIsNoPolynomial_AreRefused(string term)
    {
        Assert.Throws<UnsupportedException>(() => term.Parse().Coefficients("x".Parse()));
        Assert.Null(term.Parse().Degree("x".Parse()));
    }

    [Theory]
    [InlineData("(x + 1)^5 - x^5", "x", 4)]
    [InlineData("0", "x", -1)]
    [InlineData("x - x*(y + 1) + x*y", "x", -1)]
    [InlineData("sin(y)", "x", 0)]
    [InlineData("sin(x)^2 + 1", "sin(x)", 2)]
    [InlineData("x^1000000", "x", 1000000)]
    public void Degree_OfPolynomial_IsTheHighestPower(string term, string variable, int degree) =>
        Assert.Equal(degree, term.Parse().Degree(variable.Parse()));

    [Fact]
    public void Coefficients_OfRandomPolynomials_AddUpToThem()
    {
        var x = Symbol.Named("x");
        Terms.Polynomials(12).HoldsForAll(400, term =>
        {
            var sum = Number.Zero;
            var coefficients = term.Coefficients(x);
            for (var i = 0; i < coefficients.Length; i++) sum += coefficients[i] * (x ^ i);
            return SameValue.Complaint(term, sum) ?? SameValue.Complaint(term, term.Collect(x));
        });
    }
}
