using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests;

public sealed class CompileExtensionsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public void CompileSingleGradient_OfFloats_RoundsOnceAndAllocatesNothing(int n)
    {
        Expr[] variables = [.. Enumerable.Range(1, n).Select(k => Indexed.Create("x", k))];
        var term = $"sum(exp(x[i]/3)*sin(x[i+1]), i, 1, {n - 1})".Parse();
        var (singles, doubles) = (term.CompileSingleGradient(variables), term.CompileGradient(variables));
        float[] x = [.. Enumerable.Range(0, n).Select(k => 0.1f * (k % 17))];
        var (single, exact) = (new float[n], new double[n]);
        Assert.Equal((float)doubles(Array.ConvertAll(x, each => (double)each), exact), singles(x, single));
        Assert.Equal(Array.ConvertAll(exact, each => (float)each), single);
        Assert.Throws<ArgumentException>(() => singles(x, new float[n + 1]));
        Assert.Throws<ArgumentException>(() => singles(new float[1], single));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var k = 0; k < 100; k++) singles(x, single);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static readonly Symbol X = Symbol.Named("x");

    [Fact]
    public void Compile_ToDelegate_TakesParametersInOrder()
    {
        var f = "x^2 - y/2 + x[1]".Parse().Compile<Func<double, double, double, double>>("y", "x", "x[1]");
        Assert.Equal(9 - 1 + 5, f(2, 3, 5));
    }

    [Fact]
    public void Compile_ToDelegateOfFloats_RoundsOnce()
    {
        // In float arithmetic the sum would be lost.
        var f = "(x + y) - y".Parse().Compile<Func<float, float, float>>("x", "y");
        Assert.Equal(0.001f, f(0.001f, 1e6f));
        var g = "exp(x)*sin(y) + x^2".Parse();
        var (single, twice) = (g.Compile<Func<float, float, float>>("x", "y"), g.Compile<Func<double, double, double>>("x", "y"));
        Assert.Equal((float)twice(0.3f, 0.7f), single(0.3f, 0.7f));
        var interpreted = g.Compile<Func<float, float, float>>(
            [X, Symbol.Named("y")], new CompileOptions { Mode = CompileMode.Interpreted });
        Assert.Equal(single(0.3f, 0.7f), interpreted(0.3f, 0.7f));
    }

    [Fact]
    public void Compile_ToDelegateOfSeveralTypes_IsRefused() =>
        Assert.Equal("The delegate Func`2 must take and return values of one type: double, float or Complex.",
            Assert.Throws<ArgumentException>(() => X.Compile<Func<float, double>>("x")).Message);

    [Fact]
    public void Compile_ToSpanFunction_TakesValuesInOrder()
    {
        var f = "x^2 - y".Parse().Compile("y", "x");
        Assert.Equal(7, f([2, 3]));
        Assert.Equal(7, "x^2 - y".Parse().Compile([Symbol.Named("y"), X])([2, 3]));
    }

    [Fact]
    public void CompileAll_Hessian_FillsResults()
    {
        Expr[] entries = ["12*x^2*y".Parse(), "4*x^3".Parse(), "4*x^3".Parse(), 0, X, "y".Parse()];
        var results = new double[6];
        entries.CompileAll([X, Symbol.Named("y")])([2, 5], results);
        Assert.Equal([240, 32, 32, 0, 2, 5], results);
    }

    [Fact]
    public void Compile_ConstantAndVariable_NeedNoInstruction()
    {
        Assert.Equal(3, Number.Of(3).Compile<Func<double>>()());
        Assert.Equal(3, Number.Of(3).Compile()([]));
        Assert.Equal(4, X.Compile<Func<double, double>>("x")(4));
    }

    [Theory]
    [InlineData("sum(x[i]^2, i, 1, 3)", 14)]
    [InlineData("product(x[i], i, 1, 3)", 6)]
    [InlineData("sum(sum(x[i]*x[j], j, 1, i), i, 1, 3)", 25)]
    [InlineData("sum(k*x[1], k, 1, 100)", 5050)]
    [InlineData("sum(k, k, 1, x[3])", 6)]
    [InlineData("sum(k, k, 1, x[1] - 5)", 0)]
    [InlineData("product(k, k, 1, x[1] - 5)", 1)]
    [InlineData("sum(k, k, 1, x[1]/2)", double.NaN)]
    [InlineData("sum(sum(j*k, j, 1, k), k, 1, x[3])", 25)]
    [InlineData("sum(piecewise(k, k > x[2], 0), k, 1, x[3] + 17)", 207)]
    [InlineData("sum(1/k^2, k, 1, 1000)", 1.6439345666815597)]
    public void Compile_Sums_AreLoopsOrWrittenOut(string text, double expected) =>
        Assert.Equal(expected, text.Parse().Compile("x[1]", "x[2]", "x[3]")([1, 2, 3]), 1e-12);

    [Fact]
    public void Compile_DelegateOfOtherType_IsRefused()
    {
        Assert.Equal("The delegate Func`2 takes 1 number(s), but 2 variable(s) are given.",
            Assert.Throws<ArgumentException>(() => X.Compile<Func<double, double>>("x", "y")).Message);
        Assert.Equal("The delegate Func`2 must take and return values of one type: double, float or Complex.",
            Assert.Throws<ArgumentException>(() => X.Compile<Func<int, double>>("x")).Message);
        Assert.Equal("The delegate Action`1 must take and return values of one type: double, float or Complex.",
            Assert.Throws<ArgumentException>(() => X.Compile<Action<double>>("x")).Message);
        Assert.StartsWith("'2*x' is no variable: a name such as x or x[1] is needed.",
            Assert.Throws<ArgumentException>(() => X.Compile<Func<double, double>>("2*x")).Message, StringComparison.Ordinal);
        Assert.StartsWith("The variable x is given twice.",
            Assert.Throws<ArgumentException>(() => X.Compile<Func<double, double, double>>("x", "x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_MissingVariable_IsUnbound()
    {
        Assert.Equal("y", Assert.Throws<UnboundSymbolException>(() => "x + y".Parse().Compile("x")).Symbol);
        Assert.Equal("x[2]", Assert.Throws<UnboundSymbolException>(() => "x[1] + x[2]".Parse().Compile("x[1]")).Symbol);
        Assert.Equal("x[4]", Assert.Throws<UnboundSymbolException>(
            () => "sum(x[i], i, 1, 4)".Parse().Compile("x[1]", "x[2]", "x[3]")).Symbol);
    }

    [Fact]
    public void Compile_WithoutNumericValue_IsUnsupported()
    {
        Assert.Equal("the condition x > 0 stands where a number is needed; use piecewise(1, condition, 0)",
            Assert.Throws<UnsupportedException>(() => (X > 0).Compile("x")).Message);
        Assert.Equal("the function 'f' is not known, so it has no numeric value",
            Assert.Throws<UnsupportedException>(() => Apply.Create(new UnknownFunction("f", [0]), X).Compile("x")).Message);
        Assert.Equal("the imaginary unit has no real value",
            Assert.Throws<UnsupportedException>(() => (Constant.ImaginaryUnit * X).Compile("x")).Message);
        Assert.Throws<UnsupportedException>(() => Integral.Create(X, X).Compile("x"));
        Assert.Throws<UnsupportedException>(() => "sum(1/k^2, k, 1, oo)".Parse().Compile());
        Assert.Throws<UnboundSymbolException>(() => "sum(x[k], k, 1, n)".Parse().Compile("n"));
        Assert.Throws<UnsupportedException>(() => "sum(x[k], k, 1, 10^6)".Parse().Compile("n"));
    }

    [Fact]
    public void Compile_IntegralWithoutVariables_IsItsValue() =>
        Assert.Equal(3.0 / 2, (X + Integral.Create(Symbol.Named("t"), Symbol.Named("t"), 0, 1)).Compile("x")([1]), 1e-10);

    [Fact]
    public void Call_WrongNumberOfValues_IsRefused()
    {
        Assert.StartsWith("The function has 1 variable(s), but 2 value(s) are given.",
            Assert.Throws<ArgumentException>(() => X.Compile("x")([1, 2])).Message, StringComparison.Ordinal);
        var all = new[] { X, Maths.Sin(X) }.CompileAll([X]);
        Assert.StartsWith("The function has 2 result(s), but there is room for 1.",
            Assert.Throws<ArgumentException>(() => all([1], new double[1])).Message, StringComparison.Ordinal);
    }
}
