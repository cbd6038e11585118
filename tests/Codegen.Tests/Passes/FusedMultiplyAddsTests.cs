using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Tests.Passes;

public sealed class FusedMultiplyAddsTests
{
    [Theory]
    [InlineData("x*y + sin(z)", "  v3 = sin(z)\n  v4 = x * y + v3\noutputs v4\n")]
    [InlineData("x*y - sin(z)", "  v3 = sin(z)\n  v4 = -v3\n  v5 = x * y + v4\noutputs v5\n")]
    [InlineData("sin(z) - x*y", "  v3 = sin(z)\n  v4 = -x\n  v5 = v4 * y + v3\noutputs v5\n")]
    [InlineData("x*y - y*z", "  v3 = x * y\n  v4 = y * z\n  v5 = v3 - v4\noutputs v5\n")]
    [InlineData("x*y + x*z", "  v3 = x * z\n  v4 = x * y + v3\noutputs v4\n")]
    public void Run_SumOfProduct_IsOneOperationUnlessItCancels(string text, string expected)
    {
        var tape = FusedMultiplyAdds.Run(text.Parse().ToTape(RandomTerms.Variables));
        Assert.Equal("inputs x, y, z\n" + expected, DeadCode.Remove(tape).ToString());
    }

    [Theory]
    [InlineData("x^2 - 5*y*z")]
    [InlineData("x*y - 3*z*sin(x)")]
    [InlineData("-x*y*z + y*sin(x)")]
    [InlineData("3*x - 3*y")]
    public void Run_DifferenceOfProducts_StaysInTwoRoundings(string text)
    {
        var tape = text.Parse().ToTape(RandomTerms.Variables).Optimize(TapePasses.StrengthReduction | TapePasses.FusedMultiplyAdd);
        Assert.Equal(0, Programs.Count(tape, Opcode.FusedMultiplyAdd));
    }

    [Fact]
    public void Run_DiscriminantOfADoubleRoot_IsNotNegative()
    {
        var root = "sqrt(x^2 - 4*y*z)".Parse().Compile(RandomTerms.Variables);
        for (var k = 1; k < 200; k++) Assert.Equal(0, root([2 * (k / 7.0), k / 7.0, k / 7.0]));
    }

    [Fact]
    public void Run_ProductUsedTwice_StaysAProduct()
    {
        var tape = "x*y*(x*y + z) + sin(x*y)".Parse().ToTape(RandomTerms.Variables);
        Assert.DoesNotContain("x * y +", FusedMultiplyAdds.Run(tape).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_EqualProducts_CancelExactly()
    {
        var tape = FusedMultiplyAdds.Run("x*y - z*x".Parse().ToTape(RandomTerms.Variables));
        Assert.Equal(0, Programs.Run(tape, [0.1, 0.3, 0.3])[0]);
    }

    [Fact]
    public void Run_Gradient_HasFewerOperations()
    {
        var (term, variables) = Programs.Rosenbrock(20);
        var before = term.ToGradientTape(variables);
        Assert.True(Programs.Count(DeadCode.Remove(FusedMultiplyAdds.Run(before))) < 0.85 * Programs.Count(before));
    }

    [Fact]
    public void Run_LongProgramThatDoesNotWait_StaysAsItIs()
    {
        var (term, variables) = Programs.Rosenbrock(100);
        Assert.Equal(0, Programs.Count(FusedMultiplyAdds.Run(term.ToGradientTape(variables)), Opcode.FusedMultiplyAdd));
    }

    [Theory]
    [InlineData("y", 400)]
    [InlineData("sin(y)", 0)]
    public void Run_LongChain_IsFusedWhereItWaits(string addend, int expected)
    {
        var (term, other) = (RandomTerms.Variables[0], addend.Parse());
        for (var k = 0; k < 400; k++) term = (term * RandomTerms.Variables[2]) + (addend == "y" ? other : Maths.Sin(term));
        Assert.Equal(expected, Programs.Count(FusedMultiplyAdds.Run(term.ToTape(RandomTerms.Variables)), Opcode.FusedMultiplyAdd));
    }

    [Fact]
    public void Run_RandomTerms_KeepValues() => Programs.AssertKeepsValues(TapePasses.FusedMultiplyAdd);

    [Fact]
    public void Run_Loops_KeepValues() => Programs.AssertKeepsLoops(TapePasses.FusedMultiplyAdd);
}
