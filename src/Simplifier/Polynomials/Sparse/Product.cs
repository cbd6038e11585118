using System.Numerics;

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
        var bits = a.CoefficientBits() + b.CoefficientBits() + BitOperations.Log2((uint)a.TermCount) + 1;
        var small = a.IsSmall && b.IsSmall;
        if (small && Packing.For(layout, degrees, false) is { } packing
            && RowProduct.TryCompute(packing, packing.Pack(a), a.SmallCoefficients, packing.Pack(b), b.SmallCoefficients, bits,
                cancellationToken) is { } rows)
            return new SparsePolynomial(layout, packing.Unpack(rows.Monomials), rows.Coefficients);
        if (MixedRadix.For(layout, degrees) is not { } radix) return ByMerging(layout, a, b, 0, a.TermCount, cancellationToken);
        var (left, right) = (radix.Encode(a), radix.Encode(b));
        var (monomials, coefficients) = small && bits <= 63
            ? ByNumbers<long, long, CoefficientProducts.Words>(left, a.SmallCoefficients, right, b.SmallCoefficients, cancellationToken)
            : small && bits <= 127
            ? ByNumbers<long, Int128, CoefficientProducts.DoubleWords>(
                left, a.SmallCoefficients, right, b.SmallCoefficients, cancellationToken)
            : ByNumbers<BigInteger, BigInteger, CoefficientProducts.BigNumbers>(left, Big(a), right, Big(b), cancellationToken);
        return new SparsePolynomial(layout, radix.Decode(monomials), coefficients);
    }

    private static (ulong[] Monomials, CoefficientList Coefficients) ByNumbers<TFactor, TSum, TProducts>(ulong[] left,
        ReadOnlySpan<TFactor> a, ulong[] right, ReadOnlySpan<TFactor> b, CancellationToken cancellationToken)
        where TSum : struct, IBinaryInteger<TSum>
        where TProducts : ICoefficientProducts<TFactor, TSum> => BoxProduct.Fits(left, right)
            ? BoxProduct.Compute<TFactor, TSum, TProducts>(left, a, right, b, cancellationToken)
            : TableProduct.Compute<TFactor, TSum, TProducts>(left, a, right, b, cancellationToken);

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

    private static BigInteger[] Big(SparsePolynomial p)
    {
        var big = new BigInteger[p.TermCount];
        for (var i = 0; i < big.Length; i++) big[i] = p.Coefficient(i);
        return big;
    }
}
