using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>Finds which lifted factors belong together by trying all sets of them, smallest first (H. Zassenhaus, 1969): for few
/// factors.</summary>
internal static class SubsetSearch
{
    /// <summary>The irreducible factors of a square-free primitive polynomial, from its factors modulo a power of a prime, which
    /// are lifted as
    /// far as the search needs.</summary>
    /// <param name="polynomial">The polynomial.</param>
    /// <param name="tree">Its modular factors.</param>
    /// <param name="degrees">The degrees that factors can have, by what other primes say.</param>
    /// <param name="cancellationToken">Checked for each set.</param>
    public static List<IntegerPolynomial> Solve(
        IntegerPolynomial polynomial, HenselTree tree, IReadOnlySet<int> degrees, CancellationToken cancellationToken)
    {
        var bits = FactorBounds.Coefficients(polynomial, polynomial.Degree / 2) + 2;
        tree.Lift((int)Math.Ceiling(bits / FactorBounds.Logarithm(tree.Modulus) * tree.Exponent), cancellationToken);
        var ring = new Residues(tree.Modulus);
        var open = Enumerable.Range(0, tree.Count).Select(tree.Factor).ToList();
        var found = new List<IntegerPolynomial>();
        var rest = polynomial;
        for (var size = 1; 2 * size <= open.Count;)
        {
            if (Find(ring, rest, open, size, degrees, cancellationToken) is not var (factor, quotient, chosen))
            {
                size++;
                continue;
            }

            found.Add(factor);
            rest = quotient;
            // From the end, so that the places of the others stay.
            foreach (var index in chosen.Reverse()) open.RemoveAt(index);
        }

        found.Add(rest);
        return found;
    }

    private static (IntegerPolynomial Factor, IntegerPolynomial Quotient, int[] Chosen)? Find(
        Residues ring, IntegerPolynomial rest, List<BigInteger[]> open, int size, IReadOnlySet<int> degrees,
        CancellationToken cancellationToken)
    {
        var last = rest.Leading * rest[0];
        foreach (var chosen in Subsets.Of(open.Count, size))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var degree = 0;
            var constant = rest.Leading;
            foreach (var index in chosen) degree += open[index].Length - 1;
            if (!degrees.Contains(degree)) continue;
            // Of a set and its complement the one of lower degree has coefficients within the bound.
            var inside = 2 * degree <= rest.Degree;
            var set = inside ? chosen : [.. Enumerable.Range(0, open.Count).Except(chosen)];
            foreach (var index in set) constant = ring.Reduce(constant * open[index][0]);
            constant = ring.Symmetric(constant);
            if (constant.IsZero ? !last.IsZero : !(last % constant).IsZero) continue;
            var candidate = Partition.Product(ring, rest.Leading, set.Select(index => open[index]));
            if (rest.TryDivide(candidate, out var quotient))
                return inside ? (candidate, quotient, chosen) : (quotient, candidate, chosen);
        }

        return null;
    }
}
