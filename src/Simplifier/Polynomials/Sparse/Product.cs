using System.Numerics;
using Symbolic.Errors;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Products: chooses how to compute them.</summary>
internal static class Product
{
    /// <summary>The most terms of a result.</summary>
    public const int MaxTerms = 1 << 25;

    public static SparsePolynomial Of(SparsePolynomial a, SparsePolynomial b, CancellationToken cancellationToken)
    {
        if (a.IsZero || b.IsZero) return SparsePolynomial.Zero(a.VariableCount);
        if (a.TermCount > b.TermCount) (a, b) = (b, a);
        if (a.IsConstant) return b.Times(a.LeadingCoefficient);
        var degrees = new int[a.VariableCount];
        var degree = 0L;
        for (var variable = 0; variable < degrees.Length; variable++)
        {
            var sum = (long)a.Degree(variable) + b.Degree(variable);
            degree = Math.Max(degree, sum);
            degrees[variable] = (int)Math.Min(sum, int.MaxValue);
        }

        var layout = ExponentLayout.Larger(ExponentLayout.For(degrees.Length, degree), ExponentLayout.Larger(a.Layout, b.Layout));
        (a, b) = (a.In(layout), b.In(layout));
        if (a.TermCount == 1) return Shifted(layout, b, a);
        if (Packing.For(layout, degrees, false) is not { } packing) return ByMerging(layout, a, b, 0, a.TermCount, cancellationToken);
        var (left, right) = (packing.Pack(a), packing.Pack(b));
        var bits = a.CoefficientBits() + b.CoefficientBits() + BitOperations.Log2((uint)a.TermCount) + 1;
        if (a.IsSmall && b.IsSmall)
        {
            if (RowProduct.TryCompute(packing, left, a.SmallCoefficients, right, b.SmallCoefficients, bits, cancellationToken) is { } rows)
                return new SparsePolynomial(layout, packing.Unpack(rows.Monomials), rows.Coefficients);
            if (bits <= 63)
                return ByHashing(layout, packing, left, a.SmallCoefficients, right, b.SmallCoefficients, cancellationToken);
            if (bits <= 127)
                return ByHashing<Int128>(layout, packing, left, Wide(a), right, Wide(b), cancellationToken);
        }

        return ByHashing<BigInteger>(layout, packing, left, Big(a), right, Big(b), cancellationToken);
    }

    private static SparsePolynomial ByHashing<T>(ExponentLayout layout, Packing packing, ulong[] left, ReadOnlySpan<T> a, ulong[] right,
        ReadOnlySpan<T> b, CancellationToken cancellationToken)
        where T : struct, IBinaryInteger<T>
    {
        var sums = new TermTable<T>((int)Math.Min(1 << 16, (long)left.Length * right.Length));
        for (var i = 0; i < left.Length; i++)
        {
            if ((i & 15) == 0) cancellationToken.ThrowIfCancellationRequested();
            for (var j = 0; j < right.Length; j++) sums.Add(left[i] + right[j], a[i] * b[j]);
            if (sums.Count > MaxTerms) throw new LimitExceededException($"a product has more than {MaxTerms} terms");
        }

        var (monomials, coefficients) = sums.Descending();
        return new SparsePolynomial(layout, packing.Unpack(monomials), coefficients);
    }

    // For monomials too long for a word: sums of halves, so that every term goes through few sums.
    private static SparsePolynomial ByMerging(ExponentLayout layout, SparsePolynomial a, SparsePolynomial b, int start, int end,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (end - start == 1) return Shifted(layout, b, a.Term(start));
        var middle = (start + end) / 2;
        return ByMerging(layout, a, b, start, middle, cancellationToken) + ByMerging(layout, a, b, middle, end, cancellationToken);
    }

    private static SparsePolynomial Shifted(ExponentLayout layout, SparsePolynomial b, SparsePolynomial term)
    {
        var monomials = b.Monomials.ToArray();
        var shift = term.Monomials;
        for (var i = 0; i < monomials.Length; i++) monomials[i] += shift[layout.Words == 1 ? 0 : i % layout.Words];
        return b.WithMonomials(layout, monomials).Times(term.LeadingCoefficient);
    }

    private static Int128[] Wide(SparsePolynomial p)
    {
        var wide = new Int128[p.TermCount];
        for (var i = 0; i < wide.Length; i++) wide[i] = p.SmallCoefficients[i];
        return wide;
    }

    private static BigInteger[] Big(SparsePolynomial p)
    {
        var big = new BigInteger[p.TermCount];
        for (var i = 0; i < big.Length; i++) big[i] = p.Coefficient(i);
        return big;
    }
}
