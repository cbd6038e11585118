using System.Numerics;
using Symbolic.Simplifier.Polynomials.Dense;
using Symbolic.Simplifier.Polynomials.Gcd;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>Factors polynomials in several variables: at points of all variables but one, from where the factors are lifted.</summary>
/// <remarks>
/// <para>A polynomial that is irreducible at one point where it keeps its degree is irreducible. Otherwise its factors there are lifted all
/// together, with leading coefficients found by Wang's method; what divides the polynomial is a factor, and an irreducible one,
/// since it is irreducible at the point.</para>
/// <para>A polynomial can have more factors at a point than it has: then lifting fails, and other points, of growing numbers, are tried.
/// By Hilbert's irreducibility theorem nearly all large points are good. If many points fail, sets of the factors at one point are
/// lifted against all others, with the whole leading coefficient given to both: this needs no luck with leading coefficients, and
/// finds every factor. That it misses one has a chance of about the number of terms in 2^62, since the lift relies on random
/// points modulo primes of that size.</para>
/// </remarks>
internal static class MultivariateFactorization
{
    private const int MostPoints = 12;

    /// <summary>The irreducible factors, in no particular order, with contents and signs that do not matter.</summary>
    /// <param name="polynomial">Square-free, without a content in variable 0, in which its degree is at least 2; all variables
    /// occur.</param>
    /// <param name="cancellationToken">Checked often.</param>
    public static IReadOnlyList<SparsePolynomial> Factors(SparsePolynomial polynomial, CancellationToken cancellationToken)
    {
        var leading = new LeadingCoefficients(polynomial, cancellationToken);
        EvaluationPoint? best = null;
        var tried = 0;
        foreach (var point in Points(polynomial, cancellationToken))
        {
            if (point.Factors.Count == 1) return [polynomial];
            if (best is null || point.Factors.Count <= best.Factors.Count)
            {
                best = point;
                if (leading.Distribute(point) is { } distributed
                    && TryAll(polynomial, point, distributed, leading.Content, cancellationToken) is { } factors) return factors;
            }

            if (++tried >= MostPoints) break;
        }

        return BySets(polynomial, best!, leading.Whole, cancellationToken);
    }

    // Points of small numbers first.
    private static IEnumerable<EvaluationPoint> Points(SparsePolynomial polynomial, CancellationToken cancellationToken)
    {
        var random = new Random(polynomial.TermCount);
        for (var largest = 4; ; largest++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var values = new int[polynomial.VariableCount];
            for (var v = 1; v < values.Length; v++) values[v] = random.Next(-largest, largest + 1);
            if (EvaluationPoint.Try(polynomial, values, cancellationToken) is { } point) yield return point;
        }
    }

    private static List<SparsePolynomial>? TryAll(
        SparsePolynomial polynomial, EvaluationPoint point, SparsePolynomial[] leading, BigInteger scale,
            CancellationToken cancellationToken)
    {
        var problem = new Reconstruction(polynomial, leading, scale);
        SparsePolynomial[]? last = null;
        foreach (var candidates in problem.Candidates(point.Factors, point.Values, cancellationToken))
        {
            var parts = Array.ConvertAll(candidates, candidate => candidate.PrimitivePart());
            // Wrong candidates seldom come twice: division waits for that, unless one prime is likely to be enough.
            if (last is null || parts.AsSpan().SequenceEqual(last))
            {
                if (AreFactors(polynomial, parts)) return [.. parts];
                if (last is not null) return null;
            }

            last = parts;
        }

        return null;
    }

    private static bool AreFactors(SparsePolynomial polynomial, SparsePolynomial[] parts)
    {
        var rest = polynomial;
        foreach (var part in parts)
            if (!rest.TryDivide(part, out rest)) return false;
        return rest.IsConstant;
    }

    private static List<SparsePolynomial> BySets(
        SparsePolynomial polynomial, EvaluationPoint point, SparsePolynomial leading, CancellationToken cancellationToken)
    {
        var found = new List<SparsePolynomial>();
        var open = point.Factors;
        var rest = polynomial;
        for (var size = 1; 2 * size <= open.Count;)
        {
            if (Find(rest, point, open, size, leading, cancellationToken) is not var (factor, chosen))
            {
                size++;
                continue;
            }

            found.Add(factor);
            rest = Terms.Quotient(rest, factor);
            leading = rest.CoefficientsIn(0)[^1];
            open = [.. open.Where((_, i) => !chosen.Contains(i))];
        }

        found.Add(rest);
        return found;
    }

    private static (SparsePolynomial Factor, int[] Chosen)? Find(
        SparsePolynomial rest, EvaluationPoint point, List<IntegerPolynomial> open, int size, SparsePolynomial leading,
        CancellationToken cancellationToken)
    {
        // Both factors have the leading coefficient of the whole, and so has their product its square.
        var problem = new Reconstruction(rest * leading, [leading, leading], BigInteger.One);
        foreach (var chosen in Subsets.Of(open.Count, size))
        {
            var image = chosen.Aggregate(IntegerPolynomial.One, (product, index) => product * open[index]);
            var others = open.Where((_, i) => !chosen.Contains(i)).Aggregate(IntegerPolynomial.One, (a, b) => a * b);
            SparsePolynomial? last = null;
            foreach (var candidates in problem.Candidates([image, others], point.Values, cancellationToken))
            {
                var candidate = Primitive(candidates[0], cancellationToken);
                if (rest.TryDivide(candidate, out _)) return (candidate, chosen);
                if (candidate.Equals(last)) break;
                last = candidate;
            }
        }

        return null;
    }

    private static SparsePolynomial Primitive(SparsePolynomial polynomial, CancellationToken cancellationToken)
    {
        var content = polynomial.CoefficientsIn(0).Where(c => !c.IsZero).OrderBy(c => c.TermCount)
            .Aggregate((a, b) => PolynomialGcd.Of(a, b, cancellationToken));
        return Terms.Quotient(polynomial, content).PrimitivePart();
    }
}
