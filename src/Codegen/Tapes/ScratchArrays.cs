namespace Symbolic.Codegen.Tapes;

/// <summary>Finds the local arrays that every run of a loop fills and reads anew: nothing in them passes from one run to another, or
/// to another loop.</summary>
internal sealed class ScratchArrays
{
    private readonly Tape _tape;
    private readonly List<int> _accesses = [];

    /// <param name="tape">A tape.</param>
    public ScratchArrays(Tape tape)
    {
        _tape = tape;
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            if (tape.Instructions[i].IsAccess && tape.Arrays[tape.Instructions[i].A].Kind == TapeArrayKind.Local) _accesses.Add(i);
        }
    }

    /// <summary>The numbers of these arrays.</summary>
    /// <param name="begin">The position of the Loop.</param>
    public HashSet<int> Of(int begin)
    {
        if (_accesses.Count == 0) return [];
        var tape = _tape;
        var (filled, others) = (new HashSet<(int Array, int Loop)>(), new HashSet<int>());
        var scratch = new HashSet<int>();
        foreach (var i in _accesses)
        {
            var access = tape.Instructions[i];
            var loop = LoopBeside(tape, i, tape.RegionOf(begin));
            if (loop == -1 || tape.Subscripts[access.B].Reads(loop)) others.Add(access.A);
            // Adjoints are added up from 0, and set to 0 again by the one that takes them.
            else if (tape.Arrays[access.A].StartsAtZero ? IsReset(tape, access) : access.Opcode == Opcode.Store) filled.Add((access.A, loop));
            else if (!tape.Arrays[access.A].StartsAtZero && !filled.Contains((access.A, loop))) others.Add(access.A);
            if (loop == begin) scratch.Add(access.A);
        }

        scratch.RemoveWhere(array => others.Contains(array) || !filled.Contains((array, begin)));
        return scratch;
    }

    // The loop around an instruction that stands in that region, or -1.
    private static int LoopBeside(Tape tape, int i, int region)
    {
        var (part, around) = (i, tape.RegionOf(i));
        while (around != region && around >= 0) (part, around) = (around, tape.RegionOf(around));
        return around == region && tape.Instructions[part].Opcode == Opcode.Loop ? part : -1;
    }

    private static bool IsReset(Tape tape, in Instruction access) =>
        access.Opcode == Opcode.Store && tape.Instructions[access.C] is { Opcode: Opcode.Constant, Number: 0 };
}
