using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Modular;

/// <summary>A dense polynomial in one variable whose coefficients are residues. Immutable.</summary>
/// <remarks>Two polynomials of one computation have the same modulus, which is not checked. Division wants a prime modulus, or a divisor
/// whose leading coefficient is invertible.</remarks>
internal sealed partial class ModularPolynomial : IEquatable<ModularPolynomial>
{
    // By rising powers; the last is not 0. Zero has none.
    private readonly ulong[] _coefficients;

    /// <summary>Takes over an array of residues by rising powers; zeros at its end do not matter.</summary>
    public ModularPolynomial(Modulus modulus, ulong[] coefficients)
    {
        Modulus = modulus;
        var length = coefficients.Length;
        while (length > 0 && coefficients[length - 1] == 0) length--;
        _coefficients = length == coefficients.Length ? coefficients : coefficients[..length];
    }

    public Modulus Modulus { get; }

    /// <summary>The degree; -1 for zero.</summary>
    public int Degree => _coefficients.Length - 1;

    public bool IsZero => _coefficients.Length == 0;

    public bool IsOne => _coefficients is [1];

    /// <summary>The coefficients by rising powers.</summary>
    public ReadOnlySpan<ulong> Coefficients => _coefficients;

    /// <summary>The coefficient of a power, 0 beyond the degree.</summary>
    public ulong this[int power] => power < _coefficients.Length ? _coefficients[power] : 0;

    /// <summary>The coefficient of the highest power; 0 for zero.</summary>
    public ulong Leading => IsZero ? 0 : _coefficients[^1];

    public static ModularPolynomial Zero(Modulus modulus) => new(modulus, []);

    public static ModularPolynomial Constant(Modulus modulus, ulong value) => new(modulus, [value]);

    /// <summary>The polynomial x.</summary>
    public static ModularPolynomial Variable(Modulus modulus) => new(modulus, [0, 1]);

    /// <summary>The image of a polynomial over the whole numbers, given by rising powers.</summary>
    public static ModularPolynomial Of(Modulus modulus, ReadOnlySpan<BigInteger> coefficients)
    {
        var residues = new ulong[coefficients.Length];
        for (var i = 0; i < residues.Length; i++) residues[i] = modulus.Reduce(coefficients[i]);
        return new ModularPolynomial(modulus, residues);
    }

    public static ModularPolynomial operator +(ModularPolynomial a, ModularPolynomial b)
    {
        if (a._coefficients.Length < b._coefficients.Length) (a, b) = (b, a);
        var sum = (ulong[])a._coefficients.Clone();
        for (var i = 0; i < b._coefficients.Length; i++) sum[i] = a.Modulus.Add(sum[i], b._coefficients[i]);
        return new ModularPolynomial(a.Modulus, sum);
    }

    public static ModularPolynomial operator -(ModularPolynomial a, ModularPolynomial b)
    {
        var difference = new ulong[Math.Max(a._coefficients.Length, b._coefficients.Length)];
        a._coefficients.CopyTo(difference, 0);
        for (var i = 0; i < b._coefficients.Length; i++) difference[i] = a.Modulus.Subtract(difference[i], b._coefficients[i]);
        return new ModularPolynomial(a.Modulus, difference);
    }

    public static ModularPolynomial operator *(ModularPolynomial a, ModularPolynomial b) => a.IsZero || b.IsZero
        ? Zero(a.Modulus)
        : new ModularPolynomial(a.Modulus, Convolution.Product(a.Modulus, a._coefficients, b._coefficients));

    /// <summary>Every coefficient times a residue.</summary>
    public ModularPolynomial Times(ulong factor)
    {
        var product = new ulong[_coefficients.Length];
        for (var i = 0; i < product.Length; i++) product[i] = Modulus.Multiply(_coefficients[i], factor);
        return new ModularPolynomial(Modulus, product);
    }

    /// <summary>Divided by the leading coefficient; zero stays.</summary>
    public ModularPolynomial Monic() => Leading <= 1 ? this : Times(Modulus.Inverse(Leading));

    public ModularPolynomial Derivative()
    {
        if (Degree < 1) return Zero(Modulus);
        var result = new ulong[Degree];
        for (var i = 0; i < result.Length; i++) result[i] = Modulus.Multiply(_coefficients[i + 1], Modulus.Reduce((ulong)(i + 1)));
        return new ModularPolynomial(Modulus, result);
    }

    /// <summary>The value at a point, by Horner's rule.</summary>
    public ulong Evaluate(ulong point)
    {
        var value = 0UL;
        for (var i = Degree; i >= 0; i--) value = Modulus.Add(Modulus.Multiply(value, point), _coefficients[i]);
        return value;
    }

    public bool Equals(ModularPolynomial? other) =>
        other is not null && Modulus == other.Modulus && _coefficients.AsSpan().SequenceEqual(other._coefficients);

    public override bool Equals(object? obj) => Equals(obj as ModularPolynomial);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var coefficient in _coefficients) hash.Add(coefficient);
        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(' ', _coefficients)}] mod {Modulus.Value}";
}
