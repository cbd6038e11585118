using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Tests.Expressions;

public sealed class SubstitutionTests
{
    [Theory]
    [InlineData("x^2 + x", "x", "y + 1", "(y + 1)^2 + y + 1")]
    [InlineData("x + y", "z", "1", "x + y")]
    [InlineData("x/y", "x", "y", "1")]
    [InlineData("sin(x)", "x", "pi/6", "1/2")]
    [InlineData("f + x*sin(x)", "sin(x)", "t", "f + x*t")]
    [InlineData("x[1] + x[2]", "x[1]", "a", "a + x[2]")]
    [InlineData("x[i] + i", "i", "3", "x[3] + 3")]
    [InlineData("1/x", "x", "0", "nan")]
    [InlineData("piecewise(x, x < 1, 2)", "x", "3", "2")]
    public void Substitute_OnePart_GivesTheTermMadeAnew(string term, string part, string replacement, string expected) =>
        Assert.Same(expected.Parse(), term.Parse().Substitute(part.Parse(), replacement.Parse()));

    [Fact]
    public void Substitute_TwoPartsAtOnce_SwapsThem()
    {
        var (x, y) = Maths.Symbols("x", "y");
        var swap = new Dictionary<Expr, Expr> { [x] = y, [y] = x };
        Assert.Same("y^2 - sin(x)/y".Parse(), "x^2 - sin(y)/x".Parse().Substitute(swap));
    }

    [Theory]
    // The bound name is not free: it is not replaced.
    [InlineData("sum(k*x, k, 1, n)", "k", "7", "sum(k*x, k, 1, n)")]
    [InlineData("sum(k, k, 1, k)", "k", "7", "sum(k, k, 1, 7)")]
    [InlineData("integrate(t^2*x, t, 0, t)", "t", "5", "integrate(t^2*x, t, 0, 5)")]
    [InlineData("limit(sin(h)/h, h, 0)", "h", "x", "limit(sin(h)/h, h, 0)")]
    // A replacement that contains the bound name is not captured by it.
    [InlineData("sum(k*x, k, 1, n)", "x", "k", "sum(k_1*k, k_1, 1, n)")]
    [InlineData("product(k + x, k, 1, n)", "x", "k^2", "product(k_1 + k^2, k_1, 1, n)")]
    [InlineData("integrate(t*x, t, 0, 1)", "x", "sin(t)", "integrate(t_1*sin(t), t_1, 0, 1)")]
    [InlineData("sum(sum(j*k*x, j, 1, k), k, 1, n)", "x", "j + k", "sum(sum(j_1*k_1*(j + k), j_1, 1, k_1), k_1, 1, n)")]
    // Bounds stand outside.
    [InlineData("sum(k, k, 1, n)", "n", "k", "sum(k_1, k_1, 1, k)")]
    public void Substitute_UnderABinder_AvoidsCapture(string term, string part, string replacement, string expected)
    {
        var actual = term.Parse().Substitute(part.Parse(), replacement.Parse());
        Assert.Same(expected.Parse(), actual);
    }

    [Fact]
    public void Substitute_VariableOfAnIndefiniteIntegral_IsRefusedWithAdvice()
    {
        var error = Assert.Throws<UnsupportedException>(() => "integrate(f*x, x)".Parse().Substitute("x".Parse(), "3".Parse()));
        Assert.Equal("the variable x of an indefinite integral cannot be replaced by 3; give it bounds first", error.Message);
        Assert.Same("integrate(f*t, t)".Parse(), "integrate(f*x, x)".Parse().Substitute("x".Parse(), "t".Parse()));
    }

    [Fact]
    public void Substitute_ThousandSharedLevels_CostsItsNodes()
    {
        var (x, y) = Maths.Symbols("x", "y");
        Assert.Same(Tower(y, 1000), Tower(x, 1000).Substitute(x, y));

        static Expr Tower(Expr start, int levels)
        {
            var term = start;
            for (var level = 0; level < levels; level++) term = (term ^ 2) + Maths.Sin(term);
            return term;
        }
    }

    [Theory]
    [InlineData("x^2 + sin(y)", "x y")]
    [InlineData("5 + pi", "")]
    [InlineData("sum(k*x, k, 1, n)", "n x")]
    [InlineData("sum(k, k, 1, k)", "k")]
    [InlineData("integrate(t*x, t, a, b)", "a b x")]
    [InlineData("integrate(t*x, t)", "t x")]
    [InlineData("x[i] + y[1,2]", "x[i] y[1,2]")]
    [InlineData("sum(x[i]*w, i, 1, n)", "n w")]
    [InlineData("limit(sin(h*x)/h, h, a)", "a x")]
    [InlineData("diff(g^2*x, x)", "g x")]
    public void FreeVariables_OfATerm_AreNamedInOrder(string term, string expected)
    {
        var free = term.Parse().FreeVariables();
        Assert.Equal(expected, string.Join(' ', free));
        Assert.All(free, variable => Assert.True(term.Parse().DependsOn(variable)));
        Assert.False(term.Parse().DependsOn(Symbol.Named("elsewhere")));
    }

    [Theory]
    [InlineData("sum(k, k, 1, n)", "k", false)]
    [InlineData("sum(k, k, 1, k)", "k", true)]
    [InlineData("k*sum(k, k, 1, n)", "k", true)]
    [InlineData("sum(sum(k, k, 1, j), j, 1, n)", "j", false)]
    [InlineData("integrate(x, x)", "x", true)]
    [InlineData("integrate(x, x, 0, 1)", "x", false)]
    public void DependsOn_BoundNames_IsFalse(string term, string variable, bool expected) =>
        Assert.Equal(expected, term.Parse().DependsOn(variable.Parse()));
}
