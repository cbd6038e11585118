using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Makes one loop of two with the same bounds, where the second one needs nothing of the first: what both compute is computed
/// once. The value of a sum over data and its gradient come from one pass over the data.</summary>
/// <remarks>A loop that repeats an earlier one, writes included, is left out.</remarks>
internal sealed class LoopFusion : TapeCopy
{
    private const int MostRounds = 4;
    private readonly ScratchArrays _scratch;
    private int _fused;

    private LoopFusion(Tape tape)
        : base(tape) => _scratch = new ScratchArrays(tape);

    public static Tape Run(Tape tape)
    {
        // Fused bodies may have loops in them that can be fused in turn.
        for (var round = 0; round < MostRounds && LoopDepth(tape) is > 0 and <= DeepestLoops; round++)
        {
            var pass = new LoopFusion(tape);
            pass.Region(0, tape.Instructions.Length);
            if (pass._fused == 0) break;
            tape = pass.Finished();
        }

        return tape;
    }

    private void Region(int start, int end)
    {
        var items = RegionItem.Between(Tape, start, end);
        if (items.Count(item => item.IsLoop) < 2)
        {
            foreach (var item in items)
            {
                if (item.IsLoop) Loops([item]);
                else Copy(item.Start, item.End);
            }

            return;
        }

        var (done, changed) = (new Dictionary<int, List<(RegionItem Loop, int Time)>>(), new Dictionary<int, int>());
        var time = 0;
        foreach (var group in FusionOrder.Of(Tape, items, _scratch))
        {
            time++;
            if (!group[0].IsLoop) Copy(group[0].Start, group[0].End);
            else if (group.Count > 1) Loops(group);
            else if (!Repeated(group[0], time, done, changed)) Loops(group);
            else continue;
            foreach (var item in group)
            {
                foreach (var (array, access) in item.Effects.Accesses)
                {
                    if (access != Opcode.Load) changed[array] = time;
                }
            }
        }
    }

    // Whether a loop does again what one before it has done: the totals are there, and the arrays as it would leave them. Otherwise it is
    // remembered.
    private bool Repeated(
        RegionItem loop, int time, Dictionary<int, List<(RegionItem Loop, int Time)>> done, Dictionary<int, int> changed)
    {
        if (loop.Effects.Accesses.Values.Contains(Opcode.Accumulate)) return false;
        var hash = HashOf(loop);
        if (!done.TryGetValue(hash, out var alike)) done[hash] = alike = [];
        foreach (var (earlier, at) in alike)
        {
            if (earlier.End - earlier.Start != loop.End - loop.Start || !AreEqual(earlier, loop)) continue;
            if (loop.Effects.Accesses.Keys.Any(array => changed.GetValueOrDefault(array) > at)) continue;
            for (var total = Tape.FirstTotalOf(loop.Start); total < loop.End - 1; total++) Values[total] = Values[total - loop.Start + earlier.Start];
            _fused++;
            return true;
        }

        alike.Add((loop, time));
        return false;
    }

    private int HashOf(RegionItem loop)
    {
        var hash = default(HashCode);
        for (var i = loop.Start; i < loop.End; i++)
        {
            var instruction = Tape.Instructions[i];
            hash.Add(instruction.Opcode);
            hash.Add(instruction.Number);
            for (var k = 0; k < 3; k++) hash.Add(Number(instruction.Operand(k), loop));
        }

        return hash.ToHashCode();
    }

    private bool AreEqual(RegionItem left, RegionItem right)
    {
        for (var (i, j) = (left.Start, right.Start); i < left.End; i++, j++)
        {
            var (a, b) = (Tape.Instructions[i], Tape.Instructions[j]);
            if (a.Opcode != b.Opcode || a.Function != b.Function || a.IsChecked != b.IsChecked || !a.Number.Equals(b.Number)) return false;
            if ((a.IsAccess || a.Opcode is Opcode.Input or Opcode.Truth) && a.A != b.A) return false;
            for (var k = 0; k < 3; k++)
            {
                if (Number(a.Operand(k), left) != Number(b.Operand(k), right)) return false;
            }

            for (var k = 0; k < 2; k++)
            {
                if (a.Subscript(k) >= 0 && !Place(a.Subscript(k), left).Equals(Place(b.Subscript(k), right))) return false;
            }
        }

        return true;
    }

    // What a value is called in both of two loops that are compared: its number in the target, or where in the loop it stands.
    private long Number(int value, RegionItem loop) => value < 0 ? long.MinValue
        : value >= loop.Start ? (1L << 40) + value - loop.Start
        : Values[value];

    private Subscript Place(int subscript, RegionItem loop) =>
        Tape.Subscripts[subscript].Replace(atom => atom >= loop.Start ? Subscript.Atom((1 << 30) + atom - loop.Start) : Moved(Subscript.Atom(atom)));

    private void Loops(List<RegionItem> loops)
    {
        var loop = Tape.Instructions[loops[0].Start];
        BeginLoop(loops[0].Start, Moved(loop.A), Moved(loop.B));
        foreach (var each in loops)
        {
            Fix(each.Start, Subscript.Atom(Values[loops[0].Start]));
            Region(each.Start + 1, Tape.FirstTotalOf(each.Start));
        }

        var totals = new Dictionary<(Opcode, int), int>();
        foreach (var each in loops)
        {
            for (var total = Tape.FirstTotalOf(each.Start); total < each.End - 1; total++)
            {
                var key = (Tape.Instructions[total].Opcode, Values[Tape.Instructions[total].A]);
                if (!totals.TryGetValue(key, out var known)) totals[key] = known = Target.Total(key.Item1, key.Item2);
                Values[total] = known;
            }
        }

        Target.EndLoop();
        _fused += loops.Count - 1;
    }
}
