using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Goes backwards through a tape that has been written out, from the adjoints of some values to those of all that they
/// depend on.</summary>
internal sealed class ReverseSweep(Tape tape, TapeBuilder target, Replay replay, Activity activity, CancellationToken cancellationToken)
{
    private readonly ReverseRules _rules = new(target, replay, activity);
    private readonly HashSet<int> _scratch = [];
    private readonly ScratchArrays _scratchArrays = new(tape);

    /// <summary>Where the adjoints of elements of arrays go.</summary>
    public required AdjointArrays Arrays { get; set; }

    /// <summary>Goes backwards through a region.</summary>
    public void Region(int start, int end, Adjoints adjoints)
    {
        replay.Enter();
        for (var i = end - 1; i >= start && !target.IsFull; i--)
        {
            if ((i & 1023) == 0) cancellationToken.ThrowIfCancellationRequested();
            var instruction = tape.Instructions[i];
            switch (instruction.Opcode)
            {
                case Opcode.Merge or Opcode.EndIf:
                    var begin = tape.PartnerOf(i);
                    If(begin, adjoints);
                    i = begin;
                    break;
                case Opcode.EndLoop:
                    Loop(tape.PartnerOf(i), i, adjoints);
                    i = tape.PartnerOf(i);
                    break;
                case Opcode.Store or Opcode.Accumulate:
                    if (activity[instruction.C]
                        && Arrays.Of(instruction, replay.Moved(instruction.B), isTaken: _scratch.Contains(instruction.A)) is { } stored)
                        adjoints.Add(instruction.C, stored);
                    break;
                case Opcode.Load:
                    if (adjoints.Of(i) is { } read) Arrays.Accumulate(instruction, replay.Moved(instruction.B), read);
                    break;
                default:
                    if (adjoints.Of(i) is { } adjoint) _rules.Apply(i, instruction, adjoint, adjoints);
                    break;
            }
        }

        replay.Leave();
    }

    private void If(int begin, Adjoints adjoints)
    {
        var middle = tape.PartnerOf(begin);
        var end = tape.PartnerOf(middle);
        var next = tape.AfterMerges(end);
        var (first, second) = (adjoints.Empty(), adjoints.Empty());
        for (var i = end + 1; i < next; i++)
        {
            if (adjoints.Of(i) is not { } adjoint) continue;
            var merge = tape.Instructions[i];
            if (activity[merge.A]) first.Add(merge.A, adjoint);
            if (activity[merge.B]) second.Add(merge.B, adjoint);
        }

        if (first.IsEmpty && second.IsEmpty && !HasStores(begin, end)) return;
        target.BeginIf(replay[tape.Instructions[begin].A]);
        replay.WholesAgain(begin, middle);
        Region(begin + 1, middle, first);
        target.BeginElse();
        replay.WholesAgain(middle, end);
        Region(middle + 1, end, second);
        target.EndIf();
        var zero = target.Constant(0);
        var around = first.Values.Concat(second.Values).Where(value => value < begin).Distinct().Order().ToArray();
        var merged = around.Select(value => target.Merge(first.Of(value) ?? zero, second.Of(value) ?? zero)).ToArray();
        for (var k = 0; k < around.Length; k++) adjoints.Add(around[k], merged[k]);
    }

    private void Loop(int begin, int end, Adjoints adjoints)
    {
        var first = tape.FirstTotalOf(begin);
        var needed = Enumerable.Range(first, end - first).Where(total => adjoints.Of(total) is not null).ToArray();
        if (needed.Length == 0 && !HasStores(begin, end)) return;
        if (needed is [var only] && tape.RegionOf(begin) == -1 && target.NumberOf(adjoints.Of(only)!.Value) is null
            && !HasStores(begin, end) && DeferredSeed.Plan(tape, begin, only, activity) is { } plan)
        {
            var around = plan.Arrays(tape, target);
            (var outer, Arrays) = (Arrays, around);
            var totals = Body(begin, first, needed, adjoints.Empty(), _ => target.Constant(1));
            Arrays = outer;
            plan.Scale(target, around, outer, adjoints.Of(only)!.Value);
            foreach (var (value, total) in totals) adjoints.Add(value, target.Multiply(total, adjoints.Of(only)!.Value));
            return;
        }

        foreach (var (value, total) in Body(begin, first, needed, adjoints.Empty(), total => adjoints.Of(total)!.Value))
            adjoints.Add(value, total);
    }

    // Computes the body again, then its adjoints; what goes to values outside is summed.
    private (int Value, int Total)[] Body(int begin, int first, int[] needed, Adjoints inner, Func<int, int> adjointOf)
    {
        var scratch = _scratchArrays.Of(begin);
        _scratch.UnionWith(scratch);
        var (prepared, counted) = (new Dictionary<int, OtherFactors>(), new Dictionary<int, FactorCount>());
        foreach (var total in needed.Where(total => tape.Instructions[total].Opcode == Opcode.Product && activity[total]))
        {
            var factor = tape.Instructions[total].A;
            if (OtherFactors.Prepare(tape, target, replay, begin, first, factor) is { } others) prepared.Add(total, others);
            // What the derivative of a product divides by must not be 0: its factors that are 0 are counted apart.
            else counted.Add(total, FactorCount.Over(replay, target, begin, first, factor));
        }

        // What a run leaves for later ones has adjoints from these, before the place is reached where they are made.
        var recurrent = Recurrent(begin, first);
        foreach (var array in recurrent) Arrays.Prepare(array);
        replay.BeginLoop(begin, isDescending: prepared.Count > 0 || recurrent.Count > 0);
        replay.Scratch.UnionWith(scratch);
        replay.Region(begin + 1, first);
        replay.Scratch.ExceptWith(scratch);
        foreach (var total in needed.Where(total => activity[total]))
        {
            var (term, adjoint) = (tape.Instructions[total].A, adjointOf(total));
            int Others() => prepared.TryGetValue(total, out var others)
                ? others.Of(replay[begin], replay.IndexOf(begin), replay[term])
                : counted[total].Others(target, replay[term]);
            inner.Add(term, tape.Instructions[total].Opcode == Opcode.Product ? target.Multiply(adjoint, Others()) : adjoint);
        }

        Region(begin + 1, first, inner);
        var around = inner.Values.Where(value => value < begin).Order().ToArray();
        var totals = around.Select(value => (value, target.Total(Opcode.Sum, inner.Of(value)!.Value))).ToArray();
        target.EndLoop();
        return totals;
    }

    // Whether something between is written into an array whose elements have adjoints.
    private bool HasStores(int begin, int end)
    {
        for (var i = begin + 1; i < end; i++)
        {
            if (tape.Instructions[i] is { IsWrite: true, A: var array, C: var value } && activity[value] && Arrays.Places.ContainsKey(array))
                return true;
        }

        return false;
    }

    // The arrays in which a run may read what another one has stored.
    private HashSet<int> Recurrent(int begin, int end)
    {
        var (stored, read) = (new HashSet<int>(), new HashSet<int>());
        for (var i = begin + 1; i < end; i++)
        {
            if (tape.Instructions[i] is { Opcode: Opcode.Store, A: var array, C: var value } && activity[value] && !_scratch.Contains(array))
                stored.Add(array);
        }

        for (var i = begin + 1; i < end && stored.Count > 0; i++)
        {
            if (tape.Instructions[i] is { Opcode: Opcode.Load, A: var array } && stored.Contains(array)) read.Add(array);
        }

        return read;
    }
}
