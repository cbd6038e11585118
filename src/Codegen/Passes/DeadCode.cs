using System.Collections.Immutable;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Drops the instructions that no output needs. Inputs stay, since callers count them.</summary>
internal static class DeadCode
{
    public static Tape Remove(Tape tape)
    {
        var live = Live(tape);
        if (Array.TrueForAll(live, needed => needed)) return tape;
        var numbers = new int[live.Length];
        var kept = ImmutableArray.CreateBuilder<Instruction>();
        for (var i = 0; i < live.Length; i++)
        {
            if (!live[i]) continue;
            numbers[i] = kept.Count;
            kept.Add(tape.Instructions[i].Renumbered(numbers));
        }

        return new Tape(tape.Inputs, kept.ToImmutable(), [.. tape.Outputs.Select(output => numbers[output])]);
    }

    // Backwards: whoever uses a value stands after it. A region is needed if a value that leaves it is.
    private static bool[] Live(Tape tape)
    {
        var live = new bool[tape.Instructions.Length];
        foreach (var output in tape.Outputs) live[output] = true;
        for (var i = live.Length - 1; i >= 0; i--)
        {
            var instruction = tape.Instructions[i];
            switch (instruction.Opcode)
            {
                case Opcode.Input:
                    live[i] = true;
                    break;
                case Opcode.Merge or Opcode.Sum or Opcode.Product when live[i]:
                    var begin = tape.PartnerOf(i);
                    live[begin] = true;
                    live[tape.PartnerOf(begin)] = true;
                    if (instruction.Opcode == Opcode.Merge) live[tape.PartnerOf(tape.PartnerOf(begin))] = true;
                    break;
            }

            if (!live[i] || !instruction.HasOperands) continue;
            if (instruction.A >= 0) live[instruction.A] = true;
            if (instruction.B >= 0) live[instruction.B] = true;
            if (instruction.C >= 0) live[instruction.C] = true;
        }

        return live;
    }
}
