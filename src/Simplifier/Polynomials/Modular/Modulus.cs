using System.Numerics;
using System.Runtime.CompilerServices;

namespace Symbolic.Simplifier.Polynomials.Modular;

/// <summary>Arithmetic with the residues 0 … m-1 modulo an m of at most 63 bits.</summary>
/// <remarks>Residues are kept as they are, not in Montgomery's form, so that they can be read, compared and passed between polynomials
/// freely. A product is reduced with a precomputed reciprocal (N. Möller, T. Granlund, "Improved division by invariant integers", 2011).
/// Division and <see cref="Inverse"/> want a residue coprime to m: any but 0, if m is a prime.</remarks>
internal readonly struct Modulus : IEquatable<Modulus>
{
    /// <summary>The most bits that a modulus may have.</summary>
    public const int MaxBits = 63;

    private readonly ulong _normalised;
    private readonly ulong _reciprocal;
    private readonly int _shift;

    /// <summary>The ring of residues modulo <paramref name="value"/>, from 2 to 2^63 - 1.</summary>
    public Modulus(ulong value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 2UL);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, ulong.MaxValue >> 1);
        Value = value;
        _shift = BitOperations.LeadingZeroCount(value);
        _normalised = value << _shift;
        // floor((2^128 - 1)/d) - 2^64, for the d with its highest bit set.
        _reciprocal = (ulong)(new UInt128(~_normalised, ulong.MaxValue) / _normalised);
    }

    /// <summary>m.</summary>
    public ulong Value { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Add(ulong a, ulong b)
    {
        var sum = a + b;
        return sum >= Value ? sum - Value : sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Subtract(ulong a, ulong b) => a >= b ? a - b : a - b + Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Negate(ulong a) => a == 0 ? 0 : Value - a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Multiply(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return Reduce(high, low);
    }

    /// <summary>high·2^64 + low, for a high part below m.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Reduce(ulong high, ulong low)
    {
        // The shift is at least 1, since a modulus has at most 63 bits.
        var u1 = (high << _shift) | (low >> (64 - _shift));
        var u0 = low << _shift;
        var q1 = Math.BigMul(_reciprocal, u1, out var q0);
        q0 += u0;
        q1 += u1 + (q0 < u0 ? 1UL : 0UL) + 1;
        var r = u0 - (q1 * _normalised);
        if (r > q0) r += _normalised;
        if (r >= _normalised) r -= _normalised;
        return r >> _shift;
    }

    /// <summary>The residue of any word.</summary>
    public ulong Reduce(ulong value) => value < Value ? value : Reduce(0, value);

    /// <summary>The residue of any whole number.</summary>
    public ulong Reduce(BigInteger value)
    {
        if (long.MinValue <= value && value <= long.MaxValue) return Reduce((long)value);
        var rest = (ulong)(BigInteger.Abs(value) % Value);
        return value.Sign < 0 ? Negate(rest) : rest;
    }

    /// <summary>The residue of any whole number.</summary>
    public ulong Reduce(long value) => value >= 0 ? Reduce((ulong)value) : Negate(Reduce(0UL - (ulong)value));

    /// <summary>The whole number nearest to 0 with this residue, from -m/2 to m/2.</summary>
    public long Symmetric(ulong residue) => residue > Value >> 1 ? (long)residue - (long)Value : (long)residue;

    /// <summary>A power; the exponent 0 gives 1.</summary>
    public ulong Power(ulong value, ulong exponent)
    {
        var result = 1UL % Value;
        for (; exponent != 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0) result = Multiply(result, value);
            value = Multiply(value, value);
        }

        return result;
    }

    /// <summary>1/value.</summary>
    /// <exception cref="DivideByZeroException">The value has a factor in common with m.</exception>
    public ulong Inverse(ulong value)
    {
        var (r0, r1) = ((long)Value, (long)value);
        var (t0, t1) = (0L, 1L);
        while (r1 != 0)
        {
            var q = r0 / r1;
            (r0, r1) = (r1, r0 - (q * r1));
            (t0, t1) = (t1, t0 - (q * t1));
        }

        if (r0 != 1) throw new DivideByZeroException();
        return t0 < 0 ? (ulong)(t0 + (long)Value) : (ulong)t0;
    }

    public bool Equals(Modulus other) => Value == other.Value;

    public override bool Equals(object? obj) => obj is Modulus other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();

    public static bool operator ==(Modulus left, Modulus right) => left.Equals(right);

    public static bool operator !=(Modulus left, Modulus right) => !left.Equals(right);
}
