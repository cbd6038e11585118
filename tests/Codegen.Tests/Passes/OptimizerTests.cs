using Symbolic.Codegen.Passes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Passes;

public sealed class OptimizerTests
{
    [Fact]
    public void Run_RandomTerms_KeepValues() => Programs.AssertKeepsValues(TapePasses.All);

    [Fact]
    public void Run_Loops_KeepValues() => Programs.AssertKeepsLoops(TapePasses.All);

    [Fact]
    public void Run_NoPasses_IsTheSameTape()
    {
        var tape = "x*y + z".Parse().ToTape(RandomTerms.Variables);
        Assert.Same(tape, tape.Optimize(TapePasses.None));
    }

    [Fact]
    public void Run_Constants_AndInputsAsResults_Stay()
    {
        var tape = new Expr[] { 3, Symbol.Named("x"), Symbol.Named("x") }.ToTape(RandomTerms.Variables).Optimize();
        Assert.Equal([3, 0.25, 0.25], Programs.Run(tape, [0.25, 1, 2]));
    }

    [Fact]
    public void Run_Gradient_HasFewerOperations()
    {
        var (term, variables) = Programs.Rosenbrock(20);
        var before = term.ToGradientTape(variables);
        var after = before.Optimize();
        Assert.True(Programs.Count(after) < (FusedMultiplyAdds.IsFast ? 0.85 : 1.01) * Programs.Count(before), $"{Programs.Count(after)} of {Programs.Count(before)}");
    }
}
