namespace Symbolic.Codegen.Tapes;

/// <summary>Finds the local arrays that every run of a loop fills and reads anew: nothing in them passes from one run to another, or
/// to another loop.</summary>
/// <remarks>All loops of a region are looked at together, so that the time is linear in what the region contains.</remarks>
internal sealed class ScratchArrays
{
    private static readonly HashSet<int> NoArrays = [];
    private readonly Tape _tape;
    private readonly List<int> _accesses = [];
    private readonly Dictionary<int, int> _counts = [];
    private readonly Dictionary<int, Dictionary<int, HashSet<int>>> _known = [];

    /// <param name="tape">A tape.</param>
    public ScratchArrays(Tape tape)
    {
        _tape = tape;
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            var instruction = tape.Instructions[i];
            if (!instruction.IsAccess || tape.Arrays[instruction.A].Kind != TapeArrayKind.Local) continue;
            _accesses.Add(i);
            _counts[instruction.A] = _counts.GetValueOrDefault(instruction.A) + 1;
        }
    }

    /// <summary>The numbers of these arrays.</summary>
    /// <param name="begin">The position of the Loop.</param>
    public IReadOnlySet<int> Of(int begin)
    {
        var region = _tape.RegionOf(begin);
        if (!_known.TryGetValue(region, out var loops)) _known[region] = loops = InRegion(region);
        return loops.TryGetValue(begin, out var arrays) ? arrays : NoArrays;
    }

    private Dictionary<int, HashSet<int>> InRegion(int region)
    {
        var (loops, filled, others) = (new Dictionary<int, HashSet<int>>(), new HashSet<(int Array, int Loop)>(), new HashSet<int>());
        var left = new Dictionary<int, int>();
        var end = region < 0 ? _tape.Instructions.Length : _tape.PartnerOf(region);
        var first = _accesses.BinarySearch(region);
        for (var k = first < 0 ? ~first : first; k < _accesses.Count && _accesses[k] < end; k++)
        {
            var access = _tape.Instructions[_accesses[k]];
            var isCleared = _tape.Arrays[access.A].StartsAtZero;
            var loop = LoopBeside(_accesses[k], region);
            left[access.A] = left.GetValueOrDefault(access.A, _counts[access.A]) - 1;
            if (loop == -1 || _tape.Subscripts[access.B].Reads(loop)) others.Add(access.A);
            // Adjoints are added up from 0, and set to 0 again by the one that takes them.
            else if (isCleared ? IsReset(access) : access.Opcode == Opcode.Store) filled.Add((access.A, loop));
            else if (!isCleared && !filled.Contains((access.A, loop))) others.Add(access.A);
            if (loop == -1) continue;
            if (!loops.TryGetValue(loop, out var arrays)) loops[loop] = arrays = [];
            arrays.Add(access.A);
        }

        // What is used outside of the region too passes on something.
        foreach (var (loop, arrays) in loops)
            arrays.RemoveWhere(array => left[array] > 0 || others.Contains(array) || !filled.Contains((array, loop)));
        return loops;
    }

    // The loop around an instruction that stands in that region, or -1.
    private int LoopBeside(int i, int region)
    {
        var (part, around) = (i, _tape.RegionOf(i));
        while (around != region && around >= 0) (part, around) = (around, _tape.RegionOf(around));
        return around == region && _tape.Instructions[part].Opcode == Opcode.Loop ? part : -1;
    }

    private bool IsReset(in Instruction access) =>
        access.Opcode == Opcode.Store && _tape.Instructions[access.C] is { Opcode: Opcode.Constant, Number: 0 };
}
