using Symbolic.Numbers;

namespace Symbolic.Simplifier.Facts;

/// <summary>An interval of real numbers; an end that is null is infinite, and an open end is not itself in the interval.</summary>
/// <remarks>Ends are exact. Where they would need more than <see cref="MaxBits"/> bits they are moved outwards, so that chains of
/// products stay cheap: the interval may be too wide, never too narrow.</remarks>
internal readonly record struct Bounds(Rational? Lower, bool LowerOpen, Rational? Upper, bool UpperOpen)
{
    private const int MaxBits = 96;

    public static Bounds All => new(null, true, null, true);

    public static Bounds Positive => AtLeast(0, true);

    public static Bounds Nonnegative => AtLeast(0, false);

    public bool IsAll => Lower is null && Upper is null;

    public bool IsPoint => Lower is { } low && Upper is { } high && low == high;

    /// <summary>Whether no number is in the interval.</summary>
    public bool IsEmpty => Lower is { } low && Upper is { } high && (low > high || (low == high && (LowerOpen || UpperOpen)));

    public bool IsPositive => Lower is { } low && (low.Sign > 0 || (low.IsZero && LowerOpen));

    public bool IsNonnegative => Lower is { Sign: >= 0 };

    public bool IsNegative => Upper is { } high && (high.Sign < 0 || (high.IsZero && UpperOpen));

    public bool IsNonpositive => Upper is { Sign: <= 0 };

    public bool ExcludesZero => IsPositive || IsNegative;

    public static Bounds Point(Rational value) => Kept(new(value, false, value, false));

    public static Bounds AtLeast(Rational value, bool open = false) => new(value, open, null, true);

    public static Bounds AtMost(Rational value, bool open = false) => new(null, true, value, open);

    public static Bounds Between(Rational low, Rational high, bool open = false) => new(low, open, high, open);

    public Bounds Intersect(Bounds other)
    {
        var (low, lowOpen) = Tighter(Lower, LowerOpen, other.Lower, other.LowerOpen, 1);
        var (high, highOpen) = Tighter(Upper, UpperOpen, other.Upper, other.UpperOpen, -1);
        return new(low, lowOpen, high, highOpen);
    }

    /// <summary>The smallest interval around both.</summary>
    public Bounds Hull(Bounds other)
    {
        var (low, lowOpen) = Wider(Lower, LowerOpen, other.Lower, other.LowerOpen, -1);
        var (high, highOpen) = Wider(Upper, UpperOpen, other.Upper, other.UpperOpen, 1);
        return new(low, lowOpen, high, highOpen);
    }

    public Bounds Plus(Bounds other) => Kept(new(
        Lower + other.Lower, LowerOpen || other.LowerOpen, Upper + other.Upper, UpperOpen || other.UpperOpen));

    public Bounds Negate() => new(-Upper, UpperOpen, -Lower, LowerOpen);

    public Bounds Scale(Rational factor) => factor.Sign switch
    {
        0 => Point(0),
        > 0 => Kept(new(Lower * factor, LowerOpen, Upper * factor, UpperOpen)),
        _ => Kept(new(Upper * factor, UpperOpen, Lower * factor, LowerOpen)),
    };

    public Bounds Times(Bounds other)
    {
        if (IsNonpositive && !IsNonnegative) return Negate().Times(other).Negate();
        if (other.IsNonpositive && !other.IsNonnegative) return Times(other.Negate()).Negate();
        if (IsNonnegative && other.IsNonnegative) return Kept(OfNonnegative(this, other));
        if (IsNonnegative) return Kept(Mixed(this, other));
        if (other.IsNonnegative) return Kept(Mixed(other, this));
        // Both signs on both sides: the extremes are products of ends.
        if (Lower is not { } a || Upper is not { } b || other.Lower is not { } c || other.Upper is not { } d) return All;
        Rational[] ends = [a * c, a * d, b * c, b * d];
        return Kept(Between(ends.Min(), ends.Max()));
    }

    /// <summary>The interval of 1/x; everything where x may be zero.</summary>
    public Bounds Reciprocal()
    {
        if (IsNegative) return Negate().Reciprocal().Negate();
        if (!IsPositive && !(Lower is { IsZero: true })) return All;
        // Where x is zero the reciprocal has no value.
        var upper = Lower is { Sign: > 0 } low ? low.Reciprocal() : (Rational?)null;
        var lower = Upper is { } high && !high.IsZero ? high.Reciprocal() : Rational.Zero;
        return Kept(new(lower, Upper is null || UpperOpen, upper, LowerOpen || upper is null));
    }

    /// <summary>The interval of abs(x).</summary>
    public Bounds Abs()
    {
        if (IsNonnegative) return this;
        if (IsNonpositive) return Negate();
        var negated = Negate();
        var (high, open) = Wider(Upper, UpperOpen, negated.Upper, negated.UpperOpen, 1);
        return new(0, false, high, open);
    }

    /// <summary>The interval of x^n for a whole n above zero.</summary>
    public Bounds Power(Rational exponent)
    {
        if (!exponent.TryGetInt32(out var n) || n <= 0) return All;
        if (exponent.IsEvenInteger)
        {
            var size = Abs();
            return Kept(new(Raised(size.Lower, n) ?? 0, size.LowerOpen, Raised(size.Upper, n), size.UpperOpen));
        }

        if (n > 64) return IsPositive ? Positive : IsNonnegative ? Nonnegative : IsNegative ? Positive.Negate() : All;
        return Kept(new(Raised(Lower, n), LowerOpen, Raised(Upper, n), UpperOpen));
    }

    /// <summary>The images of both ends under an increasing function that is only known at some ends.</summary>
    public Bounds Increasing(Func<Rational, Rational?> image) => Kept(new(
        Lower is { } low ? image(low) : null, LowerOpen, Upper is { } high ? image(high) : null, UpperOpen));

    private static Bounds OfNonnegative(Bounds a, Bounds b)
    {
        var open = (a.LowerOpen && a.Lower is { IsZero: true }) || (b.LowerOpen && b.Lower is { IsZero: true });
        var low = a.Lower!.Value * b.Lower!.Value;
        var lowOpen = low.IsZero ? a.IsPositive && b.IsPositive && open : a.LowerOpen || b.LowerOpen;
        if (a is { IsPoint: true, Lower.IsZero: true } || b is { IsPoint: true, Lower.IsZero: true }) return Point(0);
        return new(low, lowOpen, a.Upper * b.Upper, a.UpperOpen || b.UpperOpen);
    }

    private static Bounds Mixed(Bounds nonnegative, Bounds other) => new(
        nonnegative.Upper * other.Lower, false, nonnegative.Upper * other.Upper, false);

    private static Rational? Raised(Rational? value, int n) =>
        value is not { } number ? null : n <= 64 && number.TryPow(n, out var power) ? power : null;

    private static (Rational? End, bool Open) Tighter(Rational? a, bool aOpen, Rational? b, bool bOpen, int sign)
    {
        if (a is not { } x) return (b, bOpen);
        if (b is not { } y) return (a, aOpen);
        var order = x.CompareTo(y) * sign;
        return order > 0 ? (a, aOpen) : order < 0 ? (b, bOpen) : (a, aOpen || bOpen);
    }

    private static (Rational? End, bool Open) Wider(Rational? a, bool aOpen, Rational? b, bool bOpen, int sign)
    {
        if (a is not { } x || b is not { } y) return (null, true);
        var order = x.CompareTo(y) * sign;
        return order > 0 ? (a, aOpen) : order < 0 ? (b, bOpen) : (a, aOpen && bOpen);
    }

    private static Bounds Kept(Bounds bounds)
    {
        var (lower, upper) = (bounds.Lower, bounds.Upper);
        if (lower is { } low && IsLong(low)) (lower, bounds) = (low.Sign > 0 ? Outward(low) : -OutwardUp(-low), bounds with { LowerOpen = false });
        if (upper is { } high && IsLong(high)) (upper, bounds) = (high.Sign > 0 ? OutwardUp(high) : -Outward(-high), bounds with { UpperOpen = false });
        return bounds with { Lower = lower, Upper = upper };
    }

    private static bool IsLong(Rational value) =>
        value.Numerator.GetBitLength() > MaxBits || value.Denominator.GetBitLength() > MaxBits;

    // Of a positive number: to 32 binary places below and above. A tiny one ends at zero, which stays open where it matters.
    private static Rational Outward(Rational value) => (value * (1L << 32)).Floor() / (1L << 32);

    private static Rational OutwardUp(Rational value) => -(-value * (1L << 32)).Floor() / (1L << 32);
}
