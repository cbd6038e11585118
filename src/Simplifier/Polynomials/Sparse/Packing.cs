using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>The monomials of one operation in a single word each: of every field only the bits that its degree needs.</summary>
/// <remarks>The order of monomials stays. Fields may have a spare bit on top, which shows borrows.</remarks>
internal sealed class Packing
{
    private readonly ExponentLayout _layout;
    private readonly ulong[] _masks;

    private Packing(ExponentLayout layout, ulong[] masks, ulong spare, int innerBits)
    {
        _layout = layout;
        _masks = masks;
        Spare = spare;
        InnerBits = innerBits;
    }

    /// <summary>The spare bits of all fields.</summary>
    public ulong Spare { get; }

    /// <summary>The width of the lowest field, that of the last variable that occurs.</summary>
    public int InnerBits { get; }

    /// <summary>The packing for monomials of at most these degrees; null if a word is too short.</summary>
    public static Packing? For(ExponentLayout layout, ReadOnlySpan<int> degrees, bool withSpareBits)
    {
        var masks = new ulong[layout.Words];
        var spares = new ulong[layout.Words];
        var (total, inner) = (0, 0);
        for (var variable = 0; variable < degrees.Length; variable++)
        {
            if (degrees[variable] == 0) continue;
            inner = 32 - BitOperations.LeadingZeroCount((uint)degrees[variable]);
            var (word, shift) = layout.Place(variable);
            if (withSpareBits) spares[word] |= 1UL << (shift + inner++);
            masks[word] |= ((1UL << inner) - 1) << shift;
            total += inner;
        }

        if (total > 64) return null;
        return new Packing(layout, masks, Extract(masks, spares), inner);
    }

    /// <summary>The packed monomials of a polynomial in this layout.</summary>
    public ulong[] Pack(SparsePolynomial polynomial)
    {
        var packed = new ulong[polynomial.TermCount];
        if (_layout.Words == 1)
        {
            var monomials = polynomial.Monomials;
            var mask = _masks[0];
            for (var i = 0; i < packed.Length; i++) packed[i] = Extract(monomials[i], mask);
            return packed;
        }

        for (var i = 0; i < packed.Length; i++) packed[i] = Extract(_masks, polynomial.Monomial(i));
        return packed;
    }

    /// <summary>One monomial, given by its exponents.</summary>
    public ulong Pack(ReadOnlySpan<int> exponents)
    {
        var words = new ulong[_layout.Words];
        for (var variable = 0; variable < exponents.Length; variable++) _layout.Set(words, variable, exponents[variable]);
        return Extract(_masks, words);
    }

    /// <summary>The words of packed monomials.</summary>
    public ulong[] Unpack(ReadOnlySpan<ulong> packed)
    {
        var words = _layout.Words;
        var monomials = new ulong[packed.Length * words];
        for (var i = 0; i < packed.Length; i++)
        {
            var rest = packed[i];
            for (var word = words - 1; word >= 0; word--)
            {
                var mask = _masks[word];
                monomials[(i * words) + word] = Deposit(rest, mask);
                var bits = BitOperations.PopCount(mask);
                rest = bits == 64 ? 0 : rest >> bits;
            }
        }

        return monomials;
    }

    private static ulong Extract(ReadOnlySpan<ulong> masks, ReadOnlySpan<ulong> words)
    {
        ulong packed = 0;
        for (var word = 0; word < masks.Length; word++)
        {
            var bits = BitOperations.PopCount(masks[word]);
            packed = (bits == 64 ? 0 : packed << bits) | Extract(words[word], masks[word]);
        }

        return packed;
    }

    private static ulong Extract(ulong word, ulong mask)
    {
        if (Bmi2.X64.IsSupported) return Bmi2.X64.ParallelBitExtract(word, mask);
        ulong result = 0;
        for (var place = 0; mask != 0; mask &= mask - 1, place++)
            result |= ((word >> BitOperations.TrailingZeroCount(mask)) & 1) << place;
        return result;
    }

    private static ulong Deposit(ulong word, ulong mask)
    {
        if (Bmi2.X64.IsSupported) return Bmi2.X64.ParallelBitDeposit(word, mask);
        ulong result = 0;
        for (; mask != 0; mask &= mask - 1, word >>= 1) result |= (word & 1) << BitOperations.TrailingZeroCount(mask);
        return result;
    }
}
