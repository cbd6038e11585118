using Symbolic.Simplifier.Polynomials.Modular;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Gcd;

/// <summary>How large the degrees of a gcd can be: those of gcds in one variable, where the others are numbers modulo a prime.</summary>
internal static class DegreeBounds
{
    private const int Attempts = 4;
    private const int MaxDegree = 20_000;

    private static readonly Modulus Prime = new(Primes.Large().First());

    /// <summary>A bound for each variable, nearly always the degree itself; null if no points were found, or degrees are too
    /// large.</summary>
    public static int[]? Of(SparsePolynomial a, SparsePolynomial b)
    {
        var bounds = new int[a.VariableCount];
        var state = 0x2545F4914F6CDD1DUL;
        var points = new ulong[bounds.Length];
        for (var v = 0; v < bounds.Length; v++)
        {
            if (a.Degree(v) == 0 || b.Degree(v) == 0) continue;
            if (Math.Max(a.Degree(v), b.Degree(v)) > MaxDegree) return null;
            var found = false;
            for (var attempt = 0; attempt < Attempts && !found; attempt++)
            {
                for (var i = 0; i < points.Length; i++)
                {
                    state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
                    points[i] = Prime.Reduce(state >> 2);
                }

                var (left, right) = (new SparseImages(a, v, Prime, points, points).Next(), new SparseImages(b, v, Prime, points,
                    points).Next());
                // Where a leading coefficient vanishes, the gcd may lose degrees too.
                if (left.Degree < a.Degree(v) || right.Degree < b.Degree(v)) continue;
                bounds[v] = ModularPolynomial.Gcd(left, right).Degree;
                found = true;
            }

            if (!found) return null;
        }

        return bounds;
    }

    /// <summary>The variable, among those that the gcd has, whose leading coefficients have the fewest terms.</summary>
    public static int Main(SparsePolynomial a, SparsePolynomial b, int[] bounds)
    {
        var (best, least) = (-1, long.MaxValue);
        for (var v = 0; v < bounds.Length; v++)
        {
            if (bounds[v] == 0) continue;
            var terms = (long)Leading(a, v) * Leading(b, v);
            if (best >= 0 && (terms > least || (terms == least && bounds[v] <= bounds[best]))) continue;
            (best, least) = (v, terms);
        }

        return best;
    }

    private static int Leading(SparsePolynomial p, int variable)
    {
        var (degree, count) = (p.Degree(variable), 0);
        for (var i = 0; i < p.TermCount; i++)
            if (p.Exponent(i, variable) == degree) count++;
        return count;
    }
}
