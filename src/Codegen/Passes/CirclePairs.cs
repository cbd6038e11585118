using Symbolic.Codegen.Tapes;
using Symbolic.Functions;

namespace Symbolic.Codegen.Passes;

/// <summary>Brings the sine and the cosine of one argument together: a back end that finds one right before the other can compute both
/// at once, at less than twice the cost of one.</summary>
internal static class CirclePairs
{
    private static readonly Function Sin = FunctionTable.Default.Get("sin");
    private static readonly Function Cos = FunctionTable.Default.Get("cos");

    public static Tape Run(Tape tape)
    {
        var written = new Renumbering(tape);
        var first = new Dictionary<(int Region, int Argument, Function Row), int>();
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            if (!IsCircular(tape.Instructions[i])) continue;
            var (region, argument, row) = (tape.RegionOf(i), tape.Instructions[i].A, tape.Instructions[i].Function!);
            first.TryAdd((region, argument, row), i);
            if (!first.TryGetValue((region, argument, row == Sin ? Cos : Sin), out var other) || other > i) continue;
            if (first[(region, argument, row)] == i && i > other + 1) written.Drop(i, written.InsertBefore(other, tape.Instructions[i]));
        }

        return written.Finish();
    }

    /// <summary>Whether an instruction and the next one are the sine and the cosine of one argument, in either order.</summary>
    public static bool BeginsAt(Tape tape, int position)
    {
        if (position + 1 >= tape.Instructions.Length) return false;
        var (one, other) = (tape.Instructions[position], tape.Instructions[position + 1]);
        return IsCircular(one) && IsCircular(other) && one.A == other.A && one.Function != other.Function;
    }

    /// <summary>Whether an instruction is the sine.</summary>
    public static bool IsSine(in Instruction instruction) => instruction.Function == Sin;

    private static bool IsCircular(in Instruction instruction) =>
        instruction.Opcode == Opcode.Call && (instruction.Function == Sin || instruction.Function == Cos);
}
