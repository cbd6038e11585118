using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Finds the loops of a region that can become one, and an order of all parts in which these stand together.</summary>
/// <remarks>
/// <para>Parts depend on others whose values they read, or with which they share arrays in ways that do not commute: loads do, and so do
/// additions. What every run of a loop fills anew counts for nothing.</para>
/// <para>The level of a loop is the greatest number of loops with its bounds on a way to it. Loops of one level do not depend on each other,
/// and no way leads from a level back to a lower one: all loops of a level become one. Linear in the parts and what they
/// read, for each of the most frequent bounds.</para>
/// </remarks>
internal sealed class FusionOrder
{
    private const int MostBounds = 256;
    private readonly Tape _tape;
    private readonly List<RegionItem> _items;

    // Nodes are parts, and behind these the borders between accesses to an array that do not commute.
    private readonly List<List<int>> _users = [];
    private readonly List<int> _group = [];
    private readonly Dictionary<int, List<int>> _members = [];

    private FusionOrder(Tape tape, List<RegionItem> items, ScratchArrays scratch)
    {
        (_tape, _items) = (tape, items);
        foreach (var _ in items) AddNode();
        var partOf = new int[items[^1].End - items[0].Start];
        for (var i = 0; i < items.Count; i++) Array.Fill(partOf, i, items[i].Start - items[0].Start, items[i].End - items[i].Start);
        var arrays = new Dictionary<int, ArrayUse>();
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var value in items[i].Reads)
            {
                if (value >= items[0].Start) _users[partOf[value - items[0].Start]].Add(i);
            }

            if (items[i].Effects.Accesses.Count == 0) continue;
            var own = items[i].IsLoop ? scratch.Of(items[i].Start) : null;
            foreach (var (array, access) in items[i].Effects.Accesses)
            {
                if (own?.Contains(array) == true) continue;
                if (!arrays.TryGetValue(array, out var use)) arrays[array] = use = new ArrayUse();
                Use(use, access, i);
            }
        }
    }

    /// <summary>The parts in their new order; loops that become one stand in one list.</summary>
    public static List<List<RegionItem>> Of(Tape tape, List<RegionItem> items, ScratchArrays scratch)
    {
        var bounds = items.Where(item => item.IsLoop).GroupBy(item => BoundsOf(tape, item)).Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.First().Start).Take(MostBounds).Select(group => group.Key).ToList();
        if (bounds.Count == 0) return items.ConvertAll(item => new List<RegionItem> { item });
        var graph = new FusionOrder(tape, items, scratch);
        foreach (var each in bounds) graph.Fuse(each);
        return graph.Sorted((_, _) => { }).Where(node => node < items.Count).Select(graph.MembersOf).ToList();
    }

    private static (int Lower, int Upper) BoundsOf(Tape tape, RegionItem loop) =>
        (tape.Instructions[loop.Start].A, tape.Instructions[loop.Start].B);

    private int AddNode()
    {
        var node = _users.Count;
        _users.Add([]);
        _group.Add(node);
        _members[node] = [node];
        return node;
    }

    // Accesses of one kind that commute share a border before and one behind.
    private void Use(ArrayUse use, Opcode access, int part)
    {
        if (access != use.Access || access == Opcode.Store)
        {
            var border = AddNode();
            foreach (var member in use.Members) _users[member].Add(border);
            use.Members.Clear();
            (use.Access, use.Border) = (access, border);
        }

        _users[use.Border].Add(part);
        use.Members.Add(part);
    }

    private void Fuse((int Lower, int Upper) bounds)
    {
        bool Has(int group) => group < _items.Count && _items[group].IsLoop && BoundsOf(_tape, _items[group]) == bounds;
        var level = new int[_users.Count];
        var first = new Dictionary<int, int>();
        foreach (var group in Sorted((from, to) => level[to] = Math.Max(level[to], level[from] + (Has(from) ? 1 : 0))))
        {
            if (Has(group) && !first.TryAdd(level[group], group)) Join(first[level[group]], group);
        }
    }

    private void Join(int into, int group)
    {
        _members[into].AddRange(_members[group]);
        foreach (var member in _members[group]) _group[member] = into;
        _members.Remove(group);
    }

    private List<RegionItem> MembersOf(int group)
    {
        _members[group].Sort();
        return _members[group].ConvertAll(i => _items[i]);
    }

    // The groups, those on which others depend first, and of several the one that stood first.
    private List<int> Sorted(Action<int, int> visit)
    {
        var waiting = new int[_users.Count];
        for (var node = 0; node < _users.Count; node++)
        {
            foreach (var user in _users[node]) waiting[_group[user]]++;
        }

        var ready = new PriorityQueue<int, int>();
        foreach (var group in _members.Keys)
        {
            if (waiting[group] == 0) ready.Enqueue(group, Priority(group));
        }

        var order = new List<int>();
        while (ready.TryDequeue(out var group, out _))
        {
            order.Add(group);
            foreach (var member in _members[group])
            {
                foreach (var user in _users[member])
                {
                    visit(group, _group[user]);
                    if (--waiting[_group[user]] == 0) ready.Enqueue(_group[user], Priority(_group[user]));
                }
            }
        }

        return order;
    }

    // Borders are no work: they are passed at once.
    private int Priority(int group) => group < _items.Count ? group : -1;

    private sealed class ArrayUse
    {
        public Opcode Access { get; set; }

        public int Border { get; set; }

        public List<int> Members { get; } = [];
    }
}
