using Symbolic.Simplifier.Polynomials.Modular;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Gcd;

/// <summary>The images of a polynomial in one variable, modulo a prime: the others are the powers of fixed numbers, at 0, 1, 2 and
/// so on.</summary>
internal sealed class SparseImages
{
    private readonly Modulus _modulus;
    private readonly ulong[] _values;
    private readonly ulong[] _steps;
    private readonly int[] _powers;
    private readonly int _degree;

    /// <param name="p">The polynomial.</param>
    /// <param name="variable">The variable that stays.</param>
    /// <param name="modulus">The prime.</param>
    /// <param name="shifts">The others at point 0.</param>
    /// <param name="ratios">The others at a point over those at the point before.</param>
    public SparseImages(SparsePolynomial p, int variable, Modulus modulus, ulong[] shifts, ulong[] ratios)
    {
        (_modulus, _degree) = (modulus, p.Degree(variable));
        _values = new ulong[p.TermCount];
        _steps = new ulong[p.TermCount];
        _powers = new int[p.TermCount];
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = modulus.Reduce(p.Coefficient(i));
            _steps[i] = 1;
            _powers[i] = p.Exponent(i, variable);
        }

        for (var v = 0; v < p.VariableCount; v++)
        {
            if (v == variable || p.Degree(v) == 0) continue;
            var (shiftPowers, ratioPowers) = (Powers(shifts[v], p.Degree(v)), Powers(ratios[v], p.Degree(v)));
            for (var i = 0; i < _values.Length; i++)
            {
                var exponent = p.Exponent(i, v);
                if (exponent == 0) continue;
                _values[i] = modulus.Multiply(_values[i], shiftPowers(exponent));
                _steps[i] = modulus.Multiply(_steps[i], ratioPowers(exponent));
            }
        }
    }

    /// <summary>The image at the next point.</summary>
    public ModularPolynomial Next()
    {
        var coefficients = new ulong[_degree + 1];
        for (var i = 0; i < _values.Length; i++)
        {
            ref var coefficient = ref coefficients[_powers[i]];
            coefficient = _modulus.Add(coefficient, _values[i]);
            _values[i] = _modulus.Multiply(_values[i], _steps[i]);
        }

        return new ModularPolynomial(_modulus, coefficients);
    }

    private Func<int, ulong> Powers(ulong value, int degree)
    {
        if (degree > 1 << 12) return exponent => _modulus.Power(value, (ulong)exponent);
        var powers = new ulong[degree + 1];
        powers[0] = 1;
        for (var i = 1; i <= degree; i++) powers[i] = _modulus.Multiply(powers[i - 1], value);
        return exponent => powers[exponent];
    }
}
