using Symbolic.Errors;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Tests.Evaluation;

public sealed class InterpreterTests
{
    [Theory]
    [InlineData("2 + 3*4", 14)]
    [InlineData("x^2*sin(pi/2)", 9)]
    [InlineData("x/y", 1.5)]
    [InlineData("1/(x*y)", 1.0 / 6)]
    [InlineData("e^x", 20.085536923187668)]
    [InlineData("sqrt(x + 1)", 2)]
    [InlineData("1/sqrt(x + 1)", 0.5)]
    [InlineData("(x - 3)^y", 0)]
    [InlineData("(x - 3)^(y - 2)", 1)]
    [InlineData("(-x)^(1/2)", double.NaN)]
    [InlineData("(-x)^(1/3)", double.NaN)]
    [InlineData("max(x, y, 7)", 7)]
    [InlineData("min(x, y, 7)", 2)]
    [InlineData("clamp(x, 0, 1)", 1)]
    [InlineData("1/(x - 3)", double.PositiveInfinity)]
    [InlineData("oo", double.PositiveInfinity)]
    [InlineData("-oo", double.NegativeInfinity)]
    [InlineData("nan", double.NaN)]
    [InlineData("sum(i^2, i, 1, 4)", 30)]
    [InlineData("product(i, i, 1, x + y)", 120)]
    [InlineData("sum(i, i, 1, x - 5)", 0)]
    [InlineData("product(i, i, 1, x - 5)", 1)]
    [InlineData("sum(i, i, 1, x + 1/2)", double.NaN)]
    [InlineData("sum(i*sum(i^2, i, 1, 3), i, 1, 2)", 42)]
    [InlineData("sum(sum(i*j, j, 1, i), i, 1, 3)", 25)]
    [InlineData("i + sum(i, i, 1, 3)", 16)]
    public void Evaluate_Example_IsValue(string text, double expected) =>
        Assert.Equal(expected, text.Parse().Evaluate(("x", 3), ("y", 2), ("i", 10)), 1e-12);

