using System.Numerics;
using CsCheck;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Tests.Polynomials.Sparse;

/// <summary>Random polynomials of several shapes.</summary>
internal static class RandomPolynomials
{
    public const string Seed = "0000KOIKg0h1";

    /// <summary>Coefficients of one digit mostly, but also at the edges of words and far beyond.</summary>
    public static readonly Gen<BigInteger> Coefficients = Gen.Frequency(
        (8, Gen.Int[-9, 9].Select(static n => (BigInteger)n)),
        (2, Gen.Long.Select(static n => (BigInteger)n)),
        (1, OneOf<long>(long.MaxValue, long.MinValue, 1L << 53, int.MinValue).Select(static n => (BigInteger)n)),
        (1, Gen.Select(Gen.Long, Gen.Int[60, 200]).Select(static (n, k) => (BigInteger)n << k)));

    public static readonly Gen<BigInteger> SmallCoefficients = Gen.Int[-9, 9].Select(static n => (BigInteger)n);

    /// <summary>One of the given values.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>Polynomials with few terms.</summary>
    public static Gen<SparsePolynomial> Of(int variables, int terms, int degree, Gen<BigInteger>? coefficients = null) =>
        Gen.Select(coefficients ?? Coefficients, Gen.Int[0, degree].Array[variables]).Array[0, terms]
            .Select(list => SparsePolynomial.FromTerms(variables, list.Select(static term => (term.Item1, term.Item2))));

    /// <summary>Polynomials of the same variables, from one to many, some with exponents that need several words.</summary>
    public static Gen<SparsePolynomial[]> Several(int count, int terms) =>
        Gen.Select(Gen.Int[1, 9], OneOf(1, 3, 12, 300, 70_000)).SelectMany((variables, degree) =>
            Of(variables, terms, degree).Array[count]);

    /// <summary>The product, term by term.</summary>
    public static SparsePolynomial PlainProduct(SparsePolynomial a, SparsePolynomial b) => SparsePolynomial.FromTerms(
        a.VariableCount, from i in Enumerable.Range(0, a.TermCount) from j in Enumerable.Range(0, b.TermCount)
                         select (a.Coefficient(i) * b.Coefficient(j), a.Exponents(i).Zip(b.Exponents(j), static (e, f) => e + f).ToArray()));

    /// <summary>The value at a point.</summary>
    public static BigInteger At(this SparsePolynomial p, params ReadOnlySpan<BigInteger> point)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < p.TermCount; i++)
        {
            var product = p.Coefficient(i);
            for (var variable = 0; variable < p.VariableCount; variable++) product *= BigInteger.Pow(point[variable], p.Exponent(i, variable));
            sum += product;
        }

        return sum;
    }

    /// <summary>A polynomial read from its terms, for examples: each a coefficient and its exponents.</summary>
    public static SparsePolynomial P(int variables, params int[][] terms) =>
        SparsePolynomial.FromTerms(variables, terms.Select(static term => ((BigInteger)term[0], term[1..])));
}
