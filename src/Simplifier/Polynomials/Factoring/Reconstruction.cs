using System.Numerics;
using Symbolic.Simplifier.Polynomials.Modular;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>Factors over the whole numbers from factors modulo primes, as many as it takes.</summary>
internal sealed class Reconstruction
{
    // Coefficients beyond this many words are not looked for: a lift that goes on for so long is not of true factors.
    private const int MostPrimes = 2000;

    private readonly SparsePolynomial _polynomial;
    private readonly SparsePolynomial[] _leading;
    private readonly BigInteger _scale;

    /// <summary>The problem to find the factors of a polynomial whose images at a point are known.</summary>
    /// <param name="polynomial">The polynomial.</param>
    /// <param name="leading">The leading coefficients of its factors in the main variable, up to numbers.</param>
    /// <param name="scale">A number times which the factors with exactly those leading coefficients have whole coefficients.</param>
    public Reconstruction(SparsePolynomial polynomial, SparsePolynomial[] leading, BigInteger scale) =>
        (_polynomial, _leading, _scale) = (polynomial, leading, scale);

    /// <summary>Candidates for the factors times the scale, better with every prime; none where the images are not those of
    /// factors.</summary>
    /// <param name="images">The factors at the point.</param>
    /// <param name="point">The point.</param>
    /// <param name="cancellationToken">Checked for each lift.</param>
    public IEnumerable<SparsePolynomial[]> Candidates(
        IReadOnlyList<Dense.IntegerPolynomial> images, int[] point, CancellationToken cancellationToken)
    {
        var residues = new Dictionary<int[], BigInteger>[images.Count];
        for (var i = 0; i < residues.Length; i++) residues[i] = new Dictionary<int[], BigInteger>(MonomialComparer.Instance);
        var product = BigInteger.One;
        var (used, failed) = (0, 0);
        foreach (var prime in Primes.Large())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var modulus = new Modulus(prime);
            if (Lift(modulus, images, point, cancellationToken) is not { } factors)
            {
                // Chance can spoil a lift, but not twice before the first success.
                if (++failed > used + 1) yield break;
                continue;
            }

            for (var i = 0; i < factors.Length; i++) Combine(residues[i], factors[i], product);
            product *= prime;
            yield return Array.ConvertAll(residues, terms => Symmetric(terms, product));
            if (++used >= MostPrimes) yield break;
        }
    }

    private ModularTerms[]? Lift(
        Modulus modulus, IReadOnlyList<Dense.IntegerPolynomial> images, int[] point, CancellationToken cancellationToken)
    {
        var leading = Array.ConvertAll(_leading, polynomial => ModularTerms.Of(modulus, polynomial, 1));
        var start = new ModularPolynomial[images.Count];
        for (var i = 0; i < start.Length; i++)
        {
            start[i] = ModularPolynomial.Of(modulus, images[i].Coefficients);
            if (start[i].Degree < images[i].Degree) return null;
        }

        // The product of the leading coefficients given is that of the polynomial up to a number, which any of their values tells.
        var values = Array.ConvertAll(point, value => modulus.Reduce((long)value));
        var expected = leading.Aggregate(1UL, (value, terms) => modulus.Multiply(value, terms.Substitute(values)[0]));
        var found = ModularTerms.Of(modulus, _polynomial, 1).Substitute(values)[_polynomial.Degree(0)];
        if (expected == 0 || found == 0) return null;
        var scale = modulus.Multiply(expected, modulus.Inverse(found));
        return new SparseLift(ModularTerms.Of(modulus, _polynomial, scale), leading, values).Factors(start, cancellationToken);
    }

    private void Combine(Dictionary<int[], BigInteger> residues, ModularTerms factor, BigInteger product)
    {
        var modulus = factor.Modulus;
        var inverse = modulus.Inverse(modulus.Reduce(product));
        var scale = modulus.Reduce(_scale);
        var images = new Dictionary<int[], ulong>(MonomialComparer.Instance);
        foreach (var (coefficient, exponents) in factor.Terms) images[exponents] = modulus.Multiply(coefficient, scale);
        foreach (var exponents in residues.Keys.Union(images.Keys, MonomialComparer.Instance).ToList())
        {
            residues.TryGetValue(exponents, out var known);
            images.TryGetValue(exponents, out var image);
            var difference = modulus.Multiply(modulus.Subtract(image, modulus.Reduce(known)), inverse);
            residues[exponents] = known + (product * difference);
        }
    }

    private SparsePolynomial Symmetric(Dictionary<int[], BigInteger> residues, BigInteger product)
    {
        var half = product >> 1;
        return SparsePolynomial.FromTerms(
            _polynomial.VariableCount, residues.Select(term => (term.Value > half ? term.Value - product : term.Value, term.Key)));
    }
}
