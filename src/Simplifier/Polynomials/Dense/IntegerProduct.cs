using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>Products of dense lists of whole numbers: term by term, or as one product of two numbers that hold all coefficients side by
/// side (Kronecker's substitution of a power of two for the variable).</summary>
internal static class IntegerProduct
{
    private const int Shortest = 24;

    /// <summary>The coefficients of the product by rising powers.</summary>
    public static BigInteger[] Of(BigInteger[] a, BigInteger[] b)
    {
        if (a.Length == 0 || b.Length == 0) return [];
        return Math.Min(a.Length, b.Length) < Shortest ? TermByTerm(a, b) : Kronecker(a, b);
    }

    private static BigInteger[] TermByTerm(BigInteger[] a, BigInteger[] b)
    {
        var product = new BigInteger[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].IsZero) continue;
            for (var j = 0; j < b.Length; j++) product[i + j] += a[i] * b[j];
        }

        return product;
    }

    private static BigInteger[] Kronecker(BigInteger[] a, BigInteger[] b)
    {
        // Room for the sum of the products, and for a sign.
        var bits = Bits(a) + Bits(b) + BitOperations.Log2((uint)Math.Min(a.Length, b.Length)) + 2;
        var bytes = (int)((bits + 7) / 8);
        var product = ReferenceEquals(a, b) ? BigInteger.Pow(Pack(a, bytes), 2) : Pack(a, bytes) * Pack(b, bytes);
        return Unpack(product, bytes, a.Length + b.Length - 1);
    }

    private static long Bits(BigInteger[] coefficients)
    {
        var most = 1L;
        foreach (var coefficient in coefficients) most = Math.Max(most, BigInteger.Abs(coefficient).GetBitLength());
        return most;
    }

    // The difference of the number that holds the positive coefficients and the one that holds the others.
    private static BigInteger Pack(BigInteger[] coefficients, int bytes)
    {
        var (positive, negative) = (new byte[coefficients.Length * bytes], new byte[coefficients.Length * bytes]);
        for (var i = 0; i < coefficients.Length; i++)
        {
            var place = (coefficients[i].Sign < 0 ? negative : positive).AsSpan(i * bytes, bytes);
            BigInteger.Abs(coefficients[i]).TryWriteBytes(place, out _, isUnsigned: true);
        }

        return new BigInteger(positive, isUnsigned: true) - new BigInteger(negative, isUnsigned: true);
    }

    private static BigInteger[] Unpack(BigInteger product, int bytes, int length)
    {
        var digits = new byte[(length * bytes) + 1];
        BigInteger.Abs(product).TryWriteBytes(digits, out _, isUnsigned: true);
        var sign = product.Sign;
        var result = new BigInteger[length];
        var borrowed = false;
        for (var i = 0; i < length; i++)
        {
            // A negative coefficient has borrowed from the next: as a number of two's complement the digit is right.
            var digit = new BigInteger(digits.AsSpan(i * bytes, bytes));
            if (borrowed) digit += BigInteger.One;
            borrowed = (digits[((i + 1) * bytes) - 1] & 0x80) != 0;
            result[i] = sign < 0 ? -digit : digit;
        }

        return result;
    }
}
