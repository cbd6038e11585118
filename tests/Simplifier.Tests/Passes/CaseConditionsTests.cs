using CsCheck;
using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Passes;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Passes;

public class CaseConditionsTests
{
    [Theory]
    [InlineData("piecewise(1, x > 0, 2, x > 1, 3)", "", "piecewise(1, x > 0, 3)")]
    [InlineData("piecewise(1, x > 0, 2, x <= 0, 3)", "", "piecewise(1, x > 0, 2)")]
    [InlineData("piecewise(1, x > 0, 2, x < 0, 3, x == 0, 4)", "", "piecewise(1, x > 0, 2, x < 0, 3)")]
    [InlineData("piecewise(1, x > 1, 1, x > 0, 2)", "", "piecewise(1, x > 0, 2)")]
    [InlineData("piecewise(1, z > 0, 2, x > 0, 3)", "z:negative", "piecewise(2, x > 0, 3)")]
    [InlineData("piecewise(1, x > 0, 2, z > 0, 3)", "z:positive", "piecewise(1, x > 0, 2)")]
    [InlineData("piecewise(piecewise(1, x > 0, 2), x > 0, 3)", "", "piecewise(1, x > 0, 3)")]
    [InlineData("piecewise(1, x > 0, piecewise(2, x > 0, 3))", "", "piecewise(1, x > 0, 3)")]
    [InlineData("piecewise(1, ln(x) > 0, 2, ln(x) <= 0, 3)", "", "piecewise(1, ln(x) > 0, 2, ln(x) <= 0, 3)")]
    [InlineData("piecewise(1, x > 0, 1, x < -1, 2)", "", "piecewise(1, x > 0, 1, x < -1, 2)")]
    public void Simplify_OfCases_DropsWhatIsDecided(string input, string assumptions, string expected) =>
        Assert.Equal(expected.Parse().ToInfix(), input.Parse().Simplify(Assumptions.Parse(assumptions)).Term.ToInfix());

    [Fact]
    public void Moves_OfRandomCases_KeepTheValue()
    {
        var condition = OneOf("x > 1", "x >= 1", "x < 1", "x <= 1", "x > 1.3", "x < 0.8", "x != 1", "x > y", "x <= y", "y > x", "y > 1",
            "ln(x - 1) > -1", "ln(x - 1) <= -1", "x == 1", "and(x > 1, y > 1)", "or(x > 1, y < 1)", "not(x > 1)");
        var value = OneOf("1", "2", "x", "piecewise(1, x > 1, 2, y > 1, 3)", "piecewise(x, x > y, y)");
        var cases = Gen.Select(Gen.Select(value, condition).Array[1, 4], value, static (branches, otherwise) =>
            Piecewise.Create([.. branches.SelectMany(static branch => new[] { branch.Item1, branch.Item2 }), otherwise]));
        var facts = new FactBase(Assumptions.None);
        cases.HoldsForAll(2000, term => CaseConditions.Moves(term, facts)
            .Select(move => SameValue.Complaint(term, move.After)).FirstOrDefault(static complaint => complaint is not null));
    }

    private static Gen<Expr> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i].Parse());
}
