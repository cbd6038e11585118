using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Coefficients that are words as long as all of them fit, and big numbers from the first that does not.</summary>
internal sealed class CoefficientList(int capacity)
{
    private long[] _small = new long[Math.Max(4, capacity)];
    private BigInteger[]? _big;

    public int Count { get; private set; }

    /// <summary>Whether every coefficient so far fits into a word.</summary>
    public bool IsSmall => _big is null;

    public void Add(long value)
    {
        if (_big is not null)
        {
            AddBig(value);
            return;
        }

        if (Count == _small.Length) Array.Resize(ref _small, 2 * Count);
        _small[Count++] = value;
    }

    public void Add(Int128 value)
    {
        if (_big is null && (long)value == value) Add((long)value);
        else AddBig(value);
    }

    public void Add(BigInteger value)
    {
        if (_big is null && long.MinValue <= value && value <= long.MaxValue) Add((long)value);
        else AddBig(value);
    }

    /// <summary>The words, if all coefficients are such; otherwise null.</summary>
    public long[]? Small() => _big is not null ? null : Count == _small.Length ? _small : _small[..Count];

    /// <summary>The coefficients, if one of them does not fit into a word; otherwise null.</summary>
    public BigInteger[]? Big() => _big?[..Count];

    private void AddBig(BigInteger value)
    {
        if (_big is null)
        {
            _big = new BigInteger[Math.Max(_small.Length, Count + 1)];
            for (var i = 0; i < Count; i++) _big[i] = _small[i];
        }

        if (Count == _big.Length) Array.Resize(ref _big, 2 * Count);
        _big[Count++] = value;
    }
}
