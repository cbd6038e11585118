using System.Globalization;
using System.Numerics;

namespace Symbolic.Numbers;

public readonly partial struct Rational
{
    // A decimal literal of more digits than this is certainly beyond MaxBits.
    private const int MaxDigits = (int)(MaxBits * 0.30103) + 1;

    /// <summary>The number that the shortest decimal text of a double names, so that 0.1 is one tenth.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public static Rational FromDouble(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A finite number is needed.");
        return ParseDecimal(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>Reads decimal notation exactly: <c>-12</c>, <c>2.5</c>, <c>.5</c>, <c>1e-3</c>.</summary>
    /// <param name="text">Digits with an optional sign, point and exponent, nothing else.</param>
    /// <exception cref="FormatException">The text is no decimal number.</exception>
    /// <exception cref="Errors.LimitExceededException">The number needs more than <see cref="MaxBits"/> bits.</exception>
    public static Rational ParseDecimal(ReadOnlySpan<char> text)
    {
        if (text.Length <= 18 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
            return new Rational(small);

        var mantissa = text;
        BigInteger exponent = 0;
        var e = text.IndexOfAny('e', 'E');
        if (e >= 0)
        {
            mantissa = text[..e];
            if (text.Length - e > 30) throw TooLarge();
            exponent = BigInteger.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        if (mantissa.Length > MaxDigits) throw TooLarge();
        var point = mantissa.IndexOf('.');
        BigInteger digits;
        if (point < 0)
        {
            digits = BigInteger.Parse(mantissa, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
        else
        {
            digits = BigInteger.Parse(
                string.Concat(mantissa[..point], mantissa[(point + 1)..]), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            exponent -= mantissa.Length - point - 1;
        }

        if (digits.IsZero) return default;
        if (BigInteger.Abs(exponent) > MaxDigits) throw TooLarge();
        return exponent.Sign >= 0
            ? digits * BigInteger.Pow(10, (int)exponent)
            : Create(digits, BigInteger.Pow(10, -(int)exponent));
    }

    /// <summary>The nearest double; beyond its range an infinity or zero.</summary>
    public double ToDouble()
    {
        const long Exact = 1L << 53;
        if (_big is null && _numerator is >= -Exact and <= Exact && SmallDenominator <= Exact)
            return (double)_numerator / SmallDenominator;
        return Sign < 0 ? -PositiveToDouble(-Numerator, Denominator) : PositiveToDouble(Numerator, Denominator);
    }

    /// <summary><c>3</c>, <c>-5/2</c>.</summary>
    public override string ToString() => IsInteger
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static double PositiveToDouble(BigInteger numerator, BigInteger denominator)
    {
        // Scale so that the integer quotient has as many bits as the double will hold and two more; the last is sticky.
        var magnitude = numerator.GetBitLength() - denominator.GetBitLength();
        if (magnitude > 1100) return double.PositiveInfinity;
        if (magnitude < -1200) return 0;
        var shift = (int)(55 - magnitude);
        const int Smallest = 1074 + 2;
        if (shift > Smallest) shift = Smallest;
        if (shift >= 0) numerator <<= shift;
        else denominator <<= -shift;
        var quotient = (ulong)BigInteger.DivRem(numerator, denominator, out var remainder);

        var extra = Math.Max(0, 64 - BitOperations.LeadingZeroCount(quotient) - 53);
        if (extra < 2 && shift == Smallest) extra = 2;
        var half = extra == 0 ? 0 : 1UL << (extra - 1);
        var lost = quotient & ((1UL << extra) - 1);
        var kept = quotient >> extra;
        var up = lost > half || (lost == half && half != 0 && (!remainder.IsZero || (kept & 1) == 1));
        if (up) kept++;
        return Math.ScaleB((double)kept, extra - shift);
    }

    private static Errors.LimitExceededException TooLarge() => new($"a number has more than {MaxBits} bits");
}
