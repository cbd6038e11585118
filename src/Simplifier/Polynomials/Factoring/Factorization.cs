using System.Numerics;
using Symbolic.Simplifier.Polynomials.Gcd;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>Factors polynomials over the rationals.</summary>
/// <remarks>
/// <para>Contents, monomials and multiplicities are taken out first. A square-free part in one variable is factored by
/// <see cref="Dense.IntegerFactorization"/>, one in several by <see cref="MultivariateFactorization"/>.</para>
/// <para>Every factor is proved by division. Random choices come from fixed seeds: the result is the same in every run.</para>
/// </remarks>
internal static class Factorization
{
    /// <summary>The irreducible factors over the rationals.</summary>
    /// <param name="p">Any polynomial.</param>
    /// <param name="cancellationToken">Checked often.</param>
    /// <returns>The content, with the sign of the leading coefficient, and the factors: primitive, with positive leading
    /// coefficients, by total degree, number of terms, and then term by term. Zero has the content 0 and no factors.</returns>
    public static (BigInteger Content, IReadOnlyList<(SparsePolynomial Factor, int Multiplicity)> Factors) Of(
        SparsePolynomial p, CancellationToken cancellationToken)
    {
        if (p.IsZero) return (BigInteger.Zero, []);
        var content = p.Content() * p.LeadingCoefficient.Sign;
        var factors = new List<(SparsePolynomial Factor, int Multiplicity)>();
        var rest = WithoutMonomial(p.PrimitivePart(), factors);
        if (!rest.IsConstant)
        {
            // Two terms without a common monomial have no multiple factor.
            var parts = rest.TermCount == 2 || new RandomImage(rest).IsSquareFree() ? [(rest, 1)] : SquareFree.Decompose(rest, cancellationToken);
            foreach (var (part, multiplicity) in parts)
                foreach (var factor in SquareFreeFactors.Of(part, cancellationToken)) factors.Add((factor, multiplicity));
        }

        factors.Sort((a, b) => Compare(a.Factor, b.Factor));
        return (content, factors);
    }

    private static SparsePolynomial WithoutMonomial(SparsePolynomial p, List<(SparsePolynomial, int)> factors)
    {
        var least = new int[p.VariableCount];
        Array.Fill(least, int.MaxValue);
        for (var t = 0; t < p.TermCount; t++)
            for (var v = 0; v < least.Length; v++) least[v] = Math.Min(least[v], p.Exponent(t, v));
        if (Array.TrueForAll(least, power => power == 0)) return p;
        for (var v = 0; v < least.Length; v++)
            if (least[v] > 0) factors.Add((SparsePolynomial.Variable(v, p.VariableCount), least[v]));
        return Terms.Map(p, p.VariableCount, (from, to) =>
        {
            for (var v = 0; v < to.Length; v++) to[v] = from[v] - least[v];
        });
    }

    private static int Compare(SparsePolynomial a, SparsePolynomial b)
    {
        if (a.TotalDegree != b.TotalDegree) return a.TotalDegree.CompareTo(b.TotalDegree);
        if (a.TermCount != b.TermCount) return a.TermCount.CompareTo(b.TermCount);
        for (var t = 0; t < a.TermCount; t++)
        {
            for (var v = 0; v < a.VariableCount; v++)
                if (a.Exponent(t, v) != b.Exponent(t, v)) return b.Exponent(t, v).CompareTo(a.Exponent(t, v));
            if (a.Coefficient(t) != b.Coefficient(t)) return a.Coefficient(t).CompareTo(b.Coefficient(t));
        }

        return 0;
    }
}
