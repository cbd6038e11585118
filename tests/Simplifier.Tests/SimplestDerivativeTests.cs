using Symbolic.Expressions;
using static Symbolic.Maths;

namespace Symbolic.Simplifier.Tests;

public class SimplestDerivativeTests
{
    // What a teacher would write at the end.
    [Theory]
    [InlineData("x^2", "2*x")]
    [InlineData("(3*x + 1)^2", "6*(3*x + 1)")]
    [InlineData("((x + 1)^3)^2", "6*(x + 1)^5")]
    [InlineData("exp(a*x)", "a*exp(a*x)")]
    [InlineData("ln(x)", "1/x")]
    [InlineData("1/(1 + exp(-x))", "sigmoid(x)*(1 - sigmoid(x))")]
    [InlineData("x^2*sin(x)", "2*x*sin(x) + x^2*cos(x)")]
    [InlineData("x^2/x^3", "-1/x^2")]
    [InlineData("x*exp(x)", "exp(x) + x*exp(x)")]
    [InlineData("(x^2 + 1)^3", "6*x*(x^2 + 1)^2")]
    [InlineData("a^x", "a^x*ln(a)")]
    [InlineData("log(x, a)", "1/(x*ln(a))")]
    [InlineData("x^x", "x^x*(ln(x) + 1)")]
    [InlineData("tan(x)", "sec(x)^2")]
    [InlineData("sin(x)/cos(x)", "sec(x)^2")]
    [InlineData("tanh(x)", "1 - tanh(x)^2")]
    [InlineData("relu(x)", "piecewise(1, x > 0, 0)")]
    [InlineData("x^4 - 4*x^3 + 4*x^2", "4*x*(x - 1)*(x - 2)")]
    [InlineData("x^2*y*z + sin(x*y) + z^3", "2*x*y*z + y*cos(x*y)")]
    [InlineData("(x - 5)^2 + (y - 3)^2 + 2*x*y", "2*(x + y - 5)")]
    [InlineData("1/(2*m)*sum((x*u[k] + b - y[k])^2, k, 1, m)", "sum(u[k]*(x*u[k] + b - y[k]), k, 1, m)/m")]
    [InlineData("-1/m*sum(y[k]*ln(sigmoid(x*u[k] + b)) + (1 - y[k])*ln(1 - sigmoid(x*u[k] + b)), k, 1, m)", "sum(u[k]*(sigmoid(x*u[k] + b) - y[k]), k, 1, m)/m")]
    [InlineData("1/x + 1/x^2", "-(x + 2)/x^3")]
    [InlineData("(x^2 - 1)/(x^2 + 1)", "4*x/(x^2 + 1)^2")]
    [InlineData("x/sqrt(1 + x^2)", "1/(x^2 + 1)^(3/2)")]
    [InlineData("-ln(sigmoid(x))", "sigmoid(x) - 1")]
    public void SimplestDerivative_OfTerm_IsAsATeacherWritesIt(string term, string expected) =>
        Assert.Equal(expected, term.Parse().SimplestDerivative(Symbol("x")).Term.ToString());

    [Theory]
    [InlineData("sin(x)/cos(x)", 1)]
    [InlineData("sin(x)/cos(x)", 3)]
    [InlineData("x^3 - x", 6)]
    [InlineData("exp(x)", 4)]
    [InlineData("x^3*exp(2*x)", 2)]
    [InlineData("ln(x + sqrt(x^2 + 1))", 2)]
    public void DeriveSimplest_OfOrder_LeadsToTheSameTerm(string text, int order)
    {
        var (term, x) = (text.Parse(), Symbol("x"));
        var derivation = term.DeriveSimplest(x, order);
        Assert.Equal(term.SimplestDerivative(x, order).Term, derivation.Result);
        Assert.Equal(derivation.Result, derivation.Replay());
        Assert.Equal(ZeroVerdict.Zero, (derivation.Result - term.Differentiate(x, order)).IsZero());
    }

    [Fact]
    public void DeriveSimplest_OfOrder_SaysOnceWhatHoldsForAll()
    {
        var derivation = "ln(x^2 - a^2) - ln(x - a)".Parse().DeriveSimplest(Symbol("x"), 3);
        Assert.Equal(derivation.Remarks.Length, derivation.Remarks.Select(remark => remark.Text).Distinct().Count());
        Assert.Contains(derivation.Remarks, remark => remark.Rule == "note.held-constant");
        Assert.Equal<Expr>(
            "ln(x^2 - a^2) - ln(x - a)".Parse().SimplestDerivative(Symbol("x"), 3).Conditions.ToArray(), derivation.Conditions().ToArray());
        Assert.NotEmpty(derivation.Conditions());
    }

    [Fact]
    public void Simplify_OfDerivation_GoesOnFromItsResult()
    {
        var raw = "sin(x)/cos(x)".Parse().Derive("x");
        var simplest = raw.Simplify();
        Assert.Equal(
            ["diff.quotient", "diff.combine", "simp.trig.pythagoras", "simp.trig.quotients"], simplest.Steps.Select(step => step.Rule));
        Assert.Equal("sec(x)^2", simplest.Replay().ToString());
    }
}
