using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Passes;

public sealed class SumStrandsTests
{
    [Theory]
    [InlineData(100, 99, 28)]
    [InlineData(12, 11, 6)]
    [InlineData(11, 10, 10)]
    public void Run_LongSum_HasShorterChain(int terms, int before, int after)
    {
        Expr[] variables = [.. Enumerable.Range(1, terms).Select(k => (Expr)Symbol.Named($"x{k:D4}"))];
        var tape = Add.Create(variables).ToTape(variables);
        var split = tape.Optimize(TapePasses.SumStrands);
        Assert.Equal(before, Longest(tape));
        Assert.InRange(Longest(split), 3, after);
        Assert.Equal(terms - 1, Programs.Count(split));
        double[] point = [.. Enumerable.Range(0, terms).Select(k => (double)(k * k))];
        Assert.Equal(point.Sum(), Programs.Run(split, point)[0]);
    }

    [Fact]
    public void Run_SumWithSubtractions_KeepsSigns()
    {
        Expr[] variables = [.. Enumerable.Range(1, 40).Select(k => (Expr)Symbol.Named($"x{k:D4}"))];
        var term = Add.Create([.. variables.Select((x, k) => k % 3 == 0 ? -x : x)]);
        double[] point = [.. Enumerable.Range(0, 40).Select(k => (double)(1 << (k % 20)))];
        Assert.Equal(point.Select((x, k) => k % 3 == 0 ? -x : x).Sum(), Programs.Run(term.ToTape(variables).Optimize(TapePasses.SumStrands), point)[0]);
    }

    [Fact]
    public void Run_RandomTerms_KeepValues() => Programs.AssertKeepsValues(TapePasses.SumStrands);

    [Fact]
    public void Run_Loops_KeepValues() => Programs.AssertKeepsLoops(TapePasses.SumStrands);

    private static int Longest(Tape tape)
    {
        var length = new int[tape.Instructions.Length];
        for (var i = 0; i < length.Length; i++)
        {
            var instruction = tape.Instructions[i];
            for (var k = 0; k < 3; k++)
            {
                if (instruction.Operand(k) is >= 0 and var operand) length[i] = Math.Max(length[i], 1 + length[operand]);
            }
        }

        return length.Max();
    }
}
