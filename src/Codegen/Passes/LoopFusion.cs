using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Makes one loop of two with the same bounds, where the second one needs nothing of the first: what both compute is computed
/// once. The value of a sum over data and its gradient come from one pass over the data.</summary>
/// <remarks>The loops run where the second one stood, after what it needs; what stands between and needs the first one follows them.
/// A loop that repeats an earlier one, writes included, is left out.</remarks>
internal sealed class LoopFusion : TapeCopy
{
    private const int MostRounds = 4;
    private int _fused;

    private LoopFusion(Tape tape)
        : base(tape)
    {
    }

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
        var done = new List<(RegionItem Loop, ArrayEffects Since)>();
        foreach (var group in Order(RegionItem.Between(Tape, start, end)))
        {
            if (!group[0].IsLoop) Copy(group[0].Start, group[0].End);
            else if (group.Count == 1 && Repeated(group[0], done)) continue;
            else Loops(group);
            foreach (var (_, since) in done) group.ForEach(item => since.Add(item.Effects));
            if (group.Count == 1 && group[0] is { IsLoop: true, Effects.Accumulates: false }) done.Add((group[0], new ArrayEffects()));
        }
    }

    // Whether a loop does again what one before it has done: the totals are there, and the arrays as it would leave them.
    private bool Repeated(RegionItem loop, List<(RegionItem Loop, ArrayEffects Since)> done)
    {
        foreach (var (earlier, since) in done)
        {
            if (earlier.End - earlier.Start != loop.End - loop.Start || since.Disturbs(loop.Effects) || !AreEqual(earlier, loop)) continue;
            for (var total = Tape.FirstTotalOf(loop.Start); total < loop.End - 1; total++) Values[total] = Values[total - loop.Start + earlier.Start];
            _fused++;
            return true;
        }

        return false;
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

    // The parts in their new order, loops that become one together.
    private List<List<RegionItem>> Order(List<RegionItem> items)
    {
        var groups = items.ConvertAll(item => new List<RegionItem> { item });
        if (items.Count(item => item.IsLoop) < 2) return groups;
        for (var first = 0; first < groups.Count; first++)
        {
            if (!groups[first][0].IsLoop) continue;
            for (var second = first + 1; second < groups.Count; second++)
            {
                if (!groups[second][0].IsLoop || !HaveSameBounds(groups[first][0], groups[second][0])) continue;
                if (Fused(groups, first, second) is not { } order) continue;
                groups = order;
                // The fused loop stands later now: what is between may be fused with others.
                first--;
                break;
            }
        }

        return groups;
    }

    private bool HaveSameBounds(RegionItem first, RegionItem second)
    {
        var (a, b) = (Tape.Instructions[first.Start], Tape.Instructions[second.Start]);
        return a.A == b.A && a.B == b.B;
    }

    // Null if the second loop needs the first one, or what needs it.
    private List<List<RegionItem>>? Fused(List<List<RegionItem>> groups, int first, int second)
    {
        var (before, after) = (new List<List<RegionItem>>(), new List<List<RegionItem>>());
        var (made, effects) = (new HashSet<int>(), new ArrayEffects());
        Take(groups[first]);
        for (var i = first + 1; i <= second; i++)
        {
            // What every run fills anew does not tie the runs of one loop to those of another.
            var own = i == second ? groups[i].SelectMany(item => ScratchArrays.Of(Tape, item.Start)).ToHashSet() : [];
            var depends = groups[i].Exists(item => item.Reads.Overlaps(made) || item.Effects.Without(own).Conflict(effects));
            if (i == second)
            {
                if (depends) return null;
                break;
            }

            (depends ? after : before).Add(groups[i]);
            if (depends) Take(groups[i]);
        }

        return [.. groups[..first], .. before, [.. groups[first], .. groups[second]], .. after, .. groups[(second + 1)..]];

        void Take(List<RegionItem> group)
        {
            foreach (var item in group)
            {
                for (var value = item.Start; value < item.End; value++) made.Add(value);
                effects.Add(item.Effects);
            }
        }
    }
}
