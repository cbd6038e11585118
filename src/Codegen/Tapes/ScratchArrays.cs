namespace Symbolic.Codegen.Tapes;

/// <summary>Finds the local arrays that every run of a loop fills and reads anew: nothing in them passes from one run to another, or
/// out of the loop.</summary>
internal static class ScratchArrays
{
    /// <summary>The numbers of these arrays.</summary>
    /// <param name="tape">A tape.</param>
    /// <param name="begin">The position of the Loop.</param>
    public static HashSet<int> Of(Tape tape, int begin)
    {
        var (scratch, others) = (new HashSet<int>(), new HashSet<int>());
        var end = tape.PartnerOf(begin);
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            var access = tape.Instructions[i];
            if (!access.IsAccess || tape.Arrays[access.A].Kind != TapeArrayKind.Local) continue;
            if (i < begin || i > end || tape.Subscripts[access.B].Reads(begin)) others.Add(access.A);
            // Adjoints are added up from 0, and set to 0 again by the one that takes them.
            else if (tape.Arrays[access.A].StartsAtZero ? IsReset(tape, access) : access.Opcode == Opcode.Store) scratch.Add(access.A);
            else if (!tape.Arrays[access.A].StartsAtZero && !scratch.Contains(access.A)) others.Add(access.A);
        }

        scratch.ExceptWith(others);
        return scratch;
    }

    private static bool IsReset(Tape tape, in Instruction access) =>
        access.Opcode == Opcode.Store && tape.Instructions[access.C] is { Opcode: Opcode.Constant, Number: 0 };
}
