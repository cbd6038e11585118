namespace Symbolic.Simplifier.Polynomials.Modular;

/// <summary>Products of dense lists of residues: term by term, and by Karatsuba's method where both are long.</summary>
internal static class Convolution
{
    // Where Karatsuba's additions cost as much as the products that it saves.
    private const int Shortest = 48;

    /// <summary>The coefficients of the product of two polynomials that are not empty, a.Length + b.Length - 1 of them.</summary>
    public static ulong[] Product(Modulus modulus, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var result = new ulong[a.Length + b.Length - 1];
        Multiply(modulus, a, b, result);
        return result;
    }

    /// <summary>Writes the product over <paramref name="result"/>, which must have a.Length + b.Length - 1 places.</summary>
    public static void Multiply(Modulus modulus, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result)
    {
        if (a.Length < b.Length)
        {
            Multiply(modulus, b, a, result);
            return;
        }

        if (b.Length < Shortest) TermByTerm(modulus, a, b, result);
        else if (a.Length < 2 * b.Length) Karatsuba(modulus, a, b, result);
        else InPieces(modulus, a, b, result);
    }

    private static void TermByTerm(Modulus modulus, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result)
    {
        if (modulus.Value < 1UL << 31)
        {
            SmallTermByTerm(modulus, a, b, result);
            return;
        }

        var m = modulus.Value;
        for (var k = 0; k < result.Length; k++)
        {
            var first = Math.Max(0, k - a.Length + 1);
            var last = Math.Min(k, b.Length - 1);
            var (high, low) = (0UL, 0UL);
            for (var j = first; j <= last; j++)
            {
                var top = Math.BigMul(a[k - j], b[j], out var bottom);
                low += bottom;
                high += top + (low < bottom ? 1UL : 0UL);
                // Taking away m·2^64 changes no residue and keeps the sum below m·2^64.
                if (high >= m) high -= m;
            }

            result[k] = modulus.Reduce(high, low);
        }
    }

    // Products have at most 62 bits, so that 4 of them fit in a word: those beyond a square of the modulus are taken away.
    private static void SmallTermByTerm(Modulus modulus, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result)
    {
        var square = modulus.Value * modulus.Value;
        for (var k = 0; k < result.Length; k++)
        {
            var first = Math.Max(0, k - a.Length + 1);
            var last = Math.Min(k, b.Length - 1);
            var sum = 0UL;
            if (modulus.Value < 1UL << 27)
            {
                // Up to 1024 products fit; lists are shorter than that here, as their longer part is never above the threshold.
                for (var j = first; j <= last; j++) sum += a[k - j] * b[j];
            }
            else
            {
                for (var j = first; j <= last; j++)
                {
                    sum += a[k - j] * b[j];
                    if (sum >= square) sum -= square;
                }
            }

            result[k] = modulus.Reduce(0, sum);
        }
    }

    private static void Karatsuba(Modulus modulus, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result)
    {
        var half = (a.Length + 1) / 2;
        var a0 = a[..half];
        var a1 = a[half..];
        var b0 = b[..half];
        var b1 = b[half..];
        var sumA = Sum(modulus, a0, a1);
        var sumB = Sum(modulus, b0, b1);
        var middle = new ulong[(2 * half) - 1];
        Multiply(modulus, sumA, sumB, middle);
        Multiply(modulus, a0, b0, result[..((2 * half) - 1)]);
        result[(2 * half) - 1] = 0;
        Multiply(modulus, a1, b1, result[(2 * half)..]);
        for (var i = 0; i < middle.Length; i++) middle[i] = modulus.Subtract(middle[i], result[i]);
        var upper = result[(2 * half)..];
        for (var i = 0; i < upper.Length; i++) middle[i] = modulus.Subtract(middle[i], upper[i]);
        // Where the upper halves are shorter, the last places of the middle are 0.
        var places = Math.Min(middle.Length, result.Length - half);
        for (var i = 0; i < places; i++) result[half + i] = modulus.Add(result[half + i], middle[i]);
    }

    private static ulong[] Sum(Modulus modulus, ReadOnlySpan<ulong> longer, ReadOnlySpan<ulong> shorter)
    {
        var sum = longer.ToArray();
        for (var i = 0; i < shorter.Length; i++) sum[i] = modulus.Add(sum[i], shorter[i]);
        return sum;
    }

    private static void InPieces(Modulus modulus, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result)
    {
        result.Clear();
        var product = new ulong[(2 * b.Length) - 1];
        for (var start = 0; start < a.Length; start += b.Length)
        {
            var piece = a.Slice(start, Math.Min(b.Length, a.Length - start));
            var places = product.AsSpan(0, piece.Length + b.Length - 1);
            Multiply(modulus, piece, b, places);
            for (var i = 0; i < places.Length; i++) result[start + i] = modulus.Add(result[start + i], places[i]);
        }
    }
}
