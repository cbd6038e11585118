using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Tests.Differentiation;

public class DifferentiateTests
{
    private static readonly Symbol X = Symbol.Named("x");
    private static readonly Symbol Y = Symbol.Named("y");

    [Theory]
    [InlineData("x^2*sin(x)", "2*x*sin(x) + x^2*cos(x)")]
    [InlineData("(3*x + 1)^2", "6*(3*x + 1)")]
    [InlineData("((x + 1)^3)^2", "6*(x + 1)^5")]
    [InlineData("x^2/x^3", "-1/x^2")]
    [InlineData("(x^2 + 1)^3", "6*x*(x^2 + 1)^2")]
    [InlineData("a^x", "a^x*ln(a)")]
    [InlineData("log(x, a)", "1/(x*ln(a))")]
    [InlineData("x^x", "x^x*(ln(x) + 1)")]
    [InlineData("tan(x)", "sec(x)^2")]
    [InlineData("abs(x)", "sign(x)")]
    [InlineData("relu(x)", "piecewise(1, x > 0, 0)")]
    [InlineData("max(x, y)", "piecewise(1, x >= y, 0)")]
    [InlineData("clamp(x, 0, 1)", "piecewise(1, and(x > 0, x < 1), 0)")]
    [InlineData("floor(x) + ceil(x) + round(x) + sign(x) + heaviside(x)", "0")]
    [InlineData("piecewise(x^2, x > 0, sin(x))", "piecewise(2*x, x > 0, cos(x))")]
    [InlineData("piecewise(x^2, x > 0)", "piecewise(2*x, x > 0, nan)")]
    [InlineData("sum(x^k/k, k, 1, n)", "sum(x^(k - 1), k, 1, n)")]
    [InlineData("sum(x[i]^2, i, 1, n)", "0")]
    [InlineData("product(x + k, k, 1, n)", "product(x + k, k, 1, n)*sum(1/(x + k), k, 1, n)")]
    [InlineData("integrate(sin(t*x), t, 0, x^2)", "2*x*sin(x^3) + integrate(t*cos(t*x), t, 0, x^2)")]
    [InlineData("integrate(f(x), x)", "f(x)")]
    [InlineData("integrate(x*t^2, t)", "integrate(t^2, t)")]
    [InlineData("diff(x^3*y, y)", "3*x^2")]
    [InlineData("f(g(h(x)))", "f'(g(h(x)))*g'(h(x))*h'(x)")]
    [InlineData("f(g(x), h(x))", "f'[1,0](g(x), h(x))*g'(x) + f'[0,1](g(x), h(x))*h'(x)")]
    [InlineData("f'(x^2)", "2*x*f''(x^2)")]
    public void Derivative_OfTerm_Is(string term, string expected)
    {
        var reading = new Symbolic.Parsing.ParseOptions { UnknownFunctions = ["f", "g", "h"] };
        Assert.Equal(expected.Parse(reading).ToString(), term.Parse(reading).Differentiate(X).ToString());
    }

    [Theory]
    [InlineData("x[1]^2*x[2]", "x[1]", "2*x[1]*x[2]")]
    [InlineData("x[i]*sin(x[i])", "x[i]", "sin(x[i]) + x[i]*cos(x[i])")]
    [InlineData("x[1]", "x[2]", "0")]
    [InlineData("x[j]^2", "x[i]", "2*x[j]*piecewise(1, j == i, 0)")]
    [InlineData("sum(w[j]^2, j, 1, n)", "w[k]", "piecewise(2*w[k], and(k <= n, 1 <= k), 0)")]
    [InlineData("sum(w[j]*x[j], j, 1, 3)", "w[2]", "x[2]")]
    [InlineData("sum(w[j]*x[j], j, 1, 3)", "w[4]", "0")]
    [InlineData("sum(w[2*j], j, 1, n)", "w[k]", "sum(piecewise(1, 2*j == k, 0), j, 1, n)")]
    [InlineData("sum(k*x, k, 1, 3)", "k", "0")]
    public void Derivative_ByComponent_Is(string term, string variable, string expected) =>
        Assert.Equal(expected.Parse().ToString(), term.Parse().Differentiate(variable).ToString());

    [Theory]
    [InlineData("x^3", 0, "x^3")]
    [InlineData("x^3", 3, "6")]
    [InlineData("x^5", 1_000_000, "0")]
    [InlineData("exp(x)", 1_000_000, "exp(x)")]
    [InlineData("sin(x)", 4, "sin(x)")]
    [InlineData("ln(x)", 7, "720/x^7")]
    public void Derivative_OfOrder_Is(string term, int order, string expected) =>
        Assert.Same(expected.Parse(), term.Parse().Differentiate(X, order));

    [Theory]
    [InlineData("x < 1", "x < 1 is a condition and has no derivative; for an equation ask for the implicit derivative")]
    [InlineData("polygamma(x, 2)", "no derivative of polygamma by argument 1 is known")]
    [InlineData("sum(k, k, 1, x)", "the bounds of sum(k, k, 1, x) depend on x: they are whole numbers, so there is no derivative")]
    [InlineData("a[x]", "the index of a[x] depends on x: there is no derivative by an index")]
    public void Derivative_ThatIsNotKnown_SaysSo(string term, string message) =>
        Assert.Equal(message, Assert.Throws<UnsupportedException>(() => term.Parse().Differentiate(X)).Message);

