using CsCheck;
using Symbolic.Evaluation;
using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;
using Symbolic.Testing;

namespace Symbolic.Simplifier.Tests.Facts;

public sealed class FactBaseTests
{
    [Theory]
    [InlineData("x^2 + 1", "")]
    [InlineData("exp(x)", "")]
    [InlineData("abs(x) + 1", "")]
    [InlineData("x*y", "x:positive, y:positive")]
    [InlineData("x*y", "x:negative, y:negative")]
    [InlineData("x - 1", "x > 1")]
    [InlineData("x - y", "x > y")]
    [InlineData("1 - x^2", "abs(x) < 1")]
    [InlineData("pi/2 - x", "x < 1")]
    [InlineData("1 - tanh(x)^2", "")]
    [InlineData("sigmoid(x)*(1 - sigmoid(x))", "")]
    [InlineData("n", "n:integer nonnegative nonzero")]
    public void IsPositive_OfTerm_IsKnown(string term, string assumptions) =>
        Assert.True(new FactBase(Assumptions.Parse(assumptions)).IsPositive(term.Parse()));

    [Theory]
    [InlineData("x", "")]
    [InlineData("x^2", "")]
    [InlineData("x^2", "x:complex")]
    [InlineData("x - y", "x:positive, y:positive")]
    [InlineData("sin(x) + 1", "")]
    public void IsPositive_OfTerm_IsNotKnown(string term, string assumptions) =>
        Assert.Null(new FactBase(Assumptions.Parse(assumptions)).IsPositive(term.Parse()));

    [Theory]
    [InlineData("2*n + 1", "n:integer", false)]
    [InlineData("2*n", "n:integer", true)]
    [InlineData("n^2", "n:even", true)]
    public void IsEven_OfTerm_IsKnown(string term, string assumptions, bool even) =>
        Assert.Equal(even, new FactBase(Assumptions.Parse(assumptions)).IsEven(term.Parse()));

    [Fact]
    public void With_Contradiction_Throws() =>
        Assert.Throws<Errors.UnsupportedException>(() => Assumptions.Parse("x:positive, x < 0"));

    [Fact]
    public void Facts_OfDeepTerm_NeedNoStack()
    {
        Expr term = Symbol.Named("x");
        for (var i = 0; i < 100_000; i++) term = Maths.Sin(term + 1);
        Assert.True(new FactBase(Assumptions.None).IsReal(term));
    }

    [Fact]
    public void Bounds_OfRandomTerms_HoldTheirValues()
    {
        var facts = new FactBase(Assumptions.Parse("x >= 1/2, x <= 2, y >= 1/2, y <= 2, z >= 1/2, z <= 2"));
        var draw = new Draw(new PCG(1, 3));
        Terms.Real(20).HoldsForAll(3000, term =>
        {
            var point = new[] { "x", "y", "z" }.ToDictionary(name => name, _ => draw.Int(500, 2000) / 1000.0);
            var value = Interpreter.Evaluate(term, point);
            if (!double.IsFinite(value)) return null;
            var (bounds, slack) = (facts.Bounds(term), 1e-9 * (1 + Math.Abs(value)));
            return bounds.Lower?.ToDouble() > value + slack || bounds.Upper?.ToDouble() < value - slack ? $"{value} is not in {bounds}" : null;
        });
    }
}
