using System.Numerics;
using Symbolic.Simplifier.Polynomials.Dense;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>A point of all variables but the main one, variable 0, and the factors of a polynomial there.</summary>
internal sealed class EvaluationPoint
{
    private EvaluationPoint(int[] values, BigInteger content, List<IntegerPolynomial> factors) =>
        (Values, Content, Factors) = (values, content, factors);

    /// <summary>The value of each variable; 0 for the main one.</summary>
    public int[] Values { get; }

    /// <summary>The content of the polynomial at the point.</summary>
    public BigInteger Content { get; }

    /// <summary>The irreducible factors of its primitive part.</summary>
    public List<IntegerPolynomial> Factors { get; }

    /// <summary>Tries a point: null if the polynomial loses its degree there, or gets a factor twice.</summary>
    public static EvaluationPoint? Try(SparsePolynomial polynomial, int[] values, CancellationToken cancellationToken)
    {
        var image = Image(polynomial, values);
        if (image.Degree < polynomial.Degree(0)) return null;
        var primitive = image.PrimitivePart();
        if (!IntegerGcd.AreCoprime(primitive, primitive.Derivative(), cancellationToken)) return null;
        var factors = new List<IntegerPolynomial>();
        if (primitive[0].IsZero)
        {
            factors.Add(IntegerPolynomial.Variable);
            primitive = new IntegerPolynomial(primitive.Coefficients[1..].ToArray());
        }

        if (primitive.Degree > 0) factors.AddRange(IntegerFactorization.SquareFreeFactors(primitive, cancellationToken));
        return new EvaluationPoint(values, image.Content(), factors);
    }

    /// <summary>The polynomial in the main variable that is left at a point.</summary>
    public static IntegerPolynomial Image(SparsePolynomial polynomial, int[] values)
    {
        var powers = new BigInteger[values.Length][];
        for (var v = 1; v < values.Length; v++)
        {
            powers[v] = new BigInteger[polynomial.Degree(v) + 1];
            powers[v][0] = BigInteger.One;
            for (var i = 1; i < powers[v].Length; i++) powers[v][i] = powers[v][i - 1] * values[v];
        }

        var sums = new BigInteger[polynomial.Degree(0) + 1];
        for (var t = 0; t < polynomial.TermCount; t++)
        {
            var value = polynomial.Coefficient(t);
            for (var v = 1; v < values.Length; v++)
                if (polynomial.Exponent(t, v) > 0) value *= powers[v][polynomial.Exponent(t, v)];
            sums[polynomial.Exponent(t, 0)] += value;
        }

        return new IntegerPolynomial(sums);
    }

    /// <summary>The value of a polynomial without the main variable.</summary>
    public static BigInteger Value(SparsePolynomial polynomial, int[] values) => Image(polynomial, values)[0];
}
