using Symbolic.Codegen.Passes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Passes;

public sealed class CirclePairsTests
{
    [Fact]
    public void Run_SineAndCosine_StandTogether()
    {
        var tape = "sin(x)*y + cos(x) + sin(y)".Parse().ToTape(RandomTerms.Variables).Optimize(TapePasses.CirclePairs | TapePasses.Scheduling);
        var pairs = Enumerable.Range(0, tape.Instructions.Length).Where(i => CirclePairs.BeginsAt(tape, i)).ToArray();
        Assert.Single(pairs);
        Assert.Equal(
            (Math.Sin(0.7) * 0.3) + Math.Cos(0.7) + Math.Sin(0.3),
            Programs.Run(tape, [0.7, 0.3, 0])[0], 1e-15);
    }

    [Fact]
    public void Run_GradientOfSines_PairsAll()
    {
        Expr[] variables = [.. Enumerable.Range(1, 40).Select(k => (Expr)Symbol.Named($"x{k:D4}"))];
        var term = Add.Create([.. variables.Select((x, k) => Maths.Sin(x) * (k + 1))]);
        var tape = term.ToGradientTape(variables).Optimize();
        Assert.Equal(40, Enumerable.Range(0, tape.Instructions.Length).Count(i => CirclePairs.BeginsAt(tape, i)));
        double[] point = [.. Enumerable.Range(0, 40).Select(k => k / 7.0)];
        var results = Programs.Run(tape, point);
        for (var k = 0; k < 40; k++) Assert.Equal((k + 1) * Math.Cos(point[k]), results[k + 1], 1e-13);
    }

    [Fact]
    public void Run_OneInABranch_StaysThere()
    {
        var tape = "sin(x) + piecewise(cos(x), y > 0, 2)".Parse().ToTape(RandomTerms.Variables);
        Assert.Equal(tape.ToString(), tape.Optimize(TapePasses.CirclePairs).ToString());
    }

    [Fact]
    public void Run_RandomTerms_KeepValues() => Programs.AssertKeepsValues(TapePasses.CirclePairs);

    [Fact]
    public void Run_Loops_KeepValues() => Programs.AssertKeepsLoops(TapePasses.CirclePairs);
}
