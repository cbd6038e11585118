using System.Numerics;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>What must stand before what, region by region: the items of a region are its instructions, and each If or Loop in it as a
/// whole, known by the position of its first instruction. A sine and cosine that stand together are one too.</summary>
internal sealed class ScheduleGraph
{
    private readonly Tape _tape;
    private readonly int[] _item;
    private readonly int[] _lastReader;
    private readonly List<(int Need, int User)> _edges = [];
    private readonly (int[] Starts, int[] Ends) _needs;
    private readonly (int[] Starts, int[] Ends) _users;
    private readonly int[] _height;
    private readonly SumChain?[] _chain;

    public ScheduleGraph(Tape tape)
    {
        _tape = tape;
        _chain = new SumChain?[tape.Instructions.Length];
        foreach (var chain in Chains = SumChain.Find(tape))
        {
            foreach (var step in chain.Steps) _chain[step.Sum] = chain;
        }

        var count = tape.Instructions.Length;
        (_item, _lastReader, _height) = (new int[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++) _item[i] = ItemOf(i);
        Array.Fill(_lastReader, -1);
        for (var i = 0; i < count; i++) FindNeeds(i);
        FindOrderOfAccesses();
        _needs = Grouped(isByUser: true);
        _users = Grouped(isByUser: false);
        Weigh();
    }

    /// <summary>The sums whose terms may be added in any order.</summary>
    public List<SumChain> Chains { get; }

    /// <summary>The items that must stand before an item, the one that needs most room first.</summary>
    public ReadOnlySpan<int> NeedsOf(int item) => _needs.Ends.AsSpan(_needs.Starts[item].._needs.Starts[item + 1]);

    /// <summary>The items that must stand after an item.</summary>
    public ReadOnlySpan<int> UsersOf(int item) => _users.Ends.AsSpan(_users.Starts[item].._users.Starts[item + 1]);

    /// <summary>For each region the items that no other item of it needs: constants and inputs first, then those to which
    /// short chains of operations lead, then others; those that are about equal in this in the order of the results.</summary>
    public IEnumerable<(int Region, List<int> Roots)> RootsByRegion()
    {
        var roots = new Dictionary<int, List<int>>();
        for (var i = 0; i < _item.Length; i++)
        {
            if (_item[i] != i || IsTotal(i) || UsersOf(i).Length > 0) continue;
            if (!roots.TryGetValue(_tape.RegionOf(i), out var list)) roots[_tape.RegionOf(i)] = list = [];
            list.Add(i);
        }

        var output = new Dictionary<int, int>();
        for (var k = 0; k < _tape.Outputs.Length; k++)
        {
            if (_tape.Outputs[k] >= 0) output.TryAdd(_item[_tape.Outputs[k]], k);
        }

        foreach (var (region, list) in roots) yield return (region, [.. list.OrderBy(Rank).ThenBy(item => output.GetValueOrDefault(item, item))]);

        int Rank(int item) => BitOperations.Log2((uint)_height[item]);
    }

    private bool IsTotal(int i) => _tape.Instructions[i].Opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum;

    private int ItemOf(int i) => _tape.Instructions[i].Opcode switch
    {
        Opcode.Else => _tape.PartnerOf(_tape.PartnerOf(i)),
        Opcode.EndIf or Opcode.Merge or Opcode.EndLoop or Opcode.Sum or Opcode.Product or Opcode.Maximum => _tape.PartnerOf(i),
        Opcode.Call when i > 0 && CirclePairs.BeginsAt(_tape, i - 1) => i - 1,
        _ => i,
    };

    private void FindNeeds(int i)
    {
        var instruction = _tape.Instructions[i];
        if (_chain[i] is { } chain)
        {
            FindNeedsOfSum(i, chain);
            return;
        }

        for (var k = 0; k < 3; k++) Read(instruction.Operand(k), i);
        for (var k = 0; k < 2; k++)
        {
            if (instruction.Subscript(k) is not (>= 0 and var subscript)) continue;
            foreach (var atom in _tape.Subscripts[subscript].Atoms) Read(atom, i);
        }
    }

    // Each term waits for none but the first; the result waits for all.
    private void FindNeedsOfSum(int i, SumChain chain)
    {
        Read(chain.First, i);
        if (i != chain.Steps[^1].Sum) return;
        foreach (var step in chain.Steps)
        {
            Read(step.Term, step.Sum);
            if (step.Sum != i) _edges.Add((step.Sum, i));
        }
    }

    private void Read(int value, int reader)
    {
        if (value < 0 || _tape.Instructions[value].IsLeaf) return;
        // What leaves a region is needed at its end.
        if (_tape.Instructions[reader].Opcode == Opcode.Merge || IsTotal(reader))
        {
            if (value > _item[reader]) return;
        }

        var (need, region) = (_item[value], _tape.RegionOf(_item[value]));
        var user = _item[reader];
        while (_tape.RegionOf(user) != region)
        {
            // An index of a loop is read inside it.
            if (_tape.RegionOf(user) == need) return;
            user = _item[_tape.RegionOf(user)];
        }

        if (user == need || _lastReader[value] == user) return;
        _lastReader[value] = user;
        _edges.Add((need, user));
    }

    private void FindOrderOfAccesses()
    {
        var isOrdered = new bool[_item.Length];
        for (var i = 0; i < _item.Length; i++)
        {
            if (!IsOrdered(_tape.Instructions[i])) continue;
            for (var item = i; !isOrdered[item]; item = _item[_tape.RegionOf(item)])
            {
                isOrdered[item] = true;
                if (_tape.RegionOf(item) < 0) break;
            }
        }

        var previous = new Dictionary<int, int>();
        for (var i = 0; i < _item.Length; i++)
        {
            if (!isOrdered[i]) continue;
            if (previous.TryGetValue(_tape.RegionOf(i), out var before)) _edges.Add((before, i));
            previous[_tape.RegionOf(i)] = i;
        }
    }

    private bool IsOrdered(in Instruction instruction) =>
        instruction.IsWrite || (instruction.Opcode == Opcode.Load && _tape.Arrays[instruction.A].Kind == TapeArrayKind.Local);

    private (int[] Starts, int[] Ends) Grouped(bool isByUser)
    {
        var starts = new int[_item.Length + 1];
        foreach (var (need, user) in _edges) starts[(isByUser ? user : need) + 1]++;
        for (var i = 0; i < _item.Length; i++) starts[i + 1] += starts[i];
        var (ends, filled) = (new int[_edges.Count], starts[..^1]);
        foreach (var (need, user) in _edges) ends[filled[isByUser ? user : need]++] = isByUser ? need : user;
        return (starts, ends);
    }

    // The longest chain of operations to each item, and how many values it holds at once at most.
    private void Weigh()
    {
        var room = new int[_item.Length];
        for (var i = 0; i < _item.Length; i++)
        {
            if (_item[i] != i) continue;
            var needs = _needs.Ends.AsSpan(_needs.Starts[i].._needs.Starts[i + 1]);
            var isResult = _chain[i] is { } chain && chain.Steps[^1].Sum == i;
            if (needs.Length > 1 && !isResult) needs.Sort((a, b) => room[a] != room[b] ? room[b].CompareTo(room[a]) : a.CompareTo(b));
            room[i] = 1;
            for (var k = 0; k < needs.Length; k++)
            {
                room[i] = Math.Max(room[i], room[needs[k]] + (isResult ? 1 : k));
                _height[i] = Math.Max(_height[i], _height[needs[k]]);
            }

            _height[i] += Latencies.Of(_tape.Instructions[i].Opcode) * (isResult ? _chain[i]!.Steps.Count : 1);
        }
    }
}
