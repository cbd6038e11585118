using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Reorders the instructions of each region so that values are needed soon after they are made.</summary>
/// <remarks>
/// <para>Each result is computed depth-first, the operand first that needs more room (Sethi and Ullman, The Generation of Optimal Code
/// for Arithmetic Expressions, 1970, on a graph in place of a tree). Results that need the shortest chain of operations come first: a
/// value that sums up what all components of a gradient need comes last. An instruction that is ready and is the last to need one of
/// its operands is taken at once.</para>
/// <para>A region stays a region, and whatever touches an array that is written keeps its order. Long sums take their terms in the
/// order in which these come, which is the same in every run; no other value changes. Linear in the instructions and what they
/// read.</para>
/// </remarks>
internal sealed class Scheduling
{
    private readonly Tape _tape;
    private readonly ScheduleGraph _graph;
    private readonly int[] _pending;
    private readonly int[] _remaining;
    private readonly bool[] _isDone;
    private readonly int[] _next;
    private readonly Stack<int> _path = new();
    private readonly Stack<int> _ready = new();
    private List<int> _order = [];

    private Scheduling(Tape tape)
    {
        _tape = tape;
        _graph = new ScheduleGraph(tape);
        var count = tape.Instructions.Length;
        (_pending, _remaining, _next, _isDone) = (new int[count], new int[count], new int[count], new bool[count]);
        for (var i = 0; i < count; i++)
        {
            _pending[i] = _graph.NeedsOf(i).Length;
            _remaining[i] = _graph.UsersOf(i).Length;
        }
    }

    public static Tape Run(Tape tape)
    {
        var pass = new Scheduling(tape);
        var orders = new Dictionary<int, List<int>>();
        foreach (var (region, roots) in pass._graph.RootsByRegion())
        {
            pass._order = orders[region] = [];
            foreach (var root in roots) pass.Visit(root);
        }

        var order = pass.Flattened(orders);
        var written = new Renumbering(tape);
        pass.Chain(order, written);
        return written.InOrder(order);
    }

    // Long sums take their terms in the order in which these come.
    private void Chain(List<int> order, Renumbering written)
    {
        var steps = new Dictionary<int, (SumChain Chain, SumStep Step)>();
        foreach (var chain in _graph.Chains)
        {
            foreach (var step in chain.Steps) steps[step.Sum] = (chain, step);
        }

        var sums = new Dictionary<SumChain, int>(ReferenceEqualityComparer.Instance);
        foreach (var position in order)
        {
            if (!steps.TryGetValue(position, out var place)) continue;
            var sum = sums.GetValueOrDefault(place.Chain, place.Chain.First);
            written.Replace(position, new Instruction(place.Step.Opcode, sum, place.Step.Term));
            sums[place.Chain] = position;
        }
    }

    // What the item needs, then the item.
    private void Visit(int root)
    {
        _path.Push(root);
        while (_path.TryPeek(out var item))
        {
            var needs = _graph.NeedsOf(item);
            if (!_isDone[item] && _next[item] < needs.Length)
            {
                var need = needs[_next[item]++];
                if (!_isDone[need]) _path.Push(need);
                continue;
            }

            _path.Pop();
            if (!_isDone[item]) Emit(item);
        }
    }

    private void Emit(int first)
    {
        _ready.Push(first);
        while (_ready.TryPop(out var item))
        {
            if (_isDone[item] || (item != first && !EndsALifetime(item))) continue;
            _isDone[item] = true;
            _order.Add(item);
            foreach (var user in _graph.UsersOf(item))
            {
                if (--_pending[user] == 0) _ready.Push(user);
            }

            foreach (var need in _graph.NeedsOf(item))
            {
                if (--_remaining[need] == 1 && LastUserOf(need) is { } last && _pending[last] == 0) _ready.Push(last);
            }
        }
    }

    private bool EndsALifetime(int item)
    {
        foreach (var need in _graph.NeedsOf(item))
        {
            if (_remaining[need] == 1) return true;
        }

        return false;
    }

    private int? LastUserOf(int value)
    {
        foreach (var user in _graph.UsersOf(value))
        {
            if (!_isDone[user]) return user;
        }

        return null;
    }

    // All instructions, with those of inner regions in their places.
    private List<int> Flattened(Dictionary<int, List<int>> orders)
    {
        var all = new List<int>(_tape.Instructions.Length);
        var open = new Stack<(int Region, int Next)>([(-1, 0)]);
        while (open.TryPop(out var place))
        {
            var order = orders.GetValueOrDefault(place.Region);
            var next = place.Next;
            for (; order is not null && next < order.Count; next++)
            {
                all.Add(order[next]);
                if (CirclePairs.BeginsAt(_tape, order[next])) all.Add(order[next] + 1);
                if (_tape.Instructions[order[next]].Opcode is not (Opcode.If or Opcode.Loop)) continue;
                open.Push((place.Region, next + 1));
                open.Push((order[next], 0));
                break;
            }

            if ((order is null || next == order.Count) && place.Region >= 0) Close(place.Region, all, open);
        }

        return all;
    }

    private void Close(int region, List<int> all, Stack<(int Region, int Next)> open)
    {
        var end = _tape.PartnerOf(region);
        if (_tape.Instructions[region].Opcode == Opcode.Loop)
        {
            for (var i = _tape.FirstTotalOf(region); i <= end; i++) all.Add(i);
            return;
        }

        all.Add(end);
        if (_tape.Instructions[region].Opcode == Opcode.If)
        {
            open.Push((end, 0));
            return;
        }

        for (var i = end + 1; i < _tape.Instructions.Length && _tape.Instructions[i].Opcode == Opcode.Merge; i++) all.Add(i);
    }
}
