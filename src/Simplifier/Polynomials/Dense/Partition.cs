using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>A guess which lifted factors belong together, tried by division.</summary>
/// <param name="polynomial">The primitive polynomial to factor.</param>
/// <param name="tree">Its lifted factors.</param>
/// <param name="classes">For each of them the number of its class.</param>
internal sealed class Partition(IntegerPolynomial polynomial, HenselTree tree, int[] classes)
{
    /// <summary>The products of the classes, if each divides the polynomial. Lifts the factors as far as that takes.</summary>
    public List<IntegerPolynomial>? TryFactors(CancellationToken cancellationToken)
    {
        // Factors are often much smaller than their bound.
        if (TryAtThisPrecision(cancellationToken) is { } factors) return factors;
        var bits = FactorBounds.Coefficients(polynomial, polynomial.Degree / 2) + 2;
        var primeBits = FactorBounds.Logarithm(tree.Modulus) / tree.Exponent;
        while (tree.Exponent * primeBits < bits)
        {
            tree.Lift((int)Math.Min(2L * tree.Exponent, (long)Math.Ceiling(bits / primeBits)), cancellationToken);
            if (TryAtThisPrecision(cancellationToken) is { } lifted) return lifted;
        }

        return null;
    }

    /// <summary>The primitive polynomial whose image is a product of lifted factors, if its coefficients are small.</summary>
    public static IntegerPolynomial Product(Residues ring, BigInteger leading, IEnumerable<BigInteger[]> factors)
    {
        BigInteger[] product = [ring.Reduce(leading)];
        foreach (var factor in factors) product = ring.Multiply(product, factor);
        return new IntegerPolynomial(Array.ConvertAll(product, ring.Symmetric)).PrimitivePart();
    }

    private List<IntegerPolynomial>? TryAtThisPrecision(CancellationToken cancellationToken)
    {
        var ring = new Residues(tree.Modulus);
        var rest = polynomial;
        var found = new List<IntegerPolynomial>();
        var groups = Enumerable.Range(0, tree.Count).GroupBy(i => classes[i], tree.Factor)
            .OrderBy(group => group.Sum(factor => factor.Length - 1)).ToList();
        // The last and largest is what remains.
        foreach (var group in groups.SkipLast(1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var candidate = Product(ring, rest.Leading, group);
            if (!rest.TryDivide(candidate, out rest)) return null;
            found.Add(candidate);
        }

        found.Add(rest);
        return found;
    }
}
