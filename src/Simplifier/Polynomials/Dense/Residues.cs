using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>Dense polynomials by rising powers whose coefficients are residues modulo a large number. Sums of products are reduced once,
/// at their end. Lists may have zeros at their end.</summary>
internal sealed class Residues(BigInteger modulus)
{
    private readonly BigInteger _half = modulus >> 1;

    public BigInteger Modulus => modulus;

    /// <summary>The residue from 0 to m-1.</summary>
    public BigInteger Reduce(BigInteger value)
    {
        if (value.Sign >= 0 && value < modulus) return value;
        var rest = value % modulus;
        return rest.Sign < 0 ? rest + modulus : rest;
    }

    /// <summary>The number nearest to 0 with a residue from 0 to m-1.</summary>
    public BigInteger Symmetric(BigInteger residue) => residue > _half ? residue - modulus : residue;

    public BigInteger[] Reduce(ReadOnlySpan<BigInteger> polynomial)
    {
        var result = new BigInteger[polynomial.Length];
        for (var i = 0; i < result.Length; i++) result[i] = Reduce(polynomial[i]);
        return result;
    }

    public BigInteger[] Multiply(BigInteger[] a, BigInteger[] b) => Reduce(IntegerProduct.Of(a, b));

    /// <summary>a + scale·b.</summary>
    public BigInteger[] Add(BigInteger[] a, BigInteger[] b, BigInteger scale)
    {
        var result = new BigInteger[Math.Max(a.Length, b.Length)];
        for (var i = 0; i < result.Length; i++)
        {
            var sum = i < a.Length ? a[i] : BigInteger.Zero;
            if (i < b.Length) sum += scale.IsOne ? b[i] : scale * b[i];
            result[i] = Reduce(sum);
        }

        return result;
    }

    /// <summary>The quotient by a monic polynomial, and the remainder.</summary>
    public BigInteger[] Divide(BigInteger[] dividend, BigInteger[] divisor, out BigInteger[] remainder)
    {
        var degree = divisor.Length - 1;
        var rest = (BigInteger[])dividend.Clone();
        for (var i = rest.Length - 1; i >= degree; i--)
        {
            var factor = rest[i] = Reduce(rest[i]);
            if (factor.IsZero) continue;
            for (var j = 0; j < degree; j++) rest[i - degree + j] -= factor * divisor[j];
        }

        remainder = Reduce(rest.AsSpan(0, Math.Min(degree, rest.Length)));
        return rest.Length > degree ? rest[degree..] : [];
    }
}
