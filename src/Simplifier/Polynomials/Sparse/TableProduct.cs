using System.Numerics;
using Symbolic.Errors;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Products whose terms lie too far apart for a box: they are added up in a table, piece by piece from the top, so that the table
/// stays in the cache. A sample of the products tells where to divide.</summary>
internal static class TableProduct
{
    private const int PieceProducts = 1 << 15;
    private const int SamplesForPiece = 16;

    /// <summary>The terms of the product in descending order.</summary>
    /// <param name="left">The numbers of the monomials of the factor with fewer terms.</param>
    /// <param name="a">Its coefficients.</param>
    /// <param name="right">The numbers of the monomials of the other factor.</param>
    /// <param name="b">Its coefficients.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    public static (ulong[] Monomials, CoefficientList Coefficients) Compute<TFactor, TSum, TProducts>(ulong[] left,
        ReadOnlySpan<TFactor> a, ulong[] right, ReadOnlySpan<TFactor> b, CancellationToken cancellationToken)
        where TSum : struct, IBinaryInteger<TSum>
        where TProducts : ICoefficientProducts<TFactor, TSum>
    {
        var products = (long)left.Length * right.Length;
        // Every piece looks at every term of the left factor.
        var starts = Starts(left, right, (int)Math.Clamp(products / PieceProducts, 1, Math.Max(1, right.Length / 4)));
        var next = new int[left.Length];
        var terms = (int)Math.Min(PieceProducts / 2, products);
        var (monomials, coefficients) = (new ulong[terms], new CoefficientList(terms));
        var table = new TermTable<TSum>(terms);
        foreach (var start in starts)
        {
            for (var i = 0; i < left.Length; i++)
            {
                if ((i & 255) == 0) cancellationToken.ThrowIfCancellationRequested();
                var (j, factor) = (next[i], a[i]);
                for (; j < right.Length; j++)
                {
                    var monomial = left[i] + right[j];
                    if (monomial < start) break;
                    table.Add(monomial, TProducts.Of(factor, b[j]));
                }

                next[i] = j;
            }

            foreach (var (monomial, sum) in table.Descending())
            {
                if (TSum.IsZero(sum)) continue;
                if (coefficients.Count == monomials.Length) Array.Resize(ref monomials, 2 * monomials.Length);
                monomials[coefficients.Count] = monomial;
                TProducts.Add(coefficients, sum);
            }

            table.Clear();
            if (coefficients.Count > Product.MaxTerms)
                throw new LimitExceededException($"a product has more than {Product.MaxTerms} terms");
        }

        return (monomials[..coefficients.Count], coefficients);
    }

    // The lowest numbers of the pieces, falling to 0, between which about equally many products lie.
    private static List<ulong> Starts(ulong[] left, ulong[] right, int pieces)
    {
        var starts = new List<ulong>();
        if (pieces > 1)
        {
            var samples = new ulong[pieces * SamplesForPiece];
            var draw = 1UL;
            for (var i = 0; i < samples.Length; i++)
            {
                draw = unchecked((draw * 6364136223846793005UL) + 1442695040888963407UL);
                samples[i] = left[(int)(((draw >> 32) * (ulong)left.Length) >> 32)]
                    + right[(int)((uint)(draw >> 8) * (ulong)right.Length >> 32)];
            }

            Array.Sort(samples);
            for (var piece = pieces - 1; piece > 0; piece--)
            {
                var start = samples[piece * SamplesForPiece];
                if (start > 0 && (starts.Count == 0 || start < starts[^1])) starts.Add(start);
            }
        }

        starts.Add(0);
        return starts;
    }
}
