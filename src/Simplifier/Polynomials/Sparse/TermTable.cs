using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Sums by monomial: a table with open addresses, whose keys are the numbers of monomials.</summary>
internal sealed class TermTable<T>
    where T : struct, IBinaryInteger<T>
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private int[] _slots;
    private (ulong Monomial, T Sum)[] _terms;
    private int _shift;
    private int _count;

    public TermTable(int capacity)
    {
        var bits = Math.Max(4, BitOperations.Log2((uint)capacity) + 2);
        _slots = new int[1 << bits];
        _shift = 64 - bits;
        _terms = new (ulong, T)[_slots.Length / 2];
    }

    public void Add(ulong monomial, T value)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)((monomial * Golden) >> _shift); ; slot = (slot + 1) & mask)
        {
            var entry = _slots[slot] - 1;
            if (entry < 0)
            {
                Enter(slot, monomial, value);
                return;
            }

            ref var term = ref _terms[entry];
            if (term.Monomial != monomial) continue;
            term.Sum += value;
            return;
        }
    }

    /// <summary>Brings the terms in descending order; nothing can be added before the table is cleared.</summary>
    public ReadOnlySpan<(ulong Monomial, T Sum)> Descending()
    {
        var terms = _terms.AsSpan(0, _count);
        terms.Sort(static (x, y) => y.Monomial.CompareTo(x.Monomial));
        return terms;
    }

    public void Clear()
    {
        Array.Clear(_slots);
        _count = 0;
    }

    private void Enter(int slot, ulong monomial, T value)
    {
        _terms[_count] = (monomial, value);
        _slots[slot] = ++_count;
        if (_count < _terms.Length) return;
        var mask = (_slots.Length * 2) - 1;
        _slots = new int[mask + 1];
        _shift--;
        Array.Resize(ref _terms, _count * 2);
        for (var i = 0; i < _count; i++)
        {
            var free = (int)((_terms[i].Monomial * Golden) >> _shift);
            while (_slots[free] != 0) free = (free + 1) & mask;
            _slots[free] = i + 1;
        }
    }
}
