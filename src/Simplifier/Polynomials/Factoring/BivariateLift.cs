using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>Lifts factors in x at a point of y to factors in x and y, modulo a prime, power by power of y less the point (K. Hensel's lemma
/// with the leading coefficients given).</summary>
internal sealed class BivariateLift
{
    private readonly Modulus _modulus;
    private readonly ModularPolynomial[] _images;
    private readonly ModularPolynomial[] _inverses;

    private BivariateLift(Modulus modulus, ModularPolynomial[] images, ModularPolynomial[] inverses) =>
        (_modulus, _images, _inverses) = (modulus, images, inverses);

    /// <summary>The factors whose images are given, if they exist.</summary>
    /// <param name="polynomial">By powers of y, polynomials in x.</param>
    /// <param name="point">The point of y.</param>
    /// <param name="images">The factors there up to numbers, coprime in pairs.</param>
    /// <param name="leading">The leading coefficients of the factors in x, as polynomials in y; their product is that of
    /// <paramref name="polynomial"/>.</param>
    /// <returns>For each factor, by powers of y, polynomials in x; null if the images do not belong to factors.</returns>
    public static ModularPolynomial[][]? Factors(
        ModularPolynomial[] polynomial, ulong point, ModularPolynomial[] images, ModularPolynomial[] leading)
    {
        var modulus = images[0].Modulus;
        var starts = new ModularPolynomial[images.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            var value = leading[i].Evaluate(point);
            if (value == 0 || images[i].Degree < 1) return null;
            starts[i] = images[i].Monic().Times(value);
        }

        if (Inverses(starts) is not { } inverses) return null;
        var shifted = ShiftRows(modulus, polynomial, point);
        var product = starts.Aggregate((a, b) => a * b);
        if (!product.Equals(shifted[0])) return null;
        var heads = Array.ConvertAll(leading, polynomial => Shift(polynomial, point));
        if (new BivariateLift(modulus, starts, inverses).Run(shifted, heads) is not { } factors) return null;
        var back = modulus.Negate(point);
        return Array.ConvertAll(factors, factor => ShiftRows(modulus, factor, back));
    }

    private ModularPolynomial[][]? Run(ModularPolynomial[] polynomial, ModularPolynomial[] leading)
    {
        var (count, length) = (_images.Length, polynomial.Length);
        var zero = ModularPolynomial.Zero(_modulus);
        var factors = new ModularPolynomial[count][];
        var products = new ModularPolynomial[count][];
        for (var i = 0; i < count; i++)
        {
            factors[i] = new ModularPolynomial[length];
            factors[i][0] = _images[i];
            // products[i] is that of the factors up to i.
            products[i] = i == 0 ? factors[0] : new ModularPolynomial[length];
            if (i > 0) products[i][0] = products[i - 1][0] * _images[i];
        }

        var degree = 0;
        for (var k = 1; k < length; k++)
        {
            for (var i = 0; i < count; i++) factors[i][k] = Head(leading[i][k], _images[i].Degree);
            for (var i = 1; i < count; i++) products[i][k] = Coefficient(products[i - 1], factors[i], k);
            var error = polynomial[k] - products[^1][k];
            if (!error.IsZero)
            {
                var change = zero;
                for (var i = 0; i < count; i++)
                {
                    var correction = error % _images[i] * _inverses[i] % _images[i];
                    change = i == 0 ? correction : (change * _images[i]) + (products[i - 1][0] * correction);
                    factors[i][k] += correction;
                    if (i > 0) products[i][k] += change;
                }

                // All of the error is gone unless its degree was too high.
                if (!products[^1][k].Equals(polynomial[k])) return null;
            }
        }

        for (var i = 0; i < count; i++) degree += Array.FindLastIndex(factors[i], row => !row.IsZero);
        // The product is right up to the last power, and has no higher one: so it is the polynomial.
        return degree < length ? Array.ConvertAll(factors, Trimmed) : null;
    }

    private static ModularPolynomial[] Trimmed(ModularPolynomial[] rows) => rows[..(Array.FindLastIndex(rows, row => !row.IsZero) + 1)];

    private ModularPolynomial Head(ulong coefficient, int degree)
    {
        if (coefficient == 0) return ModularPolynomial.Zero(_modulus);
        var coefficients = new ulong[degree + 1];
        coefficients[degree] = coefficient;
        return new ModularPolynomial(_modulus, coefficients);
    }

    private ModularPolynomial Coefficient(ModularPolynomial[] a, ModularPolynomial[] b, int power)
    {
        var sum = ModularPolynomial.Zero(_modulus);
        for (var i = 0; i <= power; i++)
            if (!a[i].IsZero && !b[power - i].IsZero) sum += a[i] * b[power - i];
        return sum;
    }

    // Of the product of all other factors, modulo each.
    private static ModularPolynomial[]? Inverses(ModularPolynomial[] factors)
    {
        var inverses = new ModularPolynomial[factors.Length];
        for (var i = 0; i < factors.Length; i++)
        {
            var others = ModularPolynomial.Constant(factors[i].Modulus, 1);
            for (var j = 0; j < factors.Length; j++)
                if (j != i) others = others * factors[j] % factors[i];
            var (gcd, inverse) = ModularPolynomial.ExtendedGcd(others, factors[i]);
            if (gcd.Degree != 0) return null;
            inverses[i] = inverse % factors[i];
        }

        return inverses;
    }

    private static ModularPolynomial Shift(ModularPolynomial polynomial, ulong point)
    {
        var modulus = polynomial.Modulus;
        var shifted = polynomial.Coefficients.ToArray();
        if (point == 0) return polynomial;
        for (var i = 0; i < shifted.Length; i++)
            for (var j = shifted.Length - 2; j >= i; j--)
                shifted[j] = modulus.Add(shifted[j], modulus.Multiply(shifted[j + 1], point));
        return new ModularPolynomial(modulus, shifted);
    }

    // y + point in the place of y.
    private static ModularPolynomial[] ShiftRows(Modulus modulus, ModularPolynomial[] rows, ulong point)
    {
        if (point == 0) return rows;
        var shifted = (ModularPolynomial[])rows.Clone();
        for (var i = 0; i < shifted.Length; i++)
            for (var j = shifted.Length - 2; j >= i; j--) shifted[j] += shifted[j + 1].Times(point);
        return shifted;
    }
}
