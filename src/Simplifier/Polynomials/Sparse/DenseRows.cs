namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>A polynomial as rows: the terms that differ in the last variable only, with zeros between them where powers are missing, and
/// with zeros on both sides, so that vectors may reach over the ends.</summary>
internal sealed class DenseRows
{
    /// <summary>The zeros on each side of a row.</summary>
    public const int Margin = 8;

    private readonly double[] _near;
    private readonly long[] _low;
    private readonly int[] _outer;
    private readonly int[] _first;
    private readonly int[] _length;
    private readonly int[] _start;

    public DenseRows(ulong[] monomials, ReadOnlySpan<long> coefficients, int innerBits, bool words)
    {
        var mask = (1UL << innerBits) - 1;
        for (var i = 0; i < monomials.Length; i++)
            if (i == 0 || monomials[i] >> innerBits != monomials[i - 1] >> innerBits) Count++;
        (_outer, _first, _length, _start) = (new int[Count], new int[Count], new int[Count], new int[Count]);
        var (row, place) = (-1, Margin);
        for (var i = 0; i < monomials.Length;)
        {
            var outer = monomials[i] >> innerBits;
            var (last, first) = ((int)(monomials[i] & mask), 0);
            for (; i < monomials.Length && monomials[i] >> innerBits == outer; i++) first = (int)(monomials[i] & mask);
            row++;
            (_outer[row], _first[row], _length[row], _start[row]) = ((int)outer, first, last - first + 1, place);
            Cells += _length[row];
            place += _length[row] + Margin;
        }

        _near = new double[place + Margin];
        _low = words ? new long[place + Margin] : [];
        row = -1;
        for (var i = 0; i < monomials.Length; i++)
        {
            if (i == 0 || monomials[i] >> innerBits != monomials[i - 1] >> innerBits) row++;
            var cell = _start[row] + (int)(monomials[i] & mask) - _first[row];
            _near[cell] = coefficients[i];
            if (words) _low[cell] = coefficients[i];
        }
    }

    public int Count { get; }

    /// <summary>The lengths of all rows together.</summary>
    public int Cells { get; }

    /// <summary>What the terms of a row have in common.</summary>
    public int Outer(int row) => _outer[row];

    /// <summary>The least power of the last variable.</summary>
    public int First(int row) => _first[row];

    public int Length(int row) => _length[row];

    /// <summary>The first coefficient of a row, as a floating-point number.</summary>
    public ref double Near(int row) => ref _near[_start[row]];

    /// <summary>The first coefficient of a row.</summary>
    public ref long Low(int row) => ref _low[_start[row]];
}
