using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Tests.Lowering;

/// <summary>Only the branch taken runs.</summary>
public sealed class PiecewiseTests
{
    private static readonly Symbol X = Symbol.Named("x");
    private static readonly Function Counted = new() { Name = "counted", Kernel = (Func<double, double>)Count, Partial = static (_, _, _) => 1 };
    private static readonly Function Throwing = new() { Name = "throwing", Kernel = (Func<double, double>)Throw, Partial = static (_, _, _) => 1 };

    [ThreadStatic]
    private static int Calls;

    [Theory]
    [InlineData("piecewise(sqrt(x), x > 0, 0)", -1, 0)]
    [InlineData("piecewise(sqrt(x), x > 0, 0)*2 + x", -1, -1)]
    [InlineData("piecewise(x*ln(x), x > 0, 0)", 0, 0)]
    [InlineData("piecewise(1, x > 0, 2, x < 0, 3)", 0, 3)]
    [InlineData("piecewise(1, x > 0, 2, x < 0, 3)", double.NaN, 3)]
    [InlineData("piecewise(1, x != x, 2)", double.NaN, 1)]
    [InlineData("piecewise(1, x == x, 2)", double.NaN, 2)]
    [InlineData("piecewise(1, not(x < 0), 2)", double.NaN, 1)]
    [InlineData("piecewise(sin(x)/x, x != 0, 1)", 0, 1)]
    [InlineData("piecewise(1, piecewise(x > 0, x < 1, x > 2), 0)", 3, 1)]
    public void Compiled_Piecewise_TakesFirstBranchThatHolds(string text, double x, double expected)
    {
        Assert.Equal(expected, text.Parse().Compile<Func<double, double>>("x")(x));
        Assert.Equal(expected, text.Parse().Evaluate(("x", x)));
    }

    [Fact]
    public void Compiled_BranchNotTaken_IsNotRun()
    {
        var g = Apply.Create(Counted, X);
        var h = Apply.Create(Throwing, X) + g;
        // Used in two of three branches, in the third condition, and in a branch of a branch.
        Check(Piecewise.Create(g, X > 2, 2 * g, X > 1, 0), (3, 1), (1.5, 1), (0, 0));
        Check(Piecewise.Create(1, X > 2, 2, g > 1, 0), (3, 0), (1.5, 1));
        Check(Piecewise.Create(h, X > 2, 0), (0, 0));
        Check(Piecewise.Create(g, X > 2, 2 * g), (3, 1), (0, 1));
        Check(Piecewise.Create(Piecewise.Create(g, X > 3, 0), X > 2, Maths.Sin(g), X > 1, 0), (4, 1), (2.5, 0), (1.5, 1), (0, 0));
        Check(Piecewise.Create(g, X > 2, 0) + Piecewise.Create(g ^ 2, X > 1, 0), (3, 2), (1.5, 1), (0, 0));
        Check(Piecewise.Create(g, X > 2, 0) + g, (3, 1), (0, 1));
        Check(Series.Sum(Piecewise.Create(Apply.Create(Counted, Symbol.Named("k")), Symbol.Named("k") > X, 0), Symbol.Named("k"), 1, 20), (15, 5));
    }

    [Fact]
    public void Compiled_KernelOfOwnRow_ThrowsThrough()
    {
        var f = Piecewise.Create(Apply.Create(Throwing, X), X > 2, 0).Compile("x");
        Assert.Equal(0, f([1]));
        Assert.Throws<InvalidTimeZoneException>(() => f([3]));
    }

    [Fact]
    public void Lowered_UseInBothParts_MovesOut()
    {
        var tape = Piecewise.Create(Maths.Sin(X), X > 0, 1 + Maths.Sin(X)).ToTape([X]).ToString();
        Assert.Equal(
            "inputs x\n  v3 = sin(x)\n  v4 = 0 < x\n  if v4\n  else\n    v7 = 1 + v3\n  end\n  v9 = merge v3, v7\noutputs v9\n",
            tape);
    }

    [Fact]
    public void Compiled_SharedChainOfPiecewise_StaysSmall()
    {
        // Each level uses the one before in two of three branches: written out in each it would double.
        Expr f = X;
        for (var k = 0; k < 300; k++) f = Piecewise.Create(2 * f, X > k, f / 3 + 1, X > -k, Maths.Sin(f));
        Expr g = X;
        for (var k = 0; k < 300; k++) g = Piecewise.Create(2 * g, X > k, Maths.Cos(g), X > -k, 0);
        foreach (var term in new[] { f, g })
        {
            Assert.InRange(term.ToTape([X]).Instructions.Length, 300, 60_000);
            var compiled = term.Compile("x");
            foreach (var x in new[] { -5.5, 0.5, 7.25 }) Assert.Equal(term.Evaluate(("x", x)), compiled([x]), 1e-9);
        }

        Expr h = Apply.Create(Counted, X);
        for (var k = 0; k < 300; k++) h = Piecewise.Create(2 * h, X > k, Maths.Cos(h), X > -k, 0);
        Assert.Throws<LimitExceededException>(() => h.Compile("x"));
    }

    [Fact]
    public void Compiled_ManyBranches_WorkAndTooManyAreLimited()
    {
        var parts = new List<Expr>();
        for (var k = 0; k < 1500; k++) parts.AddRange([Maths.Sin(X * k), X < k]);
        var f = Piecewise.Create([.. parts, 7]).Compile("x");
        Assert.Equal(Math.Sin(1234.5 * 1235), f([1234.5]));
        Assert.Equal(7, f([1e9]));

        Expr deep = X;
        for (var k = 0; k < 20_000; k++) deep = Piecewise.Create(Maths.Sin(deep), X > k, 0);
        Assert.Throws<LimitExceededException>(() => deep.Compile("x"));
        Expr nested = X;
        for (var k = 0; k < 4_000; k++) nested = Piecewise.Create(Maths.Sin(nested), X > k - 10_000, 0);
        Assert.Equal(nested.Evaluate(("x", 1)), nested.Compile("x")([1]), 1e-12);
    }

    private static double Count(double x)
    {
        Calls++;
        return x;
    }

    private static double Throw(double x) => throw new InvalidTimeZoneException();

    private static void Check(Expr term, params (double X, int Calls)[] cases)
    {
        var compiled = term.Compile("x");
        foreach (var (x, calls) in cases)
        {
            Calls = 0;
            var value = compiled([x]);
            Assert.True(Calls == calls, $"{term} at {x} calls {Calls} times, not {calls}.");
            Assert.Equal(term.Evaluate(("x", x)), value);
        }
    }
}
