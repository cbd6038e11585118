using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Symbolic.Codegen.Tapes;

/// <summary>Finds instructions that have been written before and whose values are visible.</summary>
/// <remarks>A hash table of the positions in the list of instructions: they are long structures, so no copies of them are made. An
/// entry is the first of its chain, so that scopes, which are left in the reverse order of their entries, take off the first ones.</remarks>
internal sealed class KnownInstructions
{
    private readonly List<int> _entries = [];
    private readonly Stack<(int Entries, int Outer)> _scopes = new();
    private int _count;
    private int[] _first = NewTable(64);
    private (int Next, int Hash)[] _chain = new (int, int)[64];

    /// <summary>A number that only the innermost open scope has.</summary>
    public int Scope { get; private set; }

    public void OpenScope()
    {
        _scopes.Push((_entries.Count, Scope));
        Scope = ++_count;
    }

    /// <summary>Forgets what was added since the scope was opened.</summary>
    public void CloseScope()
    {
        (var begin, Scope) = _scopes.Pop();
        for (var i = _entries.Count - 1; i >= begin; i--)
        {
            var (next, hash) = _chain[_entries[i]];
            _first[hash & (_first.Length - 1)] = next;
        }

        _entries.RemoveRange(begin, _entries.Count - begin);
    }

    /// <summary>The position of an equal instruction, or -1.</summary>
    public int Find(in Instruction instruction, List<Instruction> all)
    {
        var hash = Hash(instruction);
        for (var i = _first[hash & (_first.Length - 1)]; i >= 0; i = _chain[i].Next)
        {
            if (_chain[i].Hash == hash && AreEqual(instruction, CollectionsMarshal.AsSpan(all)[i])) return i;
        }

        return -1;
    }

    /// <summary>Enters the last instruction of a list.</summary>
    public void Add(int position, in Instruction instruction)
    {
        if (_entries.Count >= _first.Length) Grow();
        if (position >= _chain.Length) Array.Resize(ref _chain, Math.Max(position + 1, 2 * _chain.Length));
        _entries.Add(position);
        _chain[position].Hash = Hash(instruction);
        Link(position);
    }

    private static int[] NewTable(int length)
    {
        var table = new int[length];
        Array.Fill(table, -1);
        return table;
    }

    private static bool IsCommutative(Opcode opcode) =>
        opcode is Opcode.Add or Opcode.Multiply or Opcode.Equal or Opcode.NotEqual or Opcode.And or Opcode.Or;

    private static int Hash(in Instruction instruction)
    {
        var (a, b) = (instruction.A, instruction.B);
        if (a > b && IsCommutative(instruction.Opcode)) (a, b) = (b, a);
        var hash = ((ulong)(uint)a << 32 | (uint)b) * 0x9E3779B97F4A7C15;
        hash ^= ((ulong)(uint)instruction.C << 8 | (byte)instruction.Opcode) * 0xC2B2AE3D27D4EB4F;
        if (instruction.Function is { } function) hash ^= (ulong)(uint)RuntimeHelpers.GetHashCode(function) << 20;
        hash ^= hash >> 32;
        return (int)(hash ^ (hash >> 15));
    }

    private static bool AreEqual(in Instruction left, in Instruction right)
    {
        if (left.Opcode != right.Opcode || left.C != right.C || left.IsChecked != right.IsChecked) return false;
        if (left.Function != right.Function) return false;
        if (left.A == right.A && left.B == right.B) return true;
        return left.A == right.B && left.B == right.A && IsCommutative(left.Opcode);
    }

    private void Link(int position)
    {
        ref var first = ref _first[_chain[position].Hash & (_first.Length - 1)];
        _chain[position].Next = first;
        first = position;
    }

    private void Grow()
    {
        _first = NewTable(2 * _first.Length);
        foreach (var position in _entries) Link(position);
    }
}
