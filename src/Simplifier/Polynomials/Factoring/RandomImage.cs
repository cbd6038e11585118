using Symbolic.Simplifier.Polynomials.Modular;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>Proves in linear time that a polynomial has no factor of some kind, which is what is most often the case: by an image in one
/// variable, at random values of the others modulo a prime.</summary>
/// <remarks>What is a factor of a polynomial is one of its image too. If the polynomial keeps its degree, so does the factor. So
/// an image that
/// has no such factor proves that the polynomial has none, whatever the values are; chance has a part only in finding none.</remarks>
internal sealed class RandomImage
{
    private readonly SparsePolynomial _polynomial;
    private readonly Modulus _modulus = new(Primes.Large().First());
    private readonly ulong[][] _powers;

    public RandomImage(SparsePolynomial polynomial)
    {
        _polynomial = polynomial;
        _powers = new ulong[polynomial.VariableCount][];
        var random = new Random(polynomial.TermCount);
        for (var v = 0; v < _powers.Length; v++)
        {
            _powers[v] = new ulong[polynomial.Degree(v) + 1];
            _powers[v][0] = 1;
            var value = (ulong)random.NextInt64(1, (long)_modulus.Value);
            for (var i = 1; i < _powers[v].Length; i++) _powers[v][i] = _modulus.Multiply(_powers[v][i - 1], value);
        }
    }

    /// <summary>Whether it is proved that no factor occurs twice, but for numbers.</summary>
    public bool IsSquareFree()
    {
        foreach (var variable in Terms.Variables(_polynomial))
        {
            var image = Rows(variable, variable)[0];
            if (image.Degree < _polynomial.Degree(variable) || !ModularPolynomial.Gcd(image, image.Derivative()).IsOne) return false;
        }

        return true;
    }

    /// <summary>Whether it is proved that the coefficients in a variable have no common factor but numbers.</summary>
    public bool IsPrimitive(int main)
    {
        foreach (var variable in Terms.Variables(_polynomial))
        {
            if (variable == main) continue;
            var gcd = ModularPolynomial.Zero(_modulus);
            var coefficients = _polynomial.CoefficientsIn(main);
            var rows = Rows(main, variable);
            var isKept = false;
            for (var i = 0; i < rows.Length && gcd.Degree != 0; i++)
            {
                if (rows[i].IsZero) continue;
                isKept |= rows[i].Degree == coefficients[i].Degree(variable);
                gcd = ModularPolynomial.Gcd(gcd, rows[i]);
            }

            if (!isKept || gcd.Degree != 0) return false;
        }

        return true;
    }

    // For each power of one variable the image of its coefficient in another variable; in the same one, that of the whole polynomial.
    private ModularPolynomial[] Rows(int main, int variable)
    {
        var rows = new ulong[main == variable ? 1 : _polynomial.Degree(main) + 1][];
        for (var i = 0; i < rows.Length; i++) rows[i] = new ulong[_polynomial.Degree(variable) + 1];
        for (var t = 0; t < _polynomial.TermCount; t++)
        {
            var value = _modulus.Reduce(_polynomial.Coefficient(t));
            for (var v = 0; v < _powers.Length; v++)
            {
                var power = _polynomial.Exponent(t, v);
                if (v != main && v != variable && power > 0) value = _modulus.Multiply(value, _powers[v][power]);
            }

            ref var place = ref rows[main == variable ? 0 : _polynomial.Exponent(t, main)][_polynomial.Exponent(t, variable)];
            place = _modulus.Add(place, value);
        }

        return Array.ConvertAll(rows, row => new ModularPolynomial(_modulus, row));
    }
}
