using System.Numerics;
using Symbolic.Simplifier.Polynomials.Dense;

namespace Symbolic.Simplifier.Tests.Polynomials.Dense;

/// <summary>Polynomials whose factors are known.</summary>
internal static class KnownPolynomials
{
    /// <summary>A polynomial by rising powers.</summary>
    public static IntegerPolynomial Of(params long[] coefficients) => new(Array.ConvertAll(coefficients, c => (BigInteger)c));

    /// <summary>x^n - 1.</summary>
    public static IntegerPolynomial UnitRoots(int n) => IntegerPolynomial.Variable.Shift(n - 1) - IntegerPolynomial.One;

    /// <summary>The polynomial of the primitive n-th roots of one.</summary>
    public static IntegerPolynomial Cyclotomic(int n)
    {
        var result = UnitRoots(n);
        for (var d = 1; d < n; d++)
            if (n % d == 0 && result.TryDivide(Cyclotomic(d), out var quotient)) result = quotient;
        return result;
    }

    /// <summary>The polynomial of Swinnerton-Dyer whose roots are all sums of the square roots, with both signs, of the first primes: it is
    /// irreducible, and modulo every prime has no factor of a degree above 2.</summary>
    public static IntegerPolynomial SwinnertonDyer(int primes)
    {
        int[] first = [2, 3, 5, 7, 11, 13, 17];
        var result = IntegerPolynomial.Variable;
        for (var k = 0; k < primes; k++)
        {
            // f(x + s)·f(x - s), as u^2 - s^2·v^2 of u + s·v = f(x + s).
            var (u, v) = (IntegerPolynomial.Zero, IntegerPolynomial.Zero);
            for (var i = result.Degree; i >= 0; i--)
            {
                var next = (u * IntegerPolynomial.Variable) + v.Times(first[k]) + new IntegerPolynomial(result[i]);
                (u, v) = (next, (v * IntegerPolynomial.Variable) + u);
            }

            result = (u * u) - (v * v).Times(first[k]);
        }

        return result;
    }
}
