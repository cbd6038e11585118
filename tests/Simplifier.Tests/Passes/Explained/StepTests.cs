using Symbolic.Simplifier.Passes.Explained;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Passes.Explained;

public class StepTests
{
    [Theory]
    [InlineData("4*x^3 - 12*x^2 + 8*x", "common-factor quadratic")]
    [InlineData("x^2 - 5*x + 6", "quadratic")]
    [InlineData("x^4 - 16", "difference-of-squares difference-of-squares")]
    [InlineData("x^3 + 8", "sum-of-cubes")]
    [InlineData("8*x^3 - 27*y^3", "difference-of-cubes")]
    [InlineData("6*x^2 + 5*x - 6", "middle-term common-factor")]
    [InlineData("x*y + 2*x + 3*y + 6", "group common-factor")]
    [InlineData("x^2 + 2*x*y + y^2 - z^2", "complete-square difference-of-squares")]
    [InlineData("x^4 + x^2 + 1", "complete-square difference-of-squares")]
    [InlineData("(x + 1)^2 - 4", "difference-of-squares")]
    [InlineData("x^2 + 2*x + 1", "square-of-sum")]
    [InlineData("x^4 - 4*x^3 + 4*x^2", "common-factor square-of-difference")]
    [InlineData("x^2 + 2*x*y + y^2 + 2*x + 2*y + 1", "perfect-square")]
    [InlineData("x^3 - 2*x^2 - 5*x + 6", "rational-root quadratic")]
    [InlineData("x^2/4 - 1/9", "common-factor difference-of-squares")]
    [InlineData("exp(2*x) - 3*exp(x) + 2", "quadratic")]
    [InlineData("x^2 + 3*x - y^2 + y + 2", "rational")]
    [InlineData("x^2 + 1", "")]
    public void FactorSteps_OfTerm_AreThoseOfATeacher(string term, string rules)
    {
        var derivation = term.Parse().FactorSteps();
        Assert.Equal(rules, string.Join(' ', derivation.Steps.Select(step => step.Rule["simp.factor.".Length..])));
        StepCheck.Holds(derivation, term.Parse().Factor());
    }

    [Theory]
    [InlineData("(x + 1)^3", "binomial")]
    [InlineData("(x + y)^2", "square")]
    [InlineData("(x + y + 1)^2", "square-of-sum")]
    [InlineData("(x + y)^6", "binomial-row")]
    [InlineData("(x + 1)*(x + 2)/(x - 1)", "product divide")]
    [InlineData("(2*x - 3)^2", "square-of-difference")]
    [InlineData("(x + a)*(y + b)", "product")]
    [InlineData("-(x - 1)*(1 - x)", "product negate")]
    [InlineData("(x + 1)*(x - 1)*(x + 2)", "conjugates product")]
    [InlineData("x*(y + 1)", "distribute")]
    [InlineData("sin((x + 1)^2) + x*(x + 1)", "distribute square")]
    [InlineData("x + 1", "")]
    public void ExpandSteps_OfTerm_AreThoseOfATeacher(string term, string rules)
    {
        var derivation = term.Parse().ExpandSteps();
        Assert.Equal(rules, string.Join(' ', derivation.Steps.Select(step => step.Rule["simp.expand.".Length..])));
        StepCheck.Holds(derivation, term.Parse().Expand());
    }

    [Fact]
    public void ExpandSteps_OfRandomTerms_AreEqualThroughout() =>
        StepCheck.AreEqualThroughout(Terms.Real(10), 400, static term => (term.ExpandSteps(), term.Expand()));

    [Fact]
    public void FactorSteps_OfRandomTerms_AreEqualThroughout() =>
        StepCheck.AreEqualThroughout(Terms.Real(9), 300, static term => (term.FactorSteps(), term.Factor()));

    [Fact]
    public void FactorSteps_OfRandomPolynomials_AreEqualThroughout() =>
        StepCheck.AreEqualThroughout(Terms.Polynomials(8), 300, static term => (term.FactorSteps(), term.Factor()));

    [Fact]
    public void Wordings_OfAllRules_HaveTitles() => Assert.All(Wordings.Ids, static id =>
    {
        Assert.StartsWith("simp.", id, StringComparison.Ordinal);
        Assert.NotEmpty(Wordings.Of(id).Title);
    });
}
