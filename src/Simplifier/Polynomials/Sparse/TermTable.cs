using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Sums by monomial: a table with open addresses, whose keys are packed monomials.</summary>
internal sealed class TermTable<T>
    where T : struct, IBinaryInteger<T>
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private int[] _slots;
    private ulong[] _keys;
    private T[] _sums;
    private int _shift;

    public TermTable(int capacity)
    {
        var bits = Math.Max(4, BitOperations.Log2((uint)capacity) + 2);
        _slots = new int[1 << bits];
        _shift = 64 - bits;
        _keys = new ulong[_slots.Length / 2];
        _sums = new T[_slots.Length / 2];
    }

    public int Count { get; private set; }

    public void Add(ulong key, T value)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)((key * Golden) >> _shift); ; slot = (slot + 1) & mask)
        {
            var entry = _slots[slot] - 1;
            if (entry < 0)
            {
                Enter(slot, key, value);
                return;
            }

            if (_keys[entry] != key) continue;
            _sums[entry] += value;
            return;
        }
    }

    /// <summary>The terms in descending order, without those that have become 0.</summary>
    public (ulong[] Monomials, CoefficientList Coefficients) Descending()
    {
        var order = new int[Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        var keys = _keys[..Count];
        Array.Sort(keys, order);
        var count = 0;
        var monomials = new ulong[Count];
        var coefficients = new CoefficientList(Count);
        for (var i = Count - 1; i >= 0; i--)
        {
            var sum = _sums[order[i]];
            if (T.IsZero(sum)) continue;
            monomials[count++] = keys[i];
            if (typeof(T) == typeof(long)) coefficients.Add((long)(object)sum);
            else if (typeof(T) == typeof(Int128)) coefficients.Add((Int128)(object)sum);
            else coefficients.Add((BigInteger)(object)sum);
        }

        return (monomials[..count], coefficients);
    }

    private void Enter(int slot, ulong key, T value)
    {
        (_keys[Count], _sums[Count]) = (key, value);
        _slots[slot] = ++Count;
        if (Count < _keys.Length) return;
        var mask = (_slots.Length * 2) - 1;
        _slots = new int[mask + 1];
        _shift--;
        Array.Resize(ref _keys, Count * 2);
        Array.Resize(ref _sums, Count * 2);
        for (var i = 0; i < Count; i++)
        {
            var free = (int)((_keys[i] * Golden) >> _shift);
            while (_slots[free] != 0) free = (free + 1) & mask;
            _slots[free] = i + 1;
        }
    }
}
