using System.Numerics;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Algebra;

/// <summary>The polynomials of the rows.</summary>
internal static class Problems
{
    /// <summary>1 + x + y + ..., with so many variables.</summary>
    public static SparsePolynomial Sum(int variables)
    {
        var sum = SparsePolynomial.Constant(1, variables);
        for (var v = 0; v < variables; v++) sum += SparsePolynomial.Variable(v, variables);
        return sum;
    }

    /// <summary>Terms with coefficients from -99 to 99 but not 0, and exponents up to <paramref name="degree"/>, all equally
    /// likely.</summary>
    public static SparsePolynomial Random(Draws draws, int variables, int terms, int degree)
    {
        var list = new List<(BigInteger, int[])>();
        for (var i = 0; i < terms; i++)
        {
            var coefficient = draws.Next(198) - 99;
            var exponents = new int[variables];
            for (var v = 0; v < variables; v++) exponents[v] = draws.Next(degree + 1);
            list.Add((coefficient < 0 ? coefficient : coefficient + 1, exponents));
        }

        return SparsePolynomial.FromTerms(variables, list);
    }

    /// <summary>Two products in four variables with a factor of 50 terms in common.</summary>
    public static (SparsePolynomial A, SparsePolynomial B) GcdPair()
    {
        var draws = new Draws(1);
        var (common, a, b) = (Random(draws, 4, 50, 10), Random(draws, 4, 31, 10), Random(draws, 4, 25, 10));
        return (common * a, common * b);
    }

    /// <summary>Two polynomials in four variables whose terms lie so far apart that hardly two products meet.</summary>
    public static (SparsePolynomial A, SparsePolynomial B) FarPair()
    {
        var draws = new Draws(3);
        return (Random(draws, 4, 500, 1000), Random(draws, 4, 500, 1000));
    }

    /// <summary>The product of three polynomials in three variables with 20 terms each, of degree 6.</summary>
    public static SparsePolynomial ThreeFactors()
    {
        var draws = new Draws(2);
        return Random(draws, 3, 20, 6) * Random(draws, 3, 20, 6) * Random(draws, 3, 20, 6);
    }

    /// <summary>The polynomial with the roots ±√2 ± √3 ± √5 ..., of degree 2^n.</summary>
    public static SparsePolynomial SwinnertonDyer(int n)
    {
        int[] primes = [2, 3, 5, 7, 11, 13];
        var (x, y) = (SparsePolynomial.Variable(0, 2), SparsePolynomial.Variable(1, 2));
        var p = x;
        foreach (var prime in primes[..n])
        {
            // p(x + y) with y^2 = prime is even + odd·y, and its norm even^2 - prime·odd^2.
            var (even, odd) = (SparsePolynomial.Zero(2), SparsePolynomial.Zero(2));
            var shifted = SparsePolynomial.Zero(2);
            for (var power = p.Degree(0); power >= 0; power--) shifted = (shifted * (x + y)) + p.CoefficientsIn(0)[power];
            var parts = shifted.CoefficientsIn(1);
            for (var power = 0; power < parts.Length; power++)
            {
                var part = parts[power].Times(BigInteger.Pow(prime, power / 2));
                if (power % 2 == 0) even += part;
                else odd += part;
            }

            p = (even * even) - (odd * odd).Times(prime);
        }

        return SparsePolynomial.FromTerms(1, Enumerable.Range(0, p.TermCount).Select(i => (p.Coefficient(i), new[] { p.Exponent(i, 0) })));
    }
}