    [Fact]
    public void Gradient_BySameVariableTwice_HasBothComponents()
    {
        var gradient = (X * Y).Gradient([X, Y, X]);
        Assert.Equal<Expr>([Y, X, Y], gradient);
    }

    [Fact]
    public void Gradient_OfLongSumOfComponents_IsThatOfEachByItself()
    {
        Expr[] x = [.. Enumerable.Range(1, 12).Select(i => Indexed.Create("x", i))];
        var term = Maths.Total(x.Zip(x[1..], (left, right) => Maths.Sin(left * right)));
        Assert.Equal(x.Select(variable => term.Differentiate(variable)), term.Gradient(x));
    }

    [Fact]
    public void Derivative_BySomethingElse_IsRefused() =>
        Assert.Throws<ArgumentException>(() => "x^2".Parse().Differentiate("x + 1"));

    [Fact]
    public void Gradient_WithoutVariables_TakesThemInOrdinalOrder() =>
        Assert.Equal(["x*y*z", "w*y*z", "w*x*z", "w*x*y"], "x*y*z*w".Parse().Gradient().Select(entry => entry.ToString()));

    [Fact]
    public void Hessian_OfExponential_IsSymmetric()
    {
        var hessian = "exp(x*y)".Parse().Hessian([X, Y]);
        Assert.Equal("y^2*exp(x*y)", hessian[0, 0].ToString());
        Assert.Equal("exp(x*y) + x*y*exp(x*y)", hessian[0, 1].ToString());
        Assert.Same(hessian[0, 1], hessian[1, 0]);
        Assert.Same("exp(x*y)".Parse().Partial(X, Y), "exp(x*y)".Parse().Partial(Y, X));
    }

    [Fact]
    public void Jacobian_OfTwoTerms_HasARowForEach()
    {
        var jacobian = new[] { "x*y".Parse(), "x + y^2".Parse() }.Jacobian();
        Assert.Equal("y, x, 1, 2*y", string.Join(", ", jacobian.Cast<Expr>()));
    }

    [Fact]
    public void DirectionalDerivative_IsAlongTheUnitVector()
    {
        var derivative = "x^2 + 2*y^2".Parse().DirectionalDerivative([X, Y], [1, 1]);
        Assert.Equal("(2*x + 4*y)/sqrt(2)", derivative.ToString());
        Assert.Same("3*sqrt(2)".Parse(), derivative.Substitute(new Dictionary<Expr, Expr> { [X] = 1, [Y] = 1 }));
    }

    [Fact]
    public void ImplicitDerivative_OfCircle_Is() =>
        Assert.Equal("-x/y", "x^2 + y^2 == 25".Parse().ImplicitDerivative(Y, X).ToString());

    [Fact]
    public void Rosenbrock_OfThousandVariables_HasSparseDerivatives()
    {
        var x = Enumerable.Range(1, 1000).Select(i => (Expr)Symbol.Named($"x{i}")).ToArray();
        var rosenbrock = Maths.Total(Enumerable.Range(0, 999).Select(i => 100 * ((x[i + 1] - (x[i] ^ 2)) ^ 2) + ((1 - x[i]) ^ 2)));
        var gradient = rosenbrock.Gradient(x);
        Assert.Same(rosenbrock.Differentiate(x[500]), gradient[500]);
        var hessian = rosenbrock.Hessian(x);
        Assert.Equal(3 * 1000 - 2, hessian.Cast<Expr>().Count(entry => entry != Number.Zero));
        // Its size as a DAG grows with the number of variables, not with its square.
        Assert.InRange(Traversal.ChildrenFirst([.. gradient]).Count, 1000, 30_000);
    }

    [Theory]
    [InlineData("exp(sin(x)*cos(x^2))", 2000)]
    [InlineData("sin(sin(sin(sin(x))))", 20_000)]
    public void TenthDerivative_StaysSmallAsADag(string term, int nodes) =>
        Assert.InRange(Traversal.ChildrenFirst(term.Parse().Differentiate(X, 10)).Count, 10, nodes);

    [Fact]
    public void ThousandSharedLevels_DifferentiateInLinearSize()
    {
        Expr term = X;
        for (var level = 0; level < 1000; level++) term = (term ^ 2) + Maths.Sin(term);
        Assert.InRange(Traversal.ChildrenFirst(term.Differentiate(X)).Count, 1000, 10_000);
    }

    [Fact]
    public void TwentyThousandNestedSums_Differentiate()
    {
        Expr term = X;
        for (var level = 0; level < 20_000; level++) term = Maths.Sin(term + 1);
        Assert.Equal(20_000, term.Differentiate(X).Children.Length);
    }

    [Fact]
    public void HundredThousandNestedFunctions_Differentiate()
    {
        Expr term = X;
        for (var level = 0; level < 100_000; level++) term = Maths.Sin(term);
        Assert.NotSame(Number.Zero, term.Differentiate(X));
    }
}
