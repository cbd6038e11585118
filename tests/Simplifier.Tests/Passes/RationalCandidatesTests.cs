using Symbolic.Expressions;
using Symbolic.Simplifier.Passes;
using Symbolic.Simplifier.Polynomials.Generators;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Passes;

public class RationalCandidatesTests
{
    [Theory]
    [InlineData("x", false)]
    [InlineData("2*x^2*sin(y)/z", false)]
    [InlineData("y - pi - sqrt(2)", false)]
    [InlineData("x + sin(y) + exp(z)", false)]
    [InlineData("x^2 + x", true)]
    [InlineData("sin(x)^2 + cos(x)^2", true)]
    [InlineData("x*(x + 1) + sin(y)", true)]
    [InlineData("exp(2*x) + exp(x)", true)]
    [InlineData("x + oo", false)]
    public void IsWorthwhile_OfTerm_SeesWhetherAnythingCanBeShared(string term, bool worthwhile) =>
        Assert.Equal(worthwhile, RationalCandidates.IsWorthwhile(term.Parse()));

    [Theory]
    [InlineData("a*x + b*x + sin(y)", "x*(a + b) + sin(y)")]
    [InlineData("a*x + b*x + c", "x*(a + b) + c")]
    [InlineData("x^2 + 2*x + 1 + sin(y)", "(x + 1)^2 + sin(y)")]
    [InlineData("(x^2 - y^2)/(x - y)", "x + y")]
    [InlineData("sin(x)^2 + cos(x)^2", "1")]
    [InlineData("x*(x + 1) - x^2 - x", "0")]
    [InlineData("cosh(x)^2 - sinh(x)^2 - 1 + z", "z")]
    public void Of_TermWithShorterForm_OffersIt(string term, string form) =>
        Assert.Contains(form.Parse(), RationalCandidates.Of(term.Parse(), Relations.SquaresOfSines, CancellationToken.None));

    [Fact]
    public void IndependentParts_OfLongSum_AreFoundOnce()
    {
        var terms = Enumerable.Range(0, 4000).Select(k => Symbol.Named($"x{k / 2}") ^ (k % 2 + 1)).ToArray();
        Assert.Equal(2000, IndependentParts.Of(Add.Create(terms)).Count);
    }

    [Fact]
    public void Of_RandomTerms_KeepsTheirValue() => Terms.Real(10).HoldsForAll(500, static term =>
    {
        foreach (var relations in (Relations[])[Relations.Roots, Relations.SquaresOfSines, Relations.SquaresOfCosines])
        {
            foreach (var form in RationalCandidates.Of(term, relations, CancellationToken.None))
            {
                if (SameValue.Complaint(term, form) is { } complaint) return $"{relations}: {complaint}";
            }
        }

        return null;
    });
}
