using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>A dense polynomial in one variable over the whole numbers. Immutable.</summary>
internal sealed partial class IntegerPolynomial : IEquatable<IntegerPolynomial>
{
    // By rising powers; the last is not 0. Zero has none.
    private readonly BigInteger[] _coefficients;

    /// <summary>Takes over an array of coefficients by rising powers; zeros at its end do not matter.</summary>
    public IntegerPolynomial(params BigInteger[] coefficients)
    {
        var length = coefficients.Length;
        while (length > 0 && coefficients[length - 1].IsZero) length--;
        _coefficients = length == coefficients.Length ? coefficients : coefficients[..length];
    }

    public static IntegerPolynomial Zero { get; } = new();

    public static IntegerPolynomial One { get; } = new(BigInteger.One);

    /// <summary>The polynomial x.</summary>
    public static IntegerPolynomial Variable { get; } = new(BigInteger.Zero, BigInteger.One);

    /// <summary>The degree; -1 for zero.</summary>
    public int Degree => _coefficients.Length - 1;

    public bool IsZero => _coefficients.Length == 0;

    public bool IsOne => _coefficients.Length == 1 && _coefficients[0].IsOne;

    /// <summary>The coefficients by rising powers.</summary>
    public ReadOnlySpan<BigInteger> Coefficients => _coefficients;

    /// <summary>The coefficient of a power, 0 beyond the degree.</summary>
    public BigInteger this[int power] => power < _coefficients.Length ? _coefficients[power] : BigInteger.Zero;

    /// <summary>The coefficient of the highest power; 0 for zero.</summary>
    public BigInteger Leading => IsZero ? BigInteger.Zero : _coefficients[^1];

    public static IntegerPolynomial operator +(IntegerPolynomial a, IntegerPolynomial b)
    {
        if (a.Degree < b.Degree) (a, b) = (b, a);
        var sum = (BigInteger[])a._coefficients.Clone();
        for (var i = 0; i <= b.Degree; i++) sum[i] += b._coefficients[i];
        return new IntegerPolynomial(sum);
    }

    public static IntegerPolynomial operator -(IntegerPolynomial a, IntegerPolynomial b)
    {
        var difference = new BigInteger[Math.Max(a._coefficients.Length, b._coefficients.Length)];
        for (var i = 0; i < difference.Length; i++) difference[i] = a[i] - b[i];
        return new IntegerPolynomial(difference);
    }

    public static IntegerPolynomial operator -(IntegerPolynomial a) => a.Times(BigInteger.MinusOne);

    public static IntegerPolynomial operator *(IntegerPolynomial a, IntegerPolynomial b) =>
        new(IntegerProduct.Of(a._coefficients, b._coefficients));

    /// <summary>Every coefficient times a number.</summary>
    public IntegerPolynomial Times(BigInteger factor) => new(Array.ConvertAll(_coefficients, c => c * factor));

    /// <summary>Times a power of x.</summary>
    public IntegerPolynomial Shift(int power) => IsZero ? this : new IntegerPolynomial([.. new BigInteger[power], .. _coefficients]);

    public IntegerPolynomial Derivative()
    {
        if (Degree < 1) return Zero;
        var result = new BigInteger[Degree];
        for (var i = 0; i < result.Length; i++) result[i] = _coefficients[i + 1] * (i + 1);
        return new IntegerPolynomial(result);
    }

    /// <summary>The value at a point, by Horner's rule.</summary>
    public BigInteger Evaluate(BigInteger point)
    {
        var value = BigInteger.Zero;
        for (var i = Degree; i >= 0; i--) value = (value * point) + _coefficients[i];
        return value;
    }

    /// <summary>The greatest common divisor of the coefficients, not negative.</summary>
    public BigInteger Content()
    {
        var content = BigInteger.Zero;
        // The highest and the lowest coefficients are often small: whoever begins with them ends soon.
        for (var i = Degree; i >= 0 && !content.IsOne; i--) content = BigInteger.GreatestCommonDivisor(content, _coefficients[i]);
        return content;
    }

    /// <summary>Divided by the content, and by -1 if the leading coefficient is negative.</summary>
    public IntegerPolynomial PrimitivePart()
    {
        if (IsZero) return this;
        var content = Content() * Leading.Sign;
        return content.IsOne ? this : new IntegerPolynomial(Array.ConvertAll(_coefficients, c => c / content));
    }

    /// <summary>The quotient, if there is one with whole coefficients and no remainder.</summary>
    public bool TryDivide(IntegerPolynomial divisor, out IntegerPolynomial quotient)
    {
        quotient = Zero;
        if (divisor.IsZero) return false;
        if (IsZero) return true;
        if (Degree < divisor.Degree || !DividesAtEnds(divisor)) return false;
        var rest = (BigInteger[])_coefficients.Clone();
        var result = new BigInteger[Degree - divisor.Degree + 1];
        for (var i = Degree; i >= divisor.Degree; i--)
        {
            if (rest[i].IsZero) continue;
            var factor = BigInteger.DivRem(rest[i], divisor.Leading, out var over);
            if (!over.IsZero) return false;
            result[i - divisor.Degree] = factor;
            for (var j = 0; j < divisor.Degree; j++) rest[i - divisor.Degree + j] -= factor * divisor._coefficients[j];
        }

        if (rest.AsSpan(0, divisor.Degree).ContainsAnyExcept(BigInteger.Zero)) return false;
        quotient = new IntegerPolynomial(result);
        return true;
    }

    /// <summary>The remainder of this times a power of the divisor's leading coefficient, the least power that always suffices.</summary>
    public IntegerPolynomial PseudoRemainder(IntegerPolynomial divisor)
    {
        if (divisor.IsZero) throw new DivideByZeroException();
        if (Degree < divisor.Degree) return this;
        var rest = (BigInteger[])_coefficients.Clone();
        for (var i = Degree; i >= divisor.Degree; i--)
        {
            var factor = rest[i];
            for (var j = 0; j < i; j++) rest[j] *= divisor.Leading;
            for (var j = 0; j < divisor.Degree; j++) rest[i - divisor.Degree + j] -= factor * divisor._coefficients[j];
        }

        return new IntegerPolynomial(rest[..divisor.Degree]);
    }

    /// <summary>The number of bits of the largest coefficient.</summary>
    public long Height()
    {
        var height = 0L;
        foreach (var coefficient in _coefficients) height = Math.Max(height, BigInteger.Abs(coefficient).GetBitLength());
        return height;
    }

    public bool Equals(IntegerPolynomial? other) => other is not null && _coefficients.AsSpan().SequenceEqual(other._coefficients);

    public override bool Equals(object? obj) => Equals(obj as IntegerPolynomial);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var coefficient in _coefficients) hash.Add(coefficient);
        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(' ', _coefficients)}]";

    // A divisor's first and last coefficients divide those of its multiples: most that are none are found out here.
    private bool DividesAtEnds(IntegerPolynomial divisor)
    {
        if (!(Leading % divisor.Leading).IsZero) return false;
        return divisor._coefficients[0].IsZero ? _coefficients[0].IsZero : (_coefficients[0] % divisor._coefficients[0]).IsZero;
    }
}
