namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>The monomials of one operation as numbers: exponents are digits, each with as many values as its degree allows, the first
/// variable in front. So numbers lie as close together as they can, their order is that of monomials, and products are sums.</summary>
internal sealed class MixedRadix
{
    private readonly ExponentLayout _layout;
    private readonly uint[] _radices;

    private MixedRadix(ExponentLayout layout, uint[] radices) => (_layout, _radices) = (layout, radices);

    /// <summary>The numbers of monomials of at most these degrees; null if a word is too short.</summary>
    public static MixedRadix? For(ExponentLayout layout, ReadOnlySpan<int> degrees)
    {
        var radices = new uint[degrees.Length];
        UInt128 count = 1;
        for (var variable = 0; variable < radices.Length; variable++)
        {
            radices[variable] = (uint)degrees[variable] + 1;
            count *= radices[variable];
            if (count > ulong.MaxValue) return null;
        }

        return new MixedRadix(layout, radices);
    }

    /// <summary>The numbers of the monomials of a polynomial in this layout.</summary>
    public ulong[] Encode(SparsePolynomial polynomial)
    {
        var words = _layout.Words;
        var monomials = polynomial.Monomials;
        var numbers = new ulong[polynomial.TermCount];
        var field = (1UL << _layout.Bits) - 1;
        for (var variable = 0; variable < _radices.Length; variable++)
        {
            ulong radix = _radices[variable];
            if (radix == 1) continue;
            var (word, shift) = _layout.Place(variable);
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = (numbers[i] * radix) + ((monomials[(i * words) + word] >> shift) & field);
        }

        return numbers;
    }

    /// <summary>The words of monomials that are given by their numbers, in descending order.</summary>
    public ulong[] Decode(ReadOnlySpan<ulong> numbers)
    {
        var words = _layout.Words;
        var monomials = new ulong[numbers.Length * words];
        var last = _radices.Length - 1;
        while (last > 0 && _radices[last] == 1) last--;
        var (lastWord, lastShift) = _layout.Place(last);
        // Neighbours mostly differ in the last variable alone.
        var row = new ulong[words];
        var start = ulong.MaxValue;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < start)
            {
                start = numbers[i] - (numbers[i] % _radices[last]);
                Array.Clear(row);
                var rest = start / _radices[last];
                for (var variable = last - 1; variable >= 0; variable--)
                {
                    (rest, var exponent) = Math.DivRem(rest, _radices[variable]);
                    _layout.Set(row, variable, (int)exponent);
                }
            }

            var power = (numbers[i] - start) << lastShift;
            if (words == 1)
            {
                monomials[i] = row[0] | power;
                continue;
            }

            row.CopyTo(monomials, i * words);
            monomials[(i * words) + lastWord] |= power;
        }

        return monomials;
    }
}
