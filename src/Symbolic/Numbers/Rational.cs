using System.Numerics;

namespace Symbolic.Numbers;

/// <summary>An exact fraction of any size, always in lowest terms with a positive denominator.</summary>
/// <remarks>Numerator and denominator that fit in 64 bits are stored in the value itself, and arithmetic on them allocates
/// nothing; larger ones live in a shared immutable pair of <see cref="BigInteger"/>. <c>default</c> is zero.</remarks>
public readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    /// <summary>The largest size, in bits, that a numerator or denominator may reach: about 39 000 decimal digits.</summary>
    public const int MaxBits = 1 << 17;

    private readonly long _numerator;

    // One less than the denominator, so that the default value of the struct is 0/1.
    private readonly long _denominatorLess1;
    private readonly BigFraction? _big;

    private Rational(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLess1 = denominator - 1;
        _big = null;
    }

    private Rational(BigFraction big)
    {
        _big = big;
    }

    /// <summary>A whole number.</summary>
    /// <param name="value">Any value.</param>
    public Rational(long value)
    {
        if (value == long.MinValue) _big = new BigFraction(value, BigInteger.One);
        else _numerator = value;
    }

    /// <summary>Zero.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => new(1, 1);

    /// <summary>Minus one.</summary>
    public static Rational MinusOne => new(-1, 1);

    /// <summary>The numerator in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator => _big is null ? _numerator : _big.Numerator;

    /// <summary>The denominator in lowest terms; positive.</summary>
    public BigInteger Denominator => _big is null ? SmallDenominator : _big.Denominator;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _big is null ? Math.Sign(_numerator) : _big.Numerator.Sign;

    /// <summary>Whether this is 0.</summary>
    public bool IsZero => _big is null && _numerator == 0;

    /// <summary>Whether this is 1.</summary>
    public bool IsOne => _big is null && _numerator == 1 && _denominatorLess1 == 0;

    /// <summary>Whether this is -1.</summary>
    public bool IsMinusOne => _big is null && _numerator == -1 && _denominatorLess1 == 0;

    /// <summary>Whether the denominator is 1.</summary>
    public bool IsInteger => _big is null ? _denominatorLess1 == 0 : _big.Denominator.IsOne;

    /// <summary>Whether this is a whole number divisible by two.</summary>
    public bool IsEvenInteger => IsInteger && (_big is null ? (_numerator & 1) == 0 : _big.Numerator.IsEven);

    private long SmallDenominator => _denominatorLess1 + 1;

    /// <summary>The fraction numerator/denominator in lowest terms.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">Any integer but zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    /// <exception cref="Errors.LimitExceededException">The reduced fraction is larger than <see cref="MaxBits"/>.</exception>
    public static Rational Create(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        if (denominator.Sign < 0) (numerator, denominator) = (-numerator, -denominator);
        if (!denominator.IsOne)
        {
            var gcd = BigInteger.GreatestCommonDivisor(numerator, denominator);
            if (!gcd.IsOne) (numerator, denominator) = (numerator / gcd, denominator / gcd);
        }

        return FromReduced(numerator, denominator);
    }

    /// <summary>Whether this is a whole number within the range of <see cref="int"/>, and which.</summary>
    /// <param name="value">The number, or 0.</param>
    public bool TryGetInt32(out int value)
    {
        var fits = _big is null && _denominatorLess1 == 0 && _numerator is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)_numerator : 0;
        return fits;
    }

    /// <summary>A whole number as a fraction.</summary>
    /// <param name="value">Any value.</param>
    public static implicit operator Rational(long value) => new(value);

    /// <summary>A whole number as a fraction.</summary>
    /// <param name="value">Any value of at most <see cref="MaxBits"/> bits.</param>
    public static implicit operator Rational(BigInteger value) => FromReduced(value, BigInteger.One);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether left is less than right.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether left is at most right.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether left is greater than right.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether left is at least right.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(Rational other) => _big is null
        ? other._big is null && _numerator == other._numerator && _denominatorLess1 == other._denominatorLess1
        : other._big is not null && _big.Numerator == other._big.Numerator && _big.Denominator == other._big.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StableHash().GetHashCode();

    /// <summary>Compares by value.</summary>
    /// <param name="other">Any number.</param>
    public int CompareTo(Rational other)
    {
        if (_big is null && other._big is null)
        {
            return _denominatorLess1 == other._denominatorLess1
                ? _numerator.CompareTo(other._numerator)
                : CompareProducts(_numerator, other.SmallDenominator, other._numerator, SmallDenominator);
        }

        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    private static int CompareProducts(long a, long b, long c, long d)
    {
        var left = Math.BigMul(a, b, out var leftLow);
        var right = Math.BigMul(c, d, out var rightLow);
        return left != right ? left.CompareTo(right) : ((ulong)leftLow).CompareTo((ulong)rightLow);
    }

    /// <summary>A hash that is the same in every run and on every machine.</summary>
    internal ulong StableHash()
    {
        if (_big is null) return Mixing.Mix((ulong)_numerator, (ulong)_denominatorLess1);
        var hash = 17UL;
        foreach (var b in _big.Numerator.ToByteArray()) hash = Mixing.Mix(hash, b);
        foreach (var b in _big.Denominator.ToByteArray()) hash = Mixing.Mix(hash, b);
        return hash;
    }

    private static Rational FromReduced(BigInteger numerator, BigInteger denominator)
    {
        if (denominator <= long.MaxValue && numerator <= long.MaxValue && numerator > long.MinValue)
            return new Rational((long)numerator, (long)denominator);
        if (numerator.GetBitLength() > MaxBits || denominator.GetBitLength() > MaxBits)
            throw new Errors.LimitExceededException($"an exact number grows beyond {MaxBits} bits");
        return new Rational(new BigFraction(numerator, denominator));
    }

    private sealed record BigFraction(BigInteger Numerator, BigInteger Denominator);
}
