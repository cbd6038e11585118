using Symbolic.Simplifier.Polynomials.Modular;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>The terms of a polynomial in several variables modulo a prime, in any order. Variable 0 is the main variable.</summary>
internal sealed class ModularTerms
{
    public ModularTerms(Modulus modulus, int variables, List<(ulong Coefficient, int[] Exponents)> terms)
    {
        (Modulus, Terms) = (modulus, terms);
        Degrees = new int[variables];
        foreach (var (_, exponents) in terms)
            for (var v = 0; v < variables; v++) Degrees[v] = Math.Max(Degrees[v], exponents[v]);
    }

    public Modulus Modulus { get; }

    public List<(ulong Coefficient, int[] Exponents)> Terms { get; }

    /// <summary>The degree in each variable.</summary>
    public int[] Degrees { get; }

    /// <summary>The image of a polynomial over the whole numbers, times a residue.</summary>
    public static ModularTerms Of(Modulus modulus, SparsePolynomial polynomial, ulong scale)
    {
        var terms = new List<(ulong, int[])>(polynomial.TermCount);
        for (var t = 0; t < polynomial.TermCount; t++)
        {
            var coefficient = modulus.Multiply(modulus.Reduce(polynomial.Coefficient(t)), scale);
            if (coefficient == 0) continue;
            var exponents = new int[polynomial.VariableCount];
            for (var v = 0; v < exponents.Length; v++) exponents[v] = polynomial.Exponent(t, v);
            terms.Add((coefficient, exponents));
        }

        return new ModularTerms(modulus, polynomial.VariableCount, terms);
    }

    /// <summary>Puts values in the place of all variables but the main one and one other.</summary>
    /// <param name="values">The value of each variable; those of the two that stay do not matter.</param>
    /// <param name="kept">The variable that stays beside the main one.</param>
    /// <returns>By powers of <paramref name="kept"/>, polynomials in the main variable.</returns>
    public ModularPolynomial[] Substitute(ReadOnlySpan<ulong> values, int kept)
    {
        var rows = new ulong[Degrees[kept] + 1][];
        for (var i = 0; i < rows.Length; i++) rows[i] = new ulong[Degrees[0] + 1];
        var powers = Powers(values);
        foreach (var (coefficient, exponents) in Terms)
        {
            var value = coefficient;
            for (var v = 1; v < exponents.Length; v++)
                if (v != kept && exponents[v] > 0) value = Modulus.Multiply(value, powers[v][exponents[v]]);
            ref var place = ref rows[exponents[kept]][exponents[0]];
            place = Modulus.Add(place, value);
        }

        return Array.ConvertAll(rows, row => new ModularPolynomial(Modulus, row));
    }

    /// <summary>Puts values in the place of all variables but the main one.</summary>
    public ModularPolynomial Substitute(ReadOnlySpan<ulong> values)
    {
        var sums = new ulong[Degrees[0] + 1];
        var powers = Powers(values);
        foreach (var (coefficient, exponents) in Terms)
        {
            var value = coefficient;
            for (var v = 1; v < exponents.Length; v++)
                if (exponents[v] > 0) value = Modulus.Multiply(value, powers[v][exponents[v]]);
            sums[exponents[0]] = Modulus.Add(sums[exponents[0]], value);
        }

        return new ModularPolynomial(Modulus, sums);
    }

    private ulong[][] Powers(ReadOnlySpan<ulong> values)
    {
        var powers = new ulong[Degrees.Length][];
        for (var v = 1; v < powers.Length; v++)
        {
            powers[v] = new ulong[Degrees[v] + 1];
            powers[v][0] = 1;
            for (var i = 1; i < powers[v].Length; i++) powers[v][i] = Modulus.Multiply(powers[v][i - 1], values[v]);
        }

        return powers;
    }
}
