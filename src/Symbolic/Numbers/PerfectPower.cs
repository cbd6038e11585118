using System.Numerics;

namespace Symbolic.Numbers;

/// <summary>Recognises whole numbers that are powers of smaller ones.</summary>
internal static class PerfectPower
{
    // Beyond this size the search would cost more than the shorter form is worth.
    private const int MaxBits = 4096;

    /// <summary>The smallest root and the largest exponent with root^exponent = number.</summary>
    public static (BigInteger Root, int Exponent) Of(BigInteger number)
    {
        var exponent = 1;
        if (number.GetBitLength() > MaxBits) return (number, 1);
        for (var again = true; again;)
        {
            again = false;
            foreach (var prime in (ReadOnlySpan<int>)[2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31])
            {
                if (prime > number.GetBitLength()) break;
                var root = Root(number, prime);
                if (BigInteger.Pow(root, prime) != number) continue;
                number = root;
                exponent *= prime;
                again = true;
                break;
            }
        }

        return (number, exponent);
    }

    /// <summary>The largest whole number whose power is at most the given one, by Newton's method from above.</summary>
    private static BigInteger Root(BigInteger number, int degree)
    {
        var guess = BigInteger.One << (int)((number.GetBitLength() + degree - 1) / degree);
        while (true)
        {
            var next = ((degree - 1) * guess + number / BigInteger.Pow(guess, degree - 1)) / degree;
            if (next >= guess) return guess;
            guess = next;
        }
    }
}
