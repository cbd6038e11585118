using Symbolic.Expressions;

namespace Symbolic.Tests.Expressions;

/// <summary>What constructors do, by example: each text is the same term as the one beside it, and prints like that.</summary>
public sealed class ConventionTests
{
    [Theory]
    // Like terms and equal bases.
    [InlineData("x + x", "2*x")]
    [InlineData("x - x", "0")]
    [InlineData("2*x + 3*x - 5*x", "0")]
    [InlineData("x + y + x - y", "2*x")]
    [InlineData("x/2 + x/3", "5*x/6")]
    [InlineData("3*x*y - y*x*2", "x*y")]
    [InlineData("sin(x) + 2*sin(x)", "3*sin(x)")]
    [InlineData("x*x", "x^2")]
    [InlineData("x^a*x^b", "x^(a + b)")]
    [InlineData("x*x^-3", "1/x^2")]
    [InlineData("(x + y)*(x + y)", "(x + y)^2")]
    [InlineData("2*(x + 1)", "2*(x + 1)")]
    [InlineData("sqrt(x)*sqrt(x)", "x")]
    // Generic values: what holds but for single points.
    [InlineData("x/x", "1")]
    [InlineData("0*x", "0")]
    [InlineData("x^0", "1")]
    [InlineData("0/x", "0")]
    [InlineData("1^x", "1")]
    [InlineData("x^1", "x")]
    [InlineData("0^0", "1")]
    [InlineData("0^2", "0")]
    // What has no value.
    [InlineData("1/0", "nan")]
    [InlineData("0/0", "nan")]
    [InlineData("0^-1", "nan")]
    [InlineData("x/0", "nan")]
    [InlineData("oo - oo", "nan")]
    [InlineData("0*oo", "nan")]
    [InlineData("nan + x", "nan")]
    [InlineData("0*nan", "nan")]
    [InlineData("sin(nan)", "nan")]
    // Infinity.
    [InlineData("oo + oo", "oo")]
    [InlineData("oo + 5", "oo")]
    [InlineData("2*oo", "oo")]
    [InlineData("-3*oo", "-oo")]
    [InlineData("-oo - oo", "-oo")]
    [InlineData("1/oo", "0")]
    // Numbers and radicals.
    [InlineData("1/3 + 1/6", "1/2")]
    [InlineData("0.1 + 0.2", "3/10")]
    [InlineData("2^-3", "1/8")]
    [InlineData("(-2)^3", "-8")]
    [InlineData("sqrt(8)", "2*sqrt(2)")]
    [InlineData("6/sqrt(2)", "3*sqrt(2)")]
    [InlineData("sqrt(2)*sqrt(3)", "sqrt(6)")]
    [InlineData("sqrt(2)*sqrt(2)", "2")]
    [InlineData("1/sqrt(2)", "1/sqrt(2)")]
    [InlineData("sqrt(1/4)", "1/2")]
    [InlineData("27^(2/3)", "9")]
    [InlineData("sqrt(2) + sqrt(8)", "3*sqrt(2)")]
    [InlineData("sqrt(x)^2", "x")]
    // Exponentials.
    [InlineData("exp(a)*exp(b)", "exp(a + b)")]
    [InlineData("exp(0)", "1")]
    [InlineData("exp(1)", "e")]
    [InlineData("exp(x)^2", "exp(2*x)")]
    [InlineData("exp(x)/exp(x)", "1")]
    // Parity and special values.
    [InlineData("sin(-x)", "-sin(x)")]
    [InlineData("cos(-x)", "cos(x)")]
    [InlineData("sin(pi/6)", "1/2")]
    [InlineData("cos(pi)", "-1")]
    [InlineData("tan(pi/4)", "1")]
    [InlineData("ln(e)", "1")]
    [InlineData("5!", "120")]
    [InlineData("gamma(1/2)", "sqrt(pi)")]
    // Conditions.
    [InlineData("2 < 3", "true")]
    [InlineData("and(x < 1, true)", "x < 1")]
    [InlineData("or(x < 1, true)", "true")]
    [InlineData("not(not(x < 1))", "x < 1")]
    [InlineData("piecewise(1, 2 < 1, x)", "x")]
    [InlineData("piecewise(x, 1 < 2, y)", "x")]
    // Sums over an index.
    [InlineData("sum(k, k, 3, 2)", "0")]
    [InlineData("product(k, k, 3, 2)", "1")]
    public void Text_Parsed_IsTheCanonicalTerm(string text, string canonical)
    {
        Assert.Same(canonical.Parse(), text.Parse());
        Assert.Equal(canonical, text.Parse().ToString());
    }

    [Theory]
    [InlineData("sqrt(x^2)")]
    [InlineData("ln(exp(x))")]
    [InlineData("exp(ln(x))^y")]
    [InlineData("(x*y)^(1/2)")]
    [InlineData("sin(x)^2 + cos(x)^2")]
    [InlineData("(x^2 - 1)/(x - 1)")]
    [InlineData("0^x")]
    public void Text_NeedingAnAssumption_StaysAsItIs(string text) => Assert.Equal(text.Parse(), text.Parse().ToString().Parse());

    [Fact]
    public void SquareRootOfASquare_WithoutAssumption_IsNotTheBase() => Assert.NotSame("x".Parse(), "sqrt(x^2)".Parse());

    [Theory]
    [InlineData("x + 1", "y + 1")]
    [InlineData("x^y", "y^x")]
    [InlineData("f", "F")]
    [InlineData("x[1]", "x[2]")]
    [InlineData("ln(x)", "log10(x)")]
    [InlineData("x < y", "x <= y")]
    public void DifferentTerms_Parsed_AreDifferentObjects(string left, string right) => Assert.NotSame(left.Parse(), right.Parse());

    [Fact]
    public void Operators_OnSymbols_GiveWhatTheTextGives()
    {
        var (x, y) = Maths.Symbols("x", "y");
        Assert.Same("x^2*sin(y) - 1/2".Parse(), (x ^ 2) * Maths.Sin(y) - 0.5);
        Assert.Same("x/y".Parse(), x / y);
        Assert.Same("x <= y".Parse(), x <= y);
        Assert.Same("x == y".Parse(), x.EqualTo(y));
        Assert.Same(Constant.Undefined, (Expr)double.NaN);
        Assert.Same("-oo".Parse(), (Expr)double.NegativeInfinity);
    }
}
