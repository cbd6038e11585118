using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Parsing;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Passes;

public class ExpansionTests
{
    [Theory]
    [InlineData("(x + 1)^3", "x^3 + 3*x^2 + 3*x + 1")]
    [InlineData("(a + b)*(c + d)", "a*c + a*d + b*c + b*d")]
    [InlineData("-(x - 1)*(1 - x)", "x^2 - 2*x + 1")]
    [InlineData("(x/2 + y/3)^3", "x^3/8 + x^2*y/4 + x*y^2/6 + y^3/27")]
    [InlineData("2*(x + 1)", "2*x + 2")]
    [InlineData("(x + 1/x)^3", "x^3 + 3*x + 3/x + 1/x^3")]
    [InlineData("(sqrt(x) + sqrt(y))^4", "x^2 + 4*x^(3/2)*sqrt(y) + 6*x*y + 4*sqrt(x)*y^(3/2) + y^2")]
    [InlineData("(ln(x) + 1)^3", "3*ln(x) + 3*ln(x)^2 + ln(x)^3 + 1")]
    [InlineData("(exp(x) + exp(-x))^2", "2 + exp(-2*x) + exp(2*x)")]
    [InlineData("(2^x + 1)*(4^x - 1)", "2^(2*x) + 2^(3*x) - 2^x - 1")]
    [InlineData("(x^n + 1)*(x^(n + 1) - x)", "x^(2*n + 1) - x")]
    [InlineData("x^(n - 1)*(x + 1)", "x^n + x^(n - 1)")]
    [InlineData("(x^2)^3", "x^6")]
    public void Expand_OfSumsAndPowers_MultipliesOut(string term, string expanded) =>
        Assert.Equal(expanded, term.Parse().Expand().ToString());

    [Theory]
    [InlineData("(sqrt(2) + 1)^5", "29*sqrt(2) + 41")]
    [InlineData("(sqrt(2) + sqrt(3))^4", "20*sqrt(6) + 49")]
    [InlineData("3^(1/3)*(3^(2/3) + 1)", "3^(1/3) + 3")]
    [InlineData("(1/sqrt(2) + x)^2", "x^2 + sqrt(2)*x + 1/2")]
    [InlineData("(sqrt(x + 1) + 1)^2", "x + 2*sqrt(x + 1) + 2")]
    [InlineData("(sqrt(1 + sqrt(x)) + 1)^2", "sqrt(x) + 2*sqrt(sqrt(x) + 1) + 2")]
    [InlineData("(1 + i)^3", "2*i - 2")]
    [InlineData("(2 + 3*i)*(1 - i)", "i + 5")]
    public void Expand_OfRoots_UsesTheirRelations(string term, string expanded) =>
        Assert.Equal(expanded, term.Parse(new ParseOptions { Complex = true }).Expand().ToString());

    [Theory]
    [InlineData("sin((x + 1)^2)*(x + 1)", "sin(x^2 + 2*x + 1) + x*sin(x^2 + 2*x + 1)")]
    [InlineData("x*(x + 1)/(y*(y + 1))", "x^2/(y*(y + 1)) + x/(y*(y + 1))")]
    [InlineData("sqrt((x + 1)^2 + 1)", "sqrt((x + 1)^2 + 1)")]
    [InlineData("(x + 1)^2 == y*(y + 1)", "x^2 + 2*x + 1 == y^2 + y")]
    [InlineData("sum((k + 1)^2, k, 1, n)", "sum(k^2 + 2*k + 1, k, 1, n)")]
    [InlineData("piecewise((x + 1)^2, x*(x + 1) > 0, 2*(x + 1))", "piecewise(x^2 + 2*x + 1, x^2 + x > 0, 2*x + 2)")]
    [InlineData("(x + oo)^2", "(x + oo)^2")]
    public void Expand_OfOtherTerms_GoesIntoTheirParts(string term, string expanded) =>
        Assert.Equal(expanded.Parse(), term.Parse().Expand());

    [Theory]
    [InlineData("(x + 1)^1000000")]
    [InlineData("(x + y + z + t + u)^200")]
    [InlineData("((x + y + z)^100 + 1)^100")]
    [InlineData("(x + sqrt(2))^10000000")]
    public void Expand_OfHugePower_IsRefused(string text) => Assert.Throws<LimitExceededException>(() => text.Parse().Expand());

    [Fact]
    public void Expand_OfManyIndependentSquares_ExpandsEach()
    {
        var squares = Enumerable.Range(0, 3000).Select(k => (Symbol.Named($"x{k}") + 1) ^ 2).ToArray();
        var expanded = Add.Create(squares).Expand();
        Assert.Equal(6001, expanded.Children.Length);
    }

    [Fact]
    public void Expand_OfDeepSharedTerm_EndsInTheLimit()
    {
        Expr term = Symbol.Named("x");
        for (var level = 0; level < 1000; level++) term = (term ^ 2) + Maths.Sin(term);
        Assert.Throws<LimitExceededException>(() => term.Expand());
    }

    [Fact]
    public void Expand_OfRandomTerms_KeepsTheirValue() => SameValue.HoldsFor(Terms.Real(14), 1500, term => term.Expand());

    [Fact]
    public void Expand_OfRandomPolynomials_IsIdempotent() => Terms.Polynomials(14).HoldsForAll(500, term =>
    {
        var once = term.Expand();
        return once.Expand() == once ? SameValue.Complaint(term, once) : $"twice gives {once.Expand()}";
    });

    [Fact]
    public void Expand_OfAnyTerm_DoesNotFail() => Terms.Any(20).HoldsForAll(1500, static term =>
    {
        try
        {
            term.Expand();
        }
        catch (LimitExceededException)
        {
            // Random exponents are large.
        }

        return null;
    });

    [Fact]
    public void Expand_WhenCancelled_Stops() =>
        Assert.ThrowsAny<OperationCanceledException>(() => "(x + y + z)^60*(x + y)^20".Parse().Expand(new CancellationToken(true)));
}
