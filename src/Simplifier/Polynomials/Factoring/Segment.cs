using System.Numerics;
using Symbolic.Simplifier.Polynomials.Dense;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>A polynomial whose exponents lie on a line: but for a monomial it is one in a single variable, which stands for a quotient of
/// monomials such as x^3/y^2. Since the exponents of that quotient have no common divisor, it can be completed to a basis of all
/// such quotients: the polynomial has the same factors as its image.</summary>
internal sealed class Segment
{
    private readonly int[] _direction;

    private Segment(IntegerPolynomial image, int[] direction) => (Image, _direction) = (image, direction);

    /// <summary>The polynomial in one variable: primitive if the polynomial is, with a positive leading coefficient, and not a multiple
    /// of the variable.</summary>
    public IntegerPolynomial Image { get; }

    /// <summary>The segment of a polynomial with two terms or more; null if there is none, or if a monomial divides it.</summary>
    public static Segment? Of(SparsePolynomial p)
    {
        if (p.TermCount < 2) return null;
        var first = p.Exponents(0);
        var direction = Difference(p, 1, first);
        var divisor = direction.Aggregate(0, static (gcd, d) => (int)BigInteger.GreatestCommonDivisor(gcd, d));
        for (var v = 0; v < direction.Length; v++) direction[v] /= divisor;
        var axis = Array.FindIndex(direction, static d => d != 0);
        // Terms fall lexicographically, and so do their places on the line.
        var places = new int[p.TermCount];
        for (var t = 1; t < places.Length; t++)
        {
            var difference = Difference(p, t, first);
            places[t] = difference[axis] / direction[axis];
            for (var v = 0; v < difference.Length; v++)
                if (difference[v] != (long)places[t] * direction[v]) return null;
        }

        var (last, degree) = (p.Exponents(p.TermCount - 1), places.Max());
        for (var v = 0; v < first.Length; v++)
            if (Math.Min(first[v], last[v]) > 0) return null;
        var coefficients = new BigInteger[degree + 1];
        for (var t = 0; t < places.Length; t++) coefficients[degree - places[t]] = p.Coefficient(t);
        var image = new IntegerPolynomial(coefficients);
        return new Segment(image.Leading.Sign < 0 ? -image : image, Array.ConvertAll(direction, static d => -d));
    }

    /// <summary>A factor of the image as one of the polynomial.</summary>
    public SparsePolynomial Back(IntegerPolynomial factor)
    {
        var terms = new List<(BigInteger, int[])>();
        for (var i = 0; i <= factor.Degree; i++)
        {
            if (factor[i].IsZero) continue;
            // What stands below the line is brought up to it.
            var (place, degree) = (i, factor.Degree);
            terms.Add((factor[i], Array.ConvertAll(_direction, d => d >= 0 ? place * d : (place - degree) * d)));
        }

        return SparsePolynomial.FromTerms(_direction.Length, terms);
    }

    private static int[] Difference(SparsePolynomial p, int term, int[] first)
    {
        var exponents = p.Exponents(term);
        for (var v = 0; v < first.Length; v++) exponents[v] -= first[v];
        return exponents;
    }
}
