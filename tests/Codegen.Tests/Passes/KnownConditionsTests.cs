using CsCheck;
using Symbolic.Codegen.Backends.Linq;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Tests.Passes;

public sealed class KnownConditionsTests
{
    [Fact]
    public void Take_BranchThatAlwaysRuns_IsAllThatIsLeft()
    {
        var tape = new TapeBuilder(["x"]);
        tape.BeginIf(tape.Emit(Opcode.Not, tape.Truth(false)));
        var (a, b) = (tape.Multiply(0, 0), tape.Constant(2));
        tape.BeginElse();
        var c = tape.Add(0, 0);
        tape.EndIf();
        var (first, second) = (tape.Merge(a, c), tape.Merge(b, 0));
        var sum = tape.Add(first, tape.Multiply(second, tape.Constant(3)));
        Assert.Equal(
            "inputs x\n  v2 = x * x\n  v3 = v2 + 6\noutputs v3\n",
            KnownConditions.Take(tape.Build([sum])).ToString());
    }

    [Fact]
    public void Take_JoinedConditions_KeepWhatIsNotKnown()
    {
        var tape = new TapeBuilder(["x"]);
        var less = tape.Emit(Opcode.Less, 0, tape.Constant(1));
        tape.BeginIf(tape.Truth(false));
        tape.BeginElse();
        tape.EndIf();
        var holds = tape.Merge(less, tape.Truth(true));
        var (both, either) = (tape.Emit(Opcode.And, less, holds), tape.Emit(Opcode.Or, holds, less));
        Assert.Equal("inputs x\n  v3 = x < 1\noutputs v3, true\n", KnownConditions.Take(tape.Build([both, either])).ToString());
    }

    [Fact]
    public void Take_ProgramOfRandomTerm_ComputesTheSame()
    {
        Gen.Select(RandomTerms.Terms, RandomTerms.Points).CheckEach(
            (term, point) =>
            {
                var tape = term.ToTape(RandomTerms.Variables);
                var taken = KnownConditions.Take(tape);
                Assert.True(taken.Instructions.Length <= tape.Instructions.Length + 1);
                Assert.DoesNotContain(
                    taken.Instructions, each => each.Opcode == Opcode.If && taken.Instructions[each.A].Opcode == Opcode.Truth);
                Assert.Equal(LinqCompiler.ToFunction(tape, default)(point), LinqCompiler.ToFunction(taken, default)(point));
            },
            count: 200);
    }
}
