using Symbolic.Expressions;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Passes;

public class FactoringTests
{
    [Theory]
    [InlineData("18*x + 6", "6*(3*x + 1)")]
    [InlineData("4*x^3 - 12*x^2 + 8*x", "4*x*(x - 1)*(x - 2)")]
    [InlineData("x^2 - 5*x + 6", "(x - 2)*(x - 3)")]
    [InlineData("x^4 - 16", "(x - 2)*(x + 2)*(x^2 + 4)")]
    [InlineData("x^3 + 8", "(x + 2)*(x^2 - 2*x + 4)")]
    [InlineData("6*x^2 + 5*x - 6", "(2*x + 3)*(3*x - 2)")]
    [InlineData("x^2/4 - 1/9", "(3*x - 2)*(3*x + 2)/36")]
    [InlineData("6*x^5 + 30*x^4 + 60*x^3 + 60*x^2 + 30*x + 6", "6*(x + 1)^5")]
    [InlineData("1 - x^2", "-(x - 1)*(x + 1)")]
    [InlineData("x^8 + x^4 + 1", "(x^2 - x + 1)*(x^2 + x + 1)*(x^4 - x^2 + 1)")]
    public void Factor_OfPolynomialInOneVariable_IsProductOfIrreducibles(string term, string factored) =>
        Assert.Equal(factored.Parse(), term.Parse().Factor());

    [Theory]
    [InlineData("x*y + 2*x + 3*y + 6", "(x + 3)*(y + 2)")]
    [InlineData("x^2 + 2*x*y + y^2 - z^2", "(x + y - z)*(x + y + z)")]
    [InlineData("x^3 - y^3", "(x - y)*(x^2 + x*y + y^2)")]
    [InlineData("x^2 + 3*x - y^2 + y + 2", "(x - y + 2)*(x + y + 1)")]
    [InlineData("a^2*b + a^2*c + a*b^2 + 2*a*b*c + a*c^2 + b^2*c + b*c^2", "(a + b)*(a + c)*(b + c)")]
    public void Factor_OfPolynomialInSeveralVariables_IsProductOfIrreducibles(string term, string factored) =>
        Assert.Equal(factored.Parse(), term.Parse().Factor());

    [Theory]
    [InlineData("exp(2*x) - 1", "(exp(x) - 1)*(exp(x) + 1)")]
    [InlineData("sin(x)^2 - 2*sin(x) - 3", "(sin(x) - 3)*(sin(x) + 1)")]
    [InlineData("x^(2*n) - 2*x^n + 1", "(x^n - 1)^2")]
    [InlineData("x*exp(x) + exp(x)", "exp(x)*(x + 1)")]
    [InlineData("sqrt(x)*(x - 1)*y + sqrt(x)*(x - 1)", "sqrt(x)*(x - 1)*(y + 1)")]
    [InlineData("x - 2*sqrt(x) + 1", "(sqrt(x) - 1)^2")]
    [InlineData("(x^2 - 1)/(x^2 + 3*x + 2)", "(x - 1)/(x + 2)")]
    [InlineData("x^2 - 1 == y^2 + y", "(x - 1)*(x + 1) == y*(y + 1)")]
    public void Factor_OverGenerators_IsProductOfIrreducibles(string term, string factored) =>
        Assert.Equal(factored.Parse(), term.Parse().Factor());

    [Theory]
    [InlineData("x")]
    [InlineData("(x + 1)^2 + 1")]
    [InlineData("x^4 + x^3 + x^2 + x + 1")]
    [InlineData("sin(x^2 - 1)")]
    [InlineData("x^2 + oo")]
    [InlineData("x^(2*n) - 1")]
    [InlineData("-(x + 1)")]
    public void Factor_OfTermWithOneFactor_IsTheTermItself(string term) => Assert.Equal(term.Parse(), term.Parse().Factor());

    [Fact]
    public void Factor_OfHundredthPowerMinusOne_HasAFactorForEachDivisor() =>
        Assert.Equal(9, ("x^100 - 1".Parse().Factor() as Mul)!.Children.Length);

    [Fact]
    public void Factor_OfRandomTerms_KeepsTheirValue() => SameValue.HoldsFor(Terms.Real(10), 500, term => term.Factor());

    [Fact]
    public void Factor_OfRandomProducts_IsIdempotentAndExpandsBack() => Terms.Polynomials(8).HoldsForAll(300, static term =>
    {
        var factored = term.Factor();
        if (factored.Factor() is var again && again != factored) return $"{factored} becomes {again}";
        return factored.Expand() == term.Expand() ? null : $"{factored} is another polynomial";
    });
}
