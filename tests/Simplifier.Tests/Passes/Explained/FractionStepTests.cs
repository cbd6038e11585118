using CsCheck;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Passes.Explained;

public class FractionStepTests
{
    private static readonly Expr X = "x".Parse();

    [Theory]
    [InlineData("(x^2 - 1)/(x^2 - 3*x + 2)", "cancel.common-factor", "x != 1")]
    [InlineData("(x^2 - 1)/(x - 1)", "cancel.common-factor", "x != 1")]
    [InlineData("(2*x^3 - 2*x)/(4*x*(x + 1)^2)", "cancel.common-factor cancel.multiply-out", "x != 0")]
    [InlineData("1/(x - 1) + 1/(x + 1) - 2/(x^2 - 1)", "together.common-denominator together.add", "x != 1")]
    [InlineData("(1/x + 1/y)/(x + y)", "together.common-denominator", "x + y != 0")]
    [InlineData("(exp(2*x) - 1)/(exp(x) + 1)", "cancel.common-factor", "")]
    [InlineData("(x^4 - 1)/(x^2 + 1)", "cancel.common-factor cancel.expand", "")]
    [InlineData("(x^2 - 2)/(x - sqrt(2))", "cancel.surds", "x - sqrt(2) != 0")]
    [InlineData("(x + 1)/(x - 1)", "", "")]
    [InlineData("(x + 1)*(x + 2)/(x - 1)", "cancel.multiply-out", "")]
    public void CancelSteps_OfTerm_NameTheFactorAndTheCondition(string term, string rules, string conditions)
    {
        var derivation = term.Parse().CancelSteps();
        Check(derivation, term.Parse().Cancel(), rules);
        Assert.Equal(conditions, Conditions(derivation));
    }

    [Theory]
    [InlineData("1/x + 1/y", "together.common-denominator", "")]
    [InlineData("1/(x - 1) + 1/(x + 1)", "together.common-denominator", "")]
    [InlineData("(x + 1)/(x - 1) + x/(x + 1)", "together.common-denominator together.add", "")]
    [InlineData("1/x - 1/(x*(x + 1))", "together.common-denominator", "x != 0")]
    [InlineData("x/2 + 1/3", "together.common-denominator", "")]
    [InlineData("a/x + b/x", "together.same-denominator", "")]
    [InlineData("1/(1 + 1/(1 + 1/x))", "together.common-denominator together.common-denominator", "x != 0, x != -1")]
    [InlineData("x + y", "", "")]
    public void TogetherSteps_OfTerm_ExtendTheFractions(string term, string rules, string conditions)
    {
        var derivation = term.Parse().TogetherSteps();
        Check(derivation, term.Parse().Together(), rules);
        Assert.Equal(conditions, Conditions(derivation));
    }

    [Theory]
    [InlineData("(x + 3)/(x^2 - 1)", "apart.factor-denominator apart.unknowns")]
    [InlineData("(x^4 + 3*x)/(2*(x - 1)^2*(x^2 + 1))", "apart.divide apart.unknowns")]
    [InlineData("x^2/(x - 1)", "apart.divide")]
    [InlineData("1/(x*(x + a))", "apart.unknowns")]
    [InlineData("(x + 3)/(x - 1)^3", "apart.unknowns")]
    [InlineData("1/(x - 1) + 1/(x + 1) + 1/(x^2 - 1)", "together.common-denominator apart.unknowns")]
    [InlineData("(x^2 - 1)/((x - 1)*(x + 2)*(x + 3))", "cancel.common-factor apart.unknowns")]
    [InlineData("x^2 + 1", "")]
    public void PartialFractionsSteps_OfTerm_SolveForUnknownNumerators(string term, string rules)
    {
        var derivation = term.Parse().PartialFractionsSteps(X);
        Check(derivation, term.Parse().PartialFractions(X), rules);
    }

    [Theory]
    [InlineData("a*x^2 + b*x + (x + 1)^2 + c", "collect.expand collect.gather")]
    [InlineData("a*x + b*x + c", "collect.gather")]
    [InlineData("a*x + b*x", "collect.gather")]
    [InlineData("x^2 + x", "")]
    public void CollectSteps_OfTerm_GatherEachPower(string term, string rules)
    {
        var derivation = term.Parse().CollectSteps(X);
        Check(derivation, term.Parse().Collect(X), rules);
    }

    [Fact]
    public void CollectSteps_OfSeveralVariables_GatherEachProduct() =>
        StepCheck.Holds("a*x*y + b*x*y + x*y^2 + c*x*y^2".Parse().CollectSteps([X, "y".Parse()]), "(a + b)*x*y + (1 + c)*x*y^2".Parse());

    [Fact]
    public void PartialFractionsSteps_OfTermWithTheLetters_UseOtherLetters()
    {
        var unknowns = "A/(x^2 - B^2)".Parse().PartialFractionsSteps(X).Steps[^1];
        Assert.Contains("A_/", unknowns.Explanation, StringComparison.Ordinal);
        Assert.Contains("B_/", unknowns.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void CancelSteps_OfRandomTerms_AreEqualThroughout() =>
        StepCheck.AreEqualThroughout(Terms.Real(10), 300, static term => (term.CancelSteps(), term.Cancel()));

    [Fact]
    public void TogetherSteps_OfRandomTerms_AreEqualThroughout() =>
        StepCheck.AreEqualThroughout(Terms.Real(10), 300, static term => (term.TogetherSteps(), term.Together()));

    [Fact]
    public void CollectSteps_OfRandomTerms_AreEqualThroughout() =>
        StepCheck.AreEqualThroughout(Terms.Real(10), 300, static term => (term.CollectSteps(X), term.Collect(X)));

    [Fact]
    public void PartialFractionsSteps_OfRandomTerms_AreEqualThroughout() =>
        StepCheck.AreEqualThroughout(Terms.Real(9), 200, static term => (term.PartialFractionsSteps(X), term.PartialFractions(X)));

    [Fact]
    public void PartialFractionsSteps_OfRandomQuotients_AreEqualThroughout() => StepCheck.AreEqualThroughout(
        Gen.Select(Terms.Polynomials(6), Terms.Polynomials(6), static (above, below) => above / (below + 1)), 200,
        static term => (term.PartialFractionsSteps(X), term.PartialFractions(X)));

    private static void Check(Derivation derivation, Expr result, string rules)
    {
        StepCheck.Holds(derivation, result);
        Assert.Equal(rules, string.Join(' ', derivation.Steps.Select(static step => step.Rule["simp.".Length..])));
    }

    private static string Conditions(Derivation derivation) =>
        string.Join(", ", derivation.Steps.SelectMany(static step => step.Remarks).SelectMany(static remark => remark.Mentions));
}
