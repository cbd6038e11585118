using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Passes;

public sealed class SchedulingTests
{
    [Fact]
    public void Run_WrittenOutGradient_HasShortLifetimes()
    {
        var (term, variables) = Programs.Rosenbrock(200);
        var before = term.ToGradientTape(variables);
        var after = before.Optimize(TapePasses.Scheduling);
        Assert.Equal(Programs.Count(before), Programs.Count(after));
        Assert.InRange(MostAlive(before), 200, 2000);
        Assert.InRange(MostAlive(after), 1, 20);
    }

    [Fact]
    public void Run_OperandThatNeedsMoreRoom_IsFirst()
    {
        var tape = "sin(x) + exp(exp(x)*cos(y) + exp(y)*cos(z))".Parse().ToTape(RandomTerms.Variables);
        Assert.True(MostAlive(tape.Optimize(TapePasses.Scheduling)) <= MostAlive(tape));
        Assert.True(MostAlive(tape.Optimize(TapePasses.Scheduling)) <= 4);
    }

    [Fact]
    public void Run_WritesAndReadsOfLocalArrays_KeepTheirOrder()
    {
        TapeArray[] arrays = [.. TapeArray.Ends(1, 2), new TapeArray("w", TapeArrayKind.Local, 2)];
        Instruction[] instructions =
        [
            new(Opcode.Input, 0), new(Opcode.Constant, Number: 5), new(Opcode.Store, 2, 0, 0), new(Opcode.Load, 2, 0),
            new(Opcode.Store, 2, 0, 1), new(Opcode.Load, 2, 0), new(Opcode.Loop, 1, 2), new(Opcode.Accumulate, 2, 0, 0), new(Opcode.EndLoop),
            new(Opcode.Load, 2, 0), new(Opcode.Add, 3, 5), new(Opcode.Multiply, 9, 3),
        ];
        Subscript[] subscripts = [Subscript.Of(0), Subscript.Of(1), Subscript.Of(4)];
        var tape = new Tape(["x"], [.. instructions], [11, 10], [.. arrays], [.. subscripts]).Optimize(TapePasses.Scheduling);
        var results = new double[2];
        LinqCompiler.Chunked(new ProgramLayout(tape, null), false, default).Run([3], results);
        Assert.Equal([(5 + (4 * 3.0)) * 3, 8.0], results);
    }

    [Fact]
    public void Run_DeepProgram_IsLinearAndDoesNotRecurse()
    {
        Expr f = Symbol.Named("x");
        for (var k = 0; k < 50_000; k++) f = Maths.Sin(f) + (f ^ 2);
        var tape = f.ToTape([Symbol.Named("x")]);
        Assert.Equal(tape.ToString().Length, tape.Optimize(TapePasses.Scheduling).ToString().Length);
    }

    [Fact]
    public void Run_RandomTerms_KeepEveryBit() => Programs.AssertKeepsValues(TapePasses.Scheduling, isExact: true);

    [Fact]
    public void Run_Loops_KeepValues() => Programs.AssertKeepsLoops(TapePasses.Scheduling);

    // How many values are still needed at once, at the worst place of a straight program.
    private static int MostAlive(Tape tape)
    {
        var last = new int[tape.Instructions.Length];
        for (var i = 0; i < last.Length; i++)
        {
            for (var k = 0; k < 3; k++)
            {
                if (tape.Instructions[i].Operand(k) is >= 0 and var operand && !tape.Instructions[operand].IsLeaf) last[operand] = i;
            }
        }

        var (alive, most, ends) = (0, 0, new int[last.Length]);
        for (var i = 0; i < last.Length; i++)
        {
            if (last[i] > i) (alive, ends[last[i]]) = (alive + 1, ends[last[i]] + 1);
            most = Math.Max(most, alive);
            alive -= ends[i];
        }

        return most;
    }
}
