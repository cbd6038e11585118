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
            var sum = (Int128)left._numerator + right._numerator;
            return Fits(sum) ? new Rational((long)sum, 1) : FromReduced((BigInteger)sum, BigInteger.One);
        }

        // Products of two 63-bit numbers fit in 126 bits and their sum in 127.
        var numerator = (Int128)left._numerator * right.SmallDenominator + (Int128)right._numerator * left.SmallDenominator;
        var denominator = (Int128)left.SmallDenominator * right.SmallDenominator;
        return Reduce(numerator, denominator);
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
        if (left._big is not null || right._big is not null)
            return Create(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

        // Reducing crosswise first keeps the products small and leaves them in lowest terms.
        var g = Gcd(left._numerator, right.SmallDenominator);
        var h = Gcd(right._numerator, left.SmallDenominator);
        var numerator = (Int128)(left._numerator / g) * (right._numerator / h);
        var denominator = (Int128)(left.SmallDenominator / h) * (right.SmallDenominator / g);
        return Fits(numerator) && Fits(denominator)
            ? new Rational((long)numerator, (long)denominator)
            : FromReduced((BigInteger)numerator, (BigInteger)denominator);
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

    private static Rational AddBig(Rational left, Rational right) => left.Denominator == right.Denominator
        ? Create(left.Numerator + right.Numerator, left.Denominator)
        : Create(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

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

    private static long Gcd(long a, long b)
    {
        a = Math.Abs(a);
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
