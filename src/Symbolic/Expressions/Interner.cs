using System.Runtime.InteropServices;

namespace Symbolic.Expressions;

/// <summary>Gives one object for each structure. Terms that nobody holds are collected: the table refers to them weakly.</summary>
/// <remarks>Open addressing with linear probing, sharded by hash so that threads rarely meet on a lock. A shard is swept of
/// collected terms whenever it is full, and grows only if most of what it holds is alive.</remarks>
internal static class Interner
{
    private const int ShardBits = 6;
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
        public bool InUse;
        public WeakGCHandle<Expr> Handle;
    }

    private sealed class Shard
    {
        private readonly Lock _lock = new();
        private Slot[] _slots = new Slot[64];

        public int Used { get; private set; }

        public Expr Intern(scoped in NodeKey key)
        {
            lock (_lock)
            {
                var mask = _slots.Length - 1;
                var i = (int)key.Hash & mask;
                while (_slots[i].InUse)
                {
                    if (_slots[i].Hash == key.Hash && _slots[i].Handle.TryGetTarget(out var found) && key.Matches(found)) return found;
                    i = (i + 1) & mask;
                }

                var made = key.Create();
                _slots[i] = new Slot { Hash = key.Hash, InUse = true, Handle = new WeakGCHandle<Expr>(made) };
                if (++Used * 4 > _slots.Length * 3) Sweep();
                return made;
            }
        }

        private void Sweep()
        {
            var alive = 0;
            foreach (ref var slot in _slots.AsSpan())
            {
                if (!slot.InUse) continue;
                if (slot.Handle.TryGetTarget(out _))
                {
                    alive++;
                    continue;
                }

                slot.Handle.Dispose();
                slot.InUse = false;
            }

            var size = 64;
            while (size < alive * 2) size *= 2;
            var old = _slots;
            _slots = new Slot[size];
            Used = alive;
            foreach (ref readonly var slot in old.AsSpan())
            {
                if (!slot.InUse) continue;
                var i = (int)slot.Hash & (size - 1);
                while (_slots[i].InUse) i = (i + 1) & (size - 1);
                _slots[i] = slot;
            }
        }
    }
}
