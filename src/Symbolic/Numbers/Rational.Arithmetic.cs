using System.Numerics;

namespace Symbolic.Numbers;

public readonly partial struct Rational
{
    /// <summary>The sum.</summary>
    public static Rational operator +(Rational left, Rational right)
    {
        if (left._big is not null || right._big is not null) return AddBig(left, right);
        if (left._denominatorLess1 == 0 && right._denominatorLess1 == 0)
        {
            // The sum of two numbers of one sign has another sign only if it overflows.
            var sum = unchecked(left._numerator + right._numerator);
            var overflows = ((left._numerator ^ sum) & (right._numerator ^ sum)) < 0 || sum == long.MinValue;
            return overflows ? FromReduced((BigInteger)left._numerator + right._numerator, BigInteger.One) : new Rational(sum, 1);
        }

        return IsHalf(left) && IsHalf(right) ? AddHalves(left, right) : AddWide(left, right);
    }

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational left, Rational right) => left + -right;

    /// <summary>The number with the other sign.</summary>
    public static Rational operator -(Rational value) => value._big is null
        ? new Rational(-value._numerator, value.SmallDenominator)
        : FromReduced(-value._big.Numerator, value._big.Denominator);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational left, Rational right)
    {
        if (left._big is not null || right._big is not null) return MultiplyBig(left, right);

        if (left._denominatorLess1 == 0 && right._denominatorLess1 == 0 && TryMultiply(left._numerator, right._numerator, out var whole))
            return new Rational(whole, 1);
        // Reducing crosswise first keeps the products small and leaves them in lowest terms.
        var g = Gcd(left._numerator, right.SmallDenominator);
        var h = Gcd(right._numerator, left.SmallDenominator);
        var (n, m) = (left._numerator / g, right._numerator / h);
        var (d, e) = (left.SmallDenominator / h, right.SmallDenominator / g);
        return TryMultiply(n, m, out var numerator) && TryMultiply(d, e, out var denominator)
            ? new Rational(numerator, denominator)
            : FromReduced((BigInteger)n * m, (BigInteger)d * e);
    }

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Rational operator /(Rational left, Rational right) => left * right.Reciprocal();

    /// <summary>The number without its sign.</summary>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>One divided by this.</summary>
    /// <exception cref="DivideByZeroException">This is zero.</exception>
    public Rational Reciprocal()
    {
        if (IsZero) throw new DivideByZeroException();
        if (_big is not null)
        {
            return _big.Numerator.Sign < 0
                ? FromReduced(-_big.Denominator, -_big.Numerator)
                : FromReduced(_big.Denominator, _big.Numerator);
        }

        return _numerator < 0 ? new Rational(-SmallDenominator, -_numerator) : new Rational(SmallDenominator, _numerator);
    }

    /// <summary>The largest whole number that is at most this.</summary>
    public Rational Floor()
    {
        if (IsInteger) return this;
        if (_big is null) return _numerator / SmallDenominator - (_numerator < 0 ? 1 : 0);
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The whole part, rounded towards zero.</summary>
    public Rational Truncate() => IsInteger ? this
        : _big is null ? _numerator / SmallDenominator
        : (Rational)(Numerator / Denominator);

    /// <summary>Raises to a whole power, if the result stays within <see cref="MaxBits"/>.</summary>
    /// <param name="exponent">The exponent; negative only where this is not zero.</param>
    /// <param name="result">The power, or zero.</param>
    /// <returns>Whether the result is small enough.</returns>
    /// <exception cref="DivideByZeroException">This is zero and the exponent negative.</exception>
    public bool TryPow(long exponent, out Rational result)
    {
        if (exponent < 0 && IsZero) throw new DivideByZeroException();
        var size = Math.Max(BigInteger.Abs(Numerator).GetBitLength(), Denominator.GetBitLength());
        result = One;
        if (exponent == 0 || IsOne) return true;
        if (IsZero || IsMinusOne)
        {
            result = IsZero ? Zero : (exponent & 1) == 0 ? One : MinusOne;
            return true;
        }

        // The n-th power of a number of s bits has more than (s - 1)*n bits, and at most s*n.
        var n = Math.Abs((int)Math.Clamp(exponent, -MaxBits, MaxBits));
        if ((size - 1) * n < MaxBits)
        {
            var (numerator, denominator) = (BigInteger.Pow(Numerator, n), BigInteger.Pow(Denominator, n));
            if (numerator.GetBitLength() <= MaxBits && denominator.GetBitLength() <= MaxBits)
            {
                result = FromReduced(numerator, denominator);
                if (exponent < 0) result = result.Reciprocal();
                return true;
            }
        }

        result = Zero;
        return false;
    }

    // Dividing by common factors before multiplying keeps the numbers small and leaves the result in lowest terms: Knuth, The Art
    // of Computer Programming, volume 2, section 4.5.1.
    private static Rational AddBig(Rational left, Rational right)
    {
        var (n, d) = (left.Numerator, left.Denominator);
        var (m, e) = (right.Numerator, right.Denominator);
        if (d.IsOne && e.IsOne) return FromReduced(n + m, BigInteger.One);
        var common = BigInteger.GreatestCommonDivisor(d, e);
        if (common.IsOne) return FromReduced(n * e + m * d, d * e);
        var rest = d / common;
        var sum = n * (e / common) + m * rest;
        var again = BigInteger.GreatestCommonDivisor(sum, common);
        return again.IsOne ? FromReduced(sum, rest * e) : FromReduced(sum / again, rest * (e / again));
    }

    private static Rational MultiplyBig(Rational left, Rational right)
    {
        var (n, d) = (left.Numerator, left.Denominator);
        var (m, e) = (right.Numerator, right.Denominator);
        CancelCommon(ref n, ref e);
        CancelCommon(ref m, ref d);
        return FromReduced(n * m, d * e);
    }

    private static void CancelCommon(ref BigInteger numerator, ref BigInteger denominator)
    {
        if (denominator.IsOne) return;
        var gcd = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (!gcd.IsOne) (numerator, denominator) = (numerator / gcd, denominator / gcd);
    }

    // Numerator and denominator fit in half of a long, so that products and their sum fit in a long.
    private static bool IsHalf(Rational value) =>
        value._numerator is > int.MinValue and <= int.MaxValue && value._denominatorLess1 < int.MaxValue;

    private static Rational AddHalves(Rational left, Rational right)
    {
        var numerator = left._numerator * right.SmallDenominator + right._numerator * left.SmallDenominator;
        if (numerator == 0) return default;
        var denominator = left.SmallDenominator * right.SmallDenominator;
        var g = Gcd(numerator, denominator);
        return new Rational(numerator / g, denominator / g);
    }

    // Methods with 128-bit integers are never compiled ahead of time: only wide numbers come here, so that small computations start
    // without waiting for the compiler. Products of two 63-bit numbers fit in 126 bits and their sum in 127.
    private static Rational AddWide(Rational left, Rational right)
    {
        var numerator = (Int128)left._numerator * right.SmallDenominator + (Int128)right._numerator * left.SmallDenominator;
        var denominator = (Int128)left.SmallDenominator * right.SmallDenominator;
        return Reduce(numerator, denominator);
    }

    private static Rational Reduce(Int128 numerator, Int128 denominator)
    {
        if (numerator == 0) return default;
        if (Fits(numerator) && Fits(denominator))
        {
            var g = Gcd((long)numerator, (long)denominator);
            return new Rational((long)numerator / g, (long)denominator / g);
        }

        var gcd = WideGcd(numerator, denominator);
        numerator /= gcd;
        denominator /= gcd;
        return Fits(numerator) && Fits(denominator)
            ? new Rational((long)numerator, (long)denominator)
            : FromReduced((BigInteger)numerator, (BigInteger)denominator);
    }

    private static bool Fits(Int128 value) => value >= -long.MaxValue && value <= long.MaxValue;

    private static bool TryMultiply(long a, long b, out long product) =>
        Math.BigMul(a, b, out product) == product >> 63 && product != long.MinValue;

    private static long Gcd(long a, long b)
    {
        a = Math.Abs(a);
        while (b != 0)
        {
            // Division of 32 bits takes a fraction of the time.
            if ((ulong)(a | b) <= uint.MaxValue) return Gcd((uint)a, (uint)b);
            (a, b) = (b, a % b);
        }

        return a == 0 ? 1 : a;
    }

    private static uint Gcd(uint a, uint b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a == 0 ? 1 : a;
    }

    private static Int128 WideGcd(Int128 a, Int128 b)
    {
        a = Int128.Abs(a);
        while (b != 0)
        {
            if (Fits(a) && Fits(b)) return Gcd((long)a, (long)b);
            (a, b) = (b, a % b);
        }

        return a;
    }
}
