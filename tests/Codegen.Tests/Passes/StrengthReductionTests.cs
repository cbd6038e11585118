using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Passes;

public sealed class StrengthReductionTests
{
    [Theory]
    [InlineData("x/y + sin(x)/y", "inputs x, y\n  v3 = 1 / y\n  v4 = x * v3\n  v5 = sin(x)\n  v6 = v5 * v3\n  v7 = v4 + v6\noutputs v7\n")]
    [InlineData("1/y + x/y", "inputs x, y\n  v3 = 1 / y\n  v4 = x * v3\n  v5 = v3 + v4\noutputs v5\n")]
    [InlineData("x/y", "inputs x, y\n  v2 = x / y\noutputs v2\n")]
    [InlineData("sum(k/y, k, 1, 9)", "inputs x, y\n  v3 = 1 / y\n  v4 = loop 1 to 9\n    v5 = number v4\n    v6 = v5 * v3\n    v7 = sum v6\n  end\noutputs v7\n")]
    [InlineData("piecewise(x/y, x > 0, 2) + x/y", "inputs x, y\n  v4 = x / y\n  v5 = 0 < x\n  if v5\n  else\n  end\n  v9 = merge v4, 2\n  v10 = v4 + v9\noutputs v10\n")]
    public void Run_Quotients_ShareReciprocals(string text, string expected) => Assert.Equal(expected, Reduced(text).ToString());

    [Theory]
    [InlineData("(2*x + 1)*(3*y)*(5*sin(x))", 5)]
    [InlineData("sin(-3*x)*(2*y)", 3)]
    [InlineData("(2*x)*y", 2)]
    public void Run_Products_GatherConstantFactors(string text, int multiplications)
    {
        var before = text.Parse().ToTape([Symbol.Named("x"), Symbol.Named("y")]);
        var after = StrengthReduction.Run(before);
        Assert.True(Programs.Count(after, Opcode.Multiply, Opcode.Negate) <= multiplications, after.ToString());
    }

    [Theory]
    [InlineData("x^(3/2)", "inputs x, y\n  v2 = sqrt(x)\n  v3 = v2 * x\noutputs v3\n")]
    [InlineData("x^(3/2) + sqrt(x) + x^2", "inputs x, y\n  v2 = sqrt(x)\n  v3 = v2 * x\n  v4 = x * x\n  v5 = v2 + v3\n  v6 = v5 + v4\noutputs v6\n")]
    [InlineData("x^(-5/2)", "inputs x, y\n  v3 = sqrt(x)\n  v4 = x * x\n  v5 = v3 * v4\n  v6 = 1 / v5\noutputs v6\n")]
    [InlineData("x^(1/3)", "inputs x, y\n  v3 = x ^ 0.3333333333333333\noutputs v3\n")]
    [InlineData("x^65", "inputs x, y\n  v3 = x ^ 65\noutputs v3\n")]
    public void Run_Powers_AreProductsAndRoots(string text, string expected) => Assert.Equal(expected, Reduced(text).ToString());

    [Fact]
    public void Run_QuotientsThatAreRounded_StayExact()
    {
        var f = "floor(x/y) + piecewise(1, z/y >= 1, 0) + sin(x)/y + cos(x)/y".Parse().Compile<Func<double, double, double, double>>("x", "y", "z");
        for (var k = 1; k < 300; k++)
            Assert.Equal(2 + ((Math.Sin(k) + Math.Cos(k)) / k), f(k, k, k), 1e-15);
    }

    [Fact]
    public void Run_DivisionByPowerOfTwo_IsMultiplication()
    {
        Instruction[] instructions =
        [
            new(Opcode.Input, 0), new(Opcode.Constant, Number: 8), new(Opcode.Constant, Number: 3),
            new(Opcode.Divide, 0, 1), new(Opcode.Divide, 3, 2),
        ];
        var tape = new Tape(["x"], [.. instructions], [4]).Optimize(TapePasses.StrengthReduction);
        Assert.Equal("inputs x\n  v3 = x * 0.125\n  v4 = v3 / 3\noutputs v4\n", tape.ToString());
    }

    [Fact]
    public void Run_RandomTerms_KeepValues() => Programs.AssertKeepsValues(TapePasses.StrengthReduction);

    [Fact]
    public void Run_Loops_KeepValues() => Programs.AssertKeepsLoops(TapePasses.StrengthReduction);

    private static Tape Reduced(string text) =>
        text.Parse().ToTape([Symbol.Named("x"), Symbol.Named("y")]).Optimize(TapePasses.StrengthReduction);
}
