using System.Runtime.InteropServices;

namespace Symbolic.Expressions;

/// <summary>Gives one object for each structure. Terms that nobody holds are collected: the table refers to them weakly.</summary>
/// <remarks>Open addressing with linear probing, sharded by hash so that threads rarely meet on a lock. A shard is swept of
/// collected terms whenever it is full, and grows only if most of what it holds is alive. Making and freeing a weak handle costs
/// more than the node: those of collected terms are used again.</remarks>
internal static class Interner
{
    private const int ShardBits = 8;
    private const int SmallestSize = 16;
    private static readonly Shard[] Shards = MakeShards();

    public static Expr Intern(scoped in NodeKey key) => Shards[key.Hash >> (64 - ShardBits)].Intern(key);

    /// <summary>How many table slots are in use, collected terms included: for tests of the sweeping.</summary>
    internal static int SlotsInUse => Shards.Sum(shard => shard.Used);

    private static Shard[] MakeShards()
    {
        var shards = new Shard[1 << ShardBits];
        for (var i = 0; i < shards.Length; i++) shards[i] = new Shard();
        return shards;
    }

    private struct Slot
    {
        public ulong Hash;
        public WeakGCHandle<Expr> Handle;

        public readonly bool IsInUse => Handle.IsAllocated;
    }

    private sealed class Shard
    {
        private readonly Lock _lock = new();
        private readonly Stack<WeakGCHandle<Expr>> _unused = new();
        private Slot[] _slots = new Slot[SmallestSize];

        public int Used { get; private set; }

        public Expr Intern(scoped in NodeKey key)
        {
            lock (_lock)
            {
                var mask = _slots.Length - 1;
                var i = (int)key.Hash & mask;
                while (_slots[i].IsInUse)
                {
                    if (_slots[i].Hash == key.Hash && _slots[i].Handle.TryGetTarget(out var found) && key.Matches(found)) return found;
                    i = (i + 1) & mask;
                }

                var made = key.Create();
                _slots[i] = new Slot { Hash = key.Hash, Handle = HandleOf(made) };
                if (++Used * 8 > _slots.Length * 5) Sweep();
                return made;
            }
        }

        private WeakGCHandle<Expr> HandleOf(Expr node)
        {
            if (!_unused.TryPop(out var handle)) return new WeakGCHandle<Expr>(node);
            handle.SetTarget(node);
            return handle;
        }

        private void Sweep()
        {
            var alive = 0;
            foreach (ref var slot in _slots.AsSpan())
            {
                if (!slot.IsInUse) continue;
                if (slot.Handle.TryGetTarget(out _))
                {
                    alive++;
                    continue;
                }

                _unused.Push(slot.Handle);
                slot.Handle = default;
            }

            // By half at most, or the next terms would make it grow again step by step.
            var size = Math.Max(SmallestSize, _slots.Length / 2);
            while (size < alive * 3) size *= 2;
            while (_unused.Count > size) _unused.Pop().Dispose();
            var old = _slots;
            _slots = new Slot[size];
            Used = alive;
            foreach (ref readonly var slot in old.AsSpan())
            {
                if (!slot.IsInUse) continue;
                var i = (int)slot.Hash & (size - 1);
                while (_slots[i].IsInUse) i = (i + 1) & (size - 1);
                _slots[i] = slot;
            }
        }
    }
}
