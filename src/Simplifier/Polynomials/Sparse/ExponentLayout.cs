using System.Numerics;
using Symbolic.Errors;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>How the exponents of a monomial lie in words: fields of one width, the first variable in the highest bits of the first word,
/// so that comparing words compares monomials lexicographically.</summary>
/// <remarks>The highest bit of a field is never set: it shows borrows when monomials are divided. A layout is chosen by the number of
/// variables and of words alone, so that the polynomials of a computation nearly always have the same one.</remarks>
internal readonly record struct ExponentLayout
{
    private const int WordBits = 64;
    private const int MaxBits = 32;

    private ExponentLayout(int variables, int perWord)
    {
        Variables = variables;
        PerWord = perWord;
        Bits = Math.Min(MaxBits, WordBits / perWord);
        Words = Math.Max(1, (variables + perWord - 1) / perWord);
    }

    public int Variables { get; }

    /// <summary>The width of a field.</summary>
    public int Bits { get; }

    /// <summary>The words of a monomial.</summary>
    public int Words { get; }

    private int PerWord { get; }

    /// <summary>The largest exponent that a field holds.</summary>
    public int MaxExponent => (int)((1L << (Bits - 1)) - 1);

    /// <summary>The shortest layout whose fields hold <paramref name="degree"/>.</summary>
    /// <exception cref="LimitExceededException">The degree does not fit into 31 bits.</exception>
    public static ExponentLayout For(int variables, long degree)
    {
        if (degree > int.MaxValue) throw new LimitExceededException($"exponents above {int.MaxValue} are not supported");
        var bits = WordBits - BitOperations.LeadingZeroCount((ulong)degree) + 1;
        var words = Math.Max(1, (variables + (WordBits / bits) - 1) / (WordBits / bits));
        return new ExponentLayout(variables, Math.Max(2, (variables + words - 1) / words));
    }

    public int Exponent(ReadOnlySpan<ulong> monomial, int variable) =>
        (int)((monomial[variable / PerWord] >> Shift(variable)) & ((1UL << Bits) - 1));

    /// <summary>Adds a power of a variable to a monomial that does not have it.</summary>
    public void Set(Span<ulong> monomial, int variable, int exponent) => monomial[variable / PerWord] |= (ulong)exponent << Shift(variable);

    /// <summary>The word that a variable lies in, and its place there.</summary>
    public (int Word, int Shift) Place(int variable) => (variable / PerWord, Shift(variable));

    /// <summary>The larger of two layouts for the same variables.</summary>
    public static ExponentLayout Larger(ExponentLayout a, ExponentLayout b) => a.Words >= b.Words ? a : b;

    private int Shift(int variable) => WordBits - (Bits * ((variable % PerWord) + 1));
}
