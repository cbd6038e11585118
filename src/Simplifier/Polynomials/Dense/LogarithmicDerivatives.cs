using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>Coefficients of f·g'/g for the lifted factors g of f, by factor and power, as numbers nearest to 0.</summary>
internal sealed class LogarithmicDerivatives
{
    private readonly Dictionary<int, BigInteger>[] _values;

    public LogarithmicDerivatives(IntegerPolynomial polynomial, HenselTree tree, IReadOnlyCollection<int> powers)
    {
        Modulus = tree.Modulus;
        var ring = new Residues(Modulus);
        var image = ring.Reduce(polynomial.Coefficients);
        _values = new Dictionary<int, BigInteger>[tree.Count];
        for (var i = 0; i < _values.Length; i++)
        {
            var factor = tree.Factor(i);
            var quotient = ring.Divide(image, factor, out _);
            _values[i] = new Dictionary<int, BigInteger>(powers.Count);
            foreach (var power in powers) _values[i][power] = ring.Symmetric(ring.Reduce(Coefficient(quotient, factor, power)));
        }
    }

    /// <summary>The power of the prime modulo which they are known.</summary>
    public BigInteger Modulus { get; }

    /// <summary>The coefficient of a power for a factor.</summary>
    public BigInteger this[int factor, int power] => _values[factor][power];

    // That of quotient times the derivative of the factor.
    private static BigInteger Coefficient(BigInteger[] quotient, BigInteger[] factor, int power)
    {
        var sum = BigInteger.Zero;
        for (var i = Math.Max(1, power - quotient.Length + 2); i < factor.Length && i <= power + 1; i++)
            sum += quotient[power + 1 - i] * factor[i] * i;
        return sum;
    }
}
