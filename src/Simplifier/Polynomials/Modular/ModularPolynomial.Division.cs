namespace Symbolic.Simplifier.Polynomials.Modular;

/// <summary>Division with remainder, greatest common divisors, and powers modulo a polynomial.</summary>
internal sealed partial class ModularPolynomial
{
    public static ModularPolynomial operator /(ModularPolynomial a, ModularPolynomial b) => a.DivideBy(b, out _);

    public static ModularPolynomial operator %(ModularPolynomial a, ModularPolynomial b)
    {
        if (a.Degree < b.Degree) return a;
        var rest = (ulong[])a._coefficients.Clone();
        b.TakeMultiples(rest);
        return new ModularPolynomial(a.Modulus, rest[..b.Degree]);
    }

    /// <summary>The quotient and the remainder, whose degree is below that of the divisor.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public ModularPolynomial DivideBy(ModularPolynomial divisor, out ModularPolynomial remainder)
    {
        remainder = this;
        if (Degree < divisor.Degree) return Zero(Modulus);
        var rest = (ulong[])_coefficients.Clone();
        divisor.TakeMultiples(rest);
        remainder = new ModularPolynomial(Modulus, rest[..divisor.Degree]);
        return new ModularPolynomial(Modulus, rest[divisor.Degree..]);
    }

    /// <summary>The monic greatest common divisor; that of zero and zero is zero.</summary>
    public static ModularPolynomial Gcd(ModularPolynomial a, ModularPolynomial b)
    {
        if (a.Degree < b.Degree) (a, b) = (b, a);
        while (!b.IsZero) (a, b) = (b, (a % b).Monic());
        return a.Monic();
    }

    /// <summary>The monic greatest common divisor g, and s with s·a + t·b = g for some t.</summary>
    public static (ModularPolynomial Gcd, ModularPolynomial Cofactor) ExtendedGcd(ModularPolynomial a, ModularPolynomial b)
    {
        var (r0, r1) = (a, b);
        var (s0, s1) = (Constant(a.Modulus, 1), Zero(a.Modulus));
        while (!r1.IsZero)
        {
            var quotient = r0.DivideBy(r1, out var rest);
            (r0, r1) = (r1, rest);
            (s0, s1) = (s1, s0 - (quotient * s1));
        }

        if (r0.IsZero) return (r0, s0);
        var scale = a.Modulus.Inverse(r0.Leading);
        return (r0.Times(scale), s0.Times(scale));
    }

    /// <summary>A power modulo a polynomial of degree 1 or more.</summary>
    public ModularPolynomial PowerModulo(ulong exponent, ModularPolynomial modulus)
    {
        var result = Constant(Modulus, 1);
        var square = this % modulus;
        for (; exponent != 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0) result = result * square % modulus;
            if (exponent > 1) square = square * square % modulus;
        }

        return result;
    }

    /// <summary>This polynomial at another, modulo a third: by giant steps, so that the time goes into few products and many sums
    /// (R. Brent, H. Kung, 1978).</summary>
    public ModularPolynomial ComposeModulo(ModularPolynomial inner, ModularPolynomial modulus)
    {
        var step = (int)Math.Ceiling(Math.Sqrt(Degree + 1));
        if (step == 0) return this;
        var powers = new ModularPolynomial[step + 1];
        powers[0] = Constant(Modulus, 1) % modulus;
        for (var i = 1; i <= step; i++) powers[i] = powers[i - 1] * inner % modulus;
        var result = Zero(Modulus);
        for (var start = Degree / step * step; start >= 0; start -= step)
        {
            result = result * powers[step] % modulus;
            var sum = new ulong[modulus.Degree];
            for (var i = 0; i < step && start + i <= Degree; i++)
            {
                var factor = _coefficients[start + i];
                var power = powers[i].Coefficients;
                for (var j = 0; j < power.Length; j++) sum[j] = Modulus.Add(sum[j], Modulus.Multiply(power[j], factor));
            }

            result += new ModularPolynomial(Modulus, sum);
        }

        return result;
    }

    // Leaves the remainder in the lower places and the quotient in the upper ones.
    private void TakeMultiples(ulong[] rest)
    {
        if (IsZero) throw new DivideByZeroException();
        var inverse = Leading == 1 ? 1 : Modulus.Inverse(Leading);
        var lower = _coefficients.AsSpan(0, Degree);
        for (var i = rest.Length - 1; i >= Degree; i--)
        {
            if (rest[i] == 0) continue;
            var factor = inverse == 1 ? rest[i] : Modulus.Multiply(rest[i], inverse);
            rest[i] = factor;
            var negative = Modulus.Value - factor;
            var places = rest.AsSpan(i - Degree, Degree);
            for (var j = 0; j < lower.Length; j++)
            {
                var high = Math.BigMul(lower[j], negative, out var low);
                low += places[j];
                places[j] = Modulus.Reduce(high + (low < places[j] ? 1UL : 0UL), low);
            }
        }
    }
}
