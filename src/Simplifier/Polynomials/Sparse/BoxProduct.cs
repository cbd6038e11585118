using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Symbolic.Errors;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Products in a box with a cell for every monomial between the highest and the lowest of the product. The box is filled piece
/// by piece, from the top: a piece stays in the cache while all products of terms that fall into it are added up.</summary>
internal static class BoxProduct
{
    private const int PieceCells = 1 << 15;

    // A cell costs about as much as a sixteenth of a sum in a table.
    private const int CellsForProduct = 16;

    /// <summary>Whether the monomials lie close enough together.</summary>
    public static bool Fits(ulong[] left, ulong[] right)
    {
        var cells = (UInt128)(left[0] + right[0] - left[^1] - right[^1]) + 1;
        return cells <= (UInt128)left.Length * (ulong)right.Length * CellsForProduct;
    }

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
        var (top, bottom) = (left[0] + right[0], left[^1] + right[^1]);
        var cells = top - bottom + 1;
        // Every piece looks at every term of the left factor.
        var size = (int)Math.Min(cells, Math.Max(PieceCells, 4 * cells / (ulong)right.Length));
        var box = ArrayPool<TSum>.Shared.Rent(size);
        Array.Clear(box, 0, size);
        var next = new int[left.Length];
        var estimate = (int)Math.Min(1 << 20, Math.Min(cells, (ulong)left.Length * (ulong)right.Length));
        var (monomials, coefficients) = (new ulong[estimate], new CoefficientList(estimate));
        for (var rest = cells; rest > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = (int)Math.Min(rest, (ulong)size);
            rest -= (ulong)length;
            var piece = box.AsSpan(0, length);
            Fill<TFactor, TSum, TProducts>(piece, bottom + rest, left, a, right, b, next);
            Empty<TFactor, TSum, TProducts>(piece, bottom + rest, ref monomials, coefficients);
            if (coefficients.Count > Product.MaxTerms)
                throw new LimitExceededException($"a product has more than {Product.MaxTerms} terms");
        }

        ArrayPool<TSum>.Shared.Return(box);
        return (monomials[..coefficients.Count], coefficients);
    }

    private static void Fill<TFactor, TSum, TProducts>(Span<TSum> piece, ulong start, ulong[] left, ReadOnlySpan<TFactor> a, ulong[] right,
        ReadOnlySpan<TFactor> b, int[] next)
        where TSum : struct, IBinaryInteger<TSum>
        where TProducts : ICoefficientProducts<TFactor, TSum>
    {
        for (var i = 0; i < left.Length; i++)
        {
            var j = next[i];
            if (j == right.Length || left[i] + right[j] < start) continue;
            var (shift, factor) = (left[i] - start, a[i]);
            for (; j < right.Length && j < b.Length; j++)
            {
                // What lies below the piece has wrapped around.
                var place = shift + right[j];
                if (place >= (ulong)piece.Length) break;
                piece[(int)place] += TProducts.Of(factor, b[j]);
            }

            next[i] = j;
        }
    }

    private static void Empty<TFactor, TSum, TProducts>(Span<TSum> piece, ulong start, ref ulong[] monomials, CoefficientList coefficients)
        where TSum : struct, IBinaryInteger<TSum>
        where TProducts : ICoefficientProducts<TFactor, TSum>
    {
        var end = piece.Length;
        if (typeof(TSum) == typeof(long))
        {
            ref var cells = ref System.Runtime.CompilerServices.Unsafe.As<TSum, long>(ref MemoryMarshal.GetReference(piece));
            for (; end >= 8; end -= 8)
            {
                var zeros = Vector512.Equals(Vector512.LoadUnsafe(ref cells, (nuint)(end - 8)), Vector512<long>.Zero);
                for (var bits = (byte)~zeros.ExtractMostSignificantBits(); bits != 0;)
                {
                    var lane = BitOperations.Log2(bits);
                    bits ^= (byte)(1 << lane);
                    Put<TFactor, TSum, TProducts>(piece[end - 8 + lane], start + (ulong)(end - 8 + lane), ref monomials, coefficients);
                }
            }
        }

        for (var i = end - 1; i >= 0; i--)
            if (!TSum.IsZero(piece[i])) Put<TFactor, TSum, TProducts>(piece[i], start + (ulong)i, ref monomials, coefficients);
        piece.Clear();
    }

    private static void Put<TFactor, TSum, TProducts>(TSum sum, ulong monomial, ref ulong[] monomials, CoefficientList coefficients)
        where TProducts : ICoefficientProducts<TFactor, TSum>
    {
        if (coefficients.Count == monomials.Length) Array.Resize(ref monomials, 2 * monomials.Length);
        monomials[coefficients.Count] = monomial;
        TProducts.Add(coefficients, sum);
    }
}
