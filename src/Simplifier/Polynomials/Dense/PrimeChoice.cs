using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>A prime modulo which a polynomial stays square-free and has few factors, and what the primes looked at say together about
/// the degrees of its factors.</summary>
internal sealed class PrimeChoice
{
    private const int MostPrimes = 5;

    private List<(ModularPolynomial Product, int Degree)> _byDegree = [];
    private int _count = int.MaxValue;

    private PrimeChoice(int degree)
    {
        Degrees = [.. Enumerable.Range(0, degree + 1)];
    }

    /// <summary>The degrees that a factor over the whole numbers can have, 0 and the whole degree included.</summary>
    public HashSet<int> Degrees { get; private set; }

    /// <summary>Looks at the first primes that keep the polynomial's degree and leave it square-free.</summary>
    public static PrimeChoice For(IntegerPolynomial polynomial, CancellationToken cancellationToken)
    {
        var choice = new PrimeChoice(polynomial.Degree);
        var looked = 0;
        foreach (var prime in Primes.Above(2))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var modulus = new Modulus(prime);
            var image = ModularPolynomial.Of(modulus, polynomial.Coefficients);
            if (image.Degree < polynomial.Degree || !ModularPolynomial.Gcd(image, image.Derivative()).IsOne) continue;
            choice.Look(ModularFactorization.ByDegree(image, cancellationToken));
            if (++looked >= MostPrimes || choice.Degrees.Count <= 2) break;
        }

        return choice;
    }

    /// <summary>The monic factors modulo the prime.</summary>
    public List<ModularPolynomial> Factors(CancellationToken cancellationToken) =>
        ModularFactorization.Factors(_byDegree, cancellationToken);

    private void Look(List<(ModularPolynomial Product, int Degree)> byDegree)
    {
        var sums = new HashSet<int> { 0 };
        var count = 0;
        foreach (var (product, degree) in byDegree)
        {
            var number = product.Degree / degree;
            count += number;
            for (var i = 0; i < number; i++) sums.UnionWith(sums.Select(sum => sum + degree).ToList());
        }

        Degrees.IntersectWith(sums);
        if (count >= _count) return;
        (_byDegree, _count) = (byDegree, count);
    }
}
