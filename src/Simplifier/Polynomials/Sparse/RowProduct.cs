using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Products of polynomials whose terms lie close together: each is taken as rows of neighbouring powers of the last variable,
/// and rows are multiplied in vectors.</summary>
/// <remarks>Sums are kept twice: modulo 2^64 in words, and nearly in floating point. The second is off by less than 2^62, which is enough
/// to find the one number near it that has the first as its residue. Where 53 bits hold every sum, floating point alone is exact.</remarks>
internal static class RowProduct
{
    private const int Lanes = 8;
    private const int ExactBits = 53;
    private const int SumBits = 114;
    private const int TableBits = 20;
    private const int MaxCells = 1 << 25;
    private const int BlockRows = 24;

    /// <summary>The terms of the product in descending order; null if the terms lie too far apart, or their sums are too long.</summary>
    /// <param name="packing">Of the monomials.</param>
    /// <param name="left">The packed monomials of the factor with fewer terms.</param>
    /// <param name="a">Its coefficients.</param>
    /// <param name="right">The packed monomials of the other factor.</param>
    /// <param name="b">Its coefficients.</param>
    /// <param name="bits">No coefficient of the product is longer than this.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    public static (ulong[] Monomials, CoefficientList Coefficients)? TryCompute(Packing packing, ulong[] left, ReadOnlySpan<long> a,
        ulong[] right, ReadOnlySpan<long> b, int bits, CancellationToken cancellationToken)
    {
        var depth = BitOperations.Log2((uint)left.Length) + 3;
        if ((long)left.Length * right.Length < 256 || bits + depth > SumBits) return null;
        var inner = packing.InnerBits;
        var outerBits = 64 - BitOperations.LeadingZeroCount((left[0] >> inner) + (right[0] >> inner));
        var width = (1 << inner) + Lanes;
        if (outerBits > TableBits || inner > 16) return null;
        var words = bits > ExactBits;
        var (rowsA, rowsB) = (new DenseRows(left, a, inner, words), new DenseRows(right, b, inner, words));
        // Short rows waste most of a vector.
        if (rowsA.Count * 2L > left.Length || rowsB.Count * 2L > right.Length) return null;
        if ((long)rowsA.Cells * rowsB.Cells > 16L * left.Length * right.Length) return null;
        var places = Places(rowsA, rowsB, outerBits, out var targets);
        if ((long)targets * width > Math.Min(MaxCells, 16 + ((long)left.Length * right.Length))) return null;
        var near = new double[targets * width];
        var low = words ? new long[targets * width] : [];
        for (var i = 0; i < rowsA.Count; i += BlockRows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var j = 0; j < rowsB.Count; j += BlockRows)
            {
                for (var r = i; r < Math.Min(i + BlockRows, rowsA.Count); r++)
                {
                    for (var s = j; s < Math.Min(j + BlockRows, rowsB.Count); s++)
                    {
                        var target = (places[rowsA.Outer(r) + rowsB.Outer(s)] * width) + rowsA.First(r) + rowsB.First(s);
                        if (rowsA.Length(r) <= rowsB.Length(s)) Multiply(rowsA, r, rowsB, s, near, low, target);
                        else Multiply(rowsB, s, rowsA, r, near, low, target);
                    }
                }
            }
        }

        return Collect(places, targets, inner, width, near, low);
    }

    // Which rows the product has: their numbers by falling outer monomial, -1 for none.
    private static int[] Places(DenseRows a, DenseRows b, int outerBits, out int count)
    {
        var places = new int[1 << outerBits];
        for (var r = 0; r < a.Count; r++)
            for (var s = 0; s < b.Count; s++) places[a.Outer(r) + b.Outer(s)] = 1;
        count = 0;
        for (var outer = places.Length - 1; outer >= 0; outer--) places[outer] = places[outer] == 0 ? -1 : count++;
        return places;
    }

    // Every vector of the product is summed up in registers: row a, the shorter, runs against row b with zeros on both sides.
    private static void Multiply(DenseRows a, int r, DenseRows b, int s, double[] near, long[] low, int target)
    {
        var (lengthA, lengthB) = (a.Length(r), b.Length(s));
        ref var nearA = ref a.Near(r);
        ref var nearB = ref b.Near(s);
        for (var k = 0; k < lengthA + lengthB - 1; k += Lanes)
        {
            var (from, to) = (Math.Max(0, k - lengthB + 1), Math.Min(lengthA - 1, k + Lanes - 1));
            var sum = Vector512.LoadUnsafe(ref near[target + k]);
            for (var i = from; i <= to; i++)
            {
                var other = Vector512.LoadUnsafe(ref nearB, (nuint)(nint)(k - i));
                sum = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref nearA, i)), other, sum);
            }

            sum.StoreUnsafe(ref near[target + k]);
        }

        if (low.Length == 0) return;
        ref var lowA = ref a.Low(r);
        ref var lowB = ref b.Low(s);
        for (var k = 0; k < lengthA + lengthB - 1; k += Lanes)
        {
            var (from, to) = (Math.Max(0, k - lengthB + 1), Math.Min(lengthA - 1, k + Lanes - 1));
            var sum = Vector512.LoadUnsafe(ref low[target + k]);
            for (var i = from; i <= to; i++)
            {
                var other = Vector512.LoadUnsafe(ref lowB, (nuint)(nint)(k - i));
                sum += Vector512.Create(Unsafe.Add(ref lowA, i)) * other;
            }

            sum.StoreUnsafe(ref low[target + k]);
        }
    }

    private static (ulong[] Monomials, CoefficientList Coefficients) Collect(int[] places, int targets, int inner, int width, double[] near,
        long[] low)
    {
        var monomials = new ulong[targets * 2];
        var coefficients = new CoefficientList(targets * 2);
        for (var outer = places.Length - 1; outer >= 0; outer--)
        {
            if (places[outer] < 0) continue;
            var row = places[outer] * width;
            for (var power = (1 << inner) - 1; power >= 0; power--)
            {
                var sum = near[row + power];
                if (low.Length == 0)
                {
                    if (sum == 0) continue;
                    coefficients.Add((long)sum);
                }
                else
                {
                    var residue = low[row + power];
                    var high = (long)Math.Round((sum - residue) * (1.0 / 18446744073709551616.0));
                    if (residue == 0 && high == 0) continue;
                    coefficients.Add(((Int128)high << 64) + residue);
                }

                var count = coefficients.Count - 1;
                if (count == monomials.Length) Array.Resize(ref monomials, 2 * count);
                monomials[count] = ((ulong)outer << inner) | (uint)power;
            }
        }

        Array.Resize(ref monomials, coefficients.Count);
        return (monomials, coefficients);
    }
}