    [Theory]
    [InlineData("piecewise(sqrt(x), x > 0, 0)", -1, 0)]
    [InlineData("piecewise(sqrt(x), x > 0, 0)", 4, 2)]
    [InlineData("piecewise(ln(x), x > 0, missing)", 1, 0)]
    [InlineData("piecewise(1, x > 0, 2, x < 0, 3)", 0, 3)]
    [InlineData("piecewise(1, x > 0, 2, x < 0, 3)", double.NaN, 3)]
    [InlineData("piecewise(1, x != x, 2)", double.NaN, 1)]
    [InlineData("piecewise(1, x == x, 2)", double.NaN, 2)]
    [InlineData("piecewise(1, x <= 0, 2)", 0, 1)]
    [InlineData("piecewise(1, x >= 1, 2)", 0, 2)]
    public void Evaluate_Piecewise_TakesFirstBranchThatHolds(string text, double x, double expected) =>
        Assert.Equal(expected, text.Parse().Evaluate(("x", x)));

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, -1, false)]
    [InlineData(-5, 1, true)]
    public void Holds_JoinedConditions_FollowsLogic(double x, double y, bool expected)
    {
        var (a, b) = Maths.Symbols("x", "y");
        var condition = Logical.Or(Logical.And(a > 0, Logical.Not(b < 0)), a < -3);
        Assert.Equal(expected, Interpreter.Holds(condition, EvaluationEnvironment.Empty.With("x", x).With("y", y)));
    }

    [Fact]
    public void Evaluate_Arrays_CountFromOne()
    {
        var environment = EvaluationEnvironment.Empty
            .With("v", new double[] { 10, 20, 30 })
            .With("A", new double[,] { { 1, 2 }, { 3, 4 } })
            .With("n", 2);
        Assert.Equal(60, "sum(v[i], i, 1, 3)".Parse().Evaluate(environment));
        Assert.Equal(3, "A[2,1]".Parse().Evaluate(environment));
        Assert.Equal(30, "v[n + 1]".Parse().Evaluate(environment));
        Assert.Equal(10, "sum(sum(A[i,j], i, 1, 2), j, 1, 2)".Parse().Evaluate(environment));
    }

    [Fact]
    public void Evaluate_ComponentBoundByText_GoesFirst()
    {
        Assert.Equal(7, "x[i]".Parse().Evaluate(("x[i]", 7)));
        Assert.Equal(8, "x[i]".Parse().Evaluate(("x[3]", 8), ("i", 3)));
        Assert.Equal(9, "X[2,3]".Parse().Evaluate(("X[2, 3]", 9)));
        Assert.Equal(3, "sum(x[i], i, 1, 2)".Parse().Evaluate(("x[1]", 1), ("x[2]", 2), ("x[i]", 100)));
    }

    [Theory]
    [InlineData("x + y", "y")]
    [InlineData("v[4]", "v[4]")]
    [InlineData("sum(v[i + 2], i, 1, 3)", "v[4]")]
    [InlineData("v[n]", "n")]
    [InlineData("v", "v")]
    public void Evaluate_MissingValue_NamesIt(string text, string missing)
    {
        var environment = EvaluationEnvironment.Empty.With("x", 1).With("v", new double[3]);
        var problem = Assert.Throws<UnboundSymbolException>(() => text.Parse().Evaluate(environment));
        Assert.Equal(missing, problem.Symbol);
        Assert.Equal($"the symbol '{missing}' has no value; give one, for example {missing}=1", problem.Message);
    }

    [Fact]
    public void Evaluate_UnknownFunction_IsNamed()
    {
        var term = Apply.Create(new UnknownFunction("f", [0]), Symbol.Named("x"));
        var problem = Assert.Throws<UnsupportedException>(() => term.Evaluate(("x", 1)));
        Assert.Equal("the function 'f' is not known, so it has no numeric value", problem.Message);
    }

    [Fact]
    public void Evaluate_WithoutNumericValue_IsUnsupported()
    {
        var x = Symbol.Named("x");
        Assert.Equal("the imaginary unit has no real value",
            Assert.Throws<UnsupportedException>(() => Constant.ImaginaryUnit.Evaluate()).Message);
        Assert.Equal("the condition x > 0 stands where a number is needed; use piecewise(1, condition, 0)",
            Assert.Throws<UnsupportedException>(() => (x > 0).Evaluate(("x", 1))).Message);
        Assert.Equal("the indefinite integral integrate(x, x) has no numeric value; give it bounds",
            Assert.Throws<UnsupportedException>(() => Integral.Create(x, x).Evaluate(("x", 1))).Message);
        Assert.Throws<UnsupportedException>(() => "sum(1/k^2, k, 1, oo)".Parse().Evaluate());
    }

    [Fact]
    public void Evaluate_TooLongSum_IsLimited()
    {
        Assert.Throws<LimitExceededException>(() => "sum(i, i, 1, 10^12)".Parse().Evaluate());
        Assert.Throws<LimitExceededException>(() => "sum(sum(1, j, 1, 10^12), i, 1, 10)".Parse().Evaluate());
    }

    [Fact]
    public void Evaluate_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => "sum(sin(i), i, 1, 10^6)".Parse().Evaluate(EvaluationEnvironment.Empty, source.Token));
    }

    [Fact]
    public void Evaluate_SharedThousandLevels_CostsNodesNotPaths()
    {
        Expr f = Symbol.Named("x");
        for (var k = 0; k < 1000; k++) f = (f ^ 2) / 4 + Maths.Sin(f) / 2;
        Assert.True(double.IsFinite(f.Evaluate(("x", 0.3))));
    }

    [Fact]
    public void Evaluate_HundredThousandNested_DoesNotOverflow()
    {
        Expr f = Symbol.Named("x");
        for (var k = 0; k < 100_000; k++) f = Maths.Sin(f);
        Assert.InRange(f.Evaluate(("x", 1)), 0, 0.01);
        Expr g = Symbol.Named("x");
        for (var k = 0; k < 100_000; k++) g = Piecewise.Create(g, Symbol.Named("x") < k, 1);
        Assert.Equal(1, g.Evaluate(("x", 0.5)));
    }

    [Fact]
    public void Evaluate_DeeplyNestedSums_AreLimited()
    {
        Expr g = Symbol.Named("x");
        for (var k = 0; k < 2000; k++) g = Series.Sum(g, Symbol.Named($"k{k % 7}"), 1, Symbol.Named("n"));
        var problem = Assert.Throws<LimitExceededException>(() => g.Evaluate(("x", 1), ("n", 1)));
        Assert.Equal("sums, products and integrals are nested more than 200 deep", problem.Message);
    }
}
