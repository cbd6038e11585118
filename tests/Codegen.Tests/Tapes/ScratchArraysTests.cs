using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Tapes;

public sealed class ScratchArraysTests
{
    private static readonly string[] Texts =
    [
        "sum(sin(sum(x[i]*x[j]^2, j, 1, 30))*sum(cos(x[i] + x[j]), j, 1, 30), i, 1, 30)^2",
        "sum(product(1 + x[i]*x[j], j, 1, 30), i, 1, 30)*sum(exp(x[k]), k, 1, 30)",
        "sum(piecewise(sum(x[i]*x[j], j, 1, 30)^2, x[i] > 1, product(x[j]*x[i], j, 1, 30)), i, 1, 30)",
        "sum(log(sum(exp(x[i]*x[j]), j, 1, 30)), i, 1, 30)",
        "sum(sum(exp(x[j]*x[i])*x[j]^2, j, 1, 30)/sum(exp(x[i]*x[j]), j, 1, 30), i, 1, 30)",
    ];

    [Fact]
    public void Of_EachLoop_FindsWhatALookAtAllAccessesFinds()
    {
        Expr[] variables = [.. Enumerable.Range(1, 30).Select(k => Indexed.Create("x", k))];
        var (loops, found) = (0, 0);
        foreach (var tape in Texts.Select(text => text.Parse().ToHessianProductTape(variables)))
        {
            var scratch = new ScratchArrays(tape);
            for (var i = 0; i < tape.Instructions.Length; i++)
            {
                if (tape.Instructions[i].Opcode != Opcode.Loop) continue;
                loops++;
                var expected = ByAllAccesses(tape, i);
                found += expected.Count;
                Assert.Equal(expected.Order(), scratch.Of(i).Order());
            }
        }

        Assert.True(loops > 20 && found > 5, $"{found} arrays in {loops} loops");
    }

    // The definition, for one loop at a time.
    private static HashSet<int> ByAllAccesses(Tape tape, int begin)
    {
        var (filled, others, scratch) = (new HashSet<(int Array, int Loop)>(), new HashSet<int>(), new HashSet<int>());
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            var access = tape.Instructions[i];
            if (!access.IsAccess || tape.Arrays[access.A].Kind != TapeArrayKind.Local) continue;
            var loop = LoopBeside(tape, i, tape.RegionOf(begin));
            var isReset = access.Opcode == Opcode.Store && tape.Instructions[access.C] is { Opcode: Opcode.Constant, Number: 0 };
            if (loop == -1 || tape.Subscripts[access.B].Atoms.Contains(loop)) others.Add(access.A);
            else if (tape.Arrays[access.A].StartsAtZero ? isReset : access.Opcode == Opcode.Store) filled.Add((access.A, loop));
            else if (!tape.Arrays[access.A].StartsAtZero && !filled.Contains((access.A, loop))) others.Add(access.A);
            if (loop == begin) scratch.Add(access.A);
        }

        scratch.RemoveWhere(array => others.Contains(array) || !filled.Contains((array, begin)));
        return scratch;
    }

    private static int LoopBeside(Tape tape, int i, int region)
    {
        var (part, around) = (i, tape.RegionOf(i));
        while (around != region && around >= 0) (part, around) = (around, tape.RegionOf(around));
        return around == region && tape.Instructions[part].Opcode == Opcode.Loop ? part : -1;
    }
}
