using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>Factors polynomials in one variable over the whole numbers: modulo a prime, then modulo its powers, then over the whole
/// numbers. The same factors in the same order in every run.</summary>
/// <remarks>Every factor is proved to divide by dividing. That none is reducible follows from the search being complete: over sets of
/// modular factors where there are few, over vectors of a lattice where there are many.</remarks>
internal static class IntegerFactorization
{
    // Up to so many modular factors the search over all sets is quicker than a lattice.
    private const int FewFactors = 8;

    /// <summary>The content, with the sign of the leading coefficient, and the irreducible factors, primitive with positive leading
    /// coefficients, by degree and then by coefficients.</summary>
    /// <param name="polynomial">Any polynomial but zero.</param>
    /// <param name="cancellationToken">Checked often.</param>
    public static (BigInteger Content, List<(IntegerPolynomial Factor, int Multiplicity)> Factors) Of(
        IntegerPolynomial polynomial, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(polynomial.Degree, nameof(polynomial));
        var content = polynomial.Content() * polynomial.Leading.Sign;
        var factors = new List<(IntegerPolynomial Factor, int Multiplicity)>();
        var power = 0;
        while (polynomial[power].IsZero) power++;
        if (power > 0) factors.Add((IntegerPolynomial.Variable, power));
        var rest = new IntegerPolynomial(polynomial.Coefficients[power..].ToArray());
        foreach (var (part, multiplicity) in IntegerSquareFree.Decompose(rest, cancellationToken))
            foreach (var factor in SquareFreeFactors(part, cancellationToken)) factors.Add((factor, multiplicity));
        factors.Sort((a, b) => Compare(a.Factor, b.Factor));
        return (content, factors);
    }

    /// <summary>The irreducible factors of a primitive square-free polynomial with a positive leading coefficient, of degree 1 or
    /// more and not a multiple of x unless it is x.</summary>
    public static List<IntegerPolynomial> SquareFreeFactors(IntegerPolynomial polynomial, CancellationToken cancellationToken)
    {
        if (polynomial.Degree < 2) return [polynomial];
        if (UnitRoots.OfBinomial(polynomial, cancellationToken) is { } known) return known;
        var (found, rest) = UnitRoots.TakeOut(polynomial, cancellationToken);
        if (rest.Degree > 0) found.AddRange(ByPower(rest, cancellationToken));
        return found;
    }

    // A polynomial in a power of x: the factors of the one with x in the place of the power are factored on. For squares this seldom
    // pays, since such a polynomial is often irreducible.
    private static List<IntegerPolynomial> ByPower(IntegerPolynomial polynomial, CancellationToken cancellationToken)
    {
        var step = 0;
        for (var i = 1; i <= polynomial.Degree && step != 1; i++)
            if (!polynomial[i].IsZero) step = (int)BigInteger.GreatestCommonDivisor(step, i);
        if (step <= 2 || step == polynomial.Degree) return BySearch(polynomial, cancellationToken);
        var inner = new BigInteger[(polynomial.Degree / step) + 1];
        for (var i = 0; i < inner.Length; i++) inner[i] = polynomial[i * step];
        var parts = SquareFreeFactors(new IntegerPolynomial(inner), cancellationToken);
        if (parts.Count == 1) return BySearch(polynomial, cancellationToken);
        var factors = new List<IntegerPolynomial>();
        foreach (var part in parts)
        {
            var outer = new BigInteger[(part.Degree * step) + 1];
            for (var i = 0; i <= part.Degree; i++) outer[i * step] = part[i];
            var factor = new IntegerPolynomial(outer);
            factors.AddRange(UnitRoots.OfBinomial(factor, cancellationToken) ?? BySearch(factor, cancellationToken));
        }

        return factors;
    }

    private static List<IntegerPolynomial> BySearch(IntegerPolynomial polynomial, CancellationToken cancellationToken)
    {
        if (polynomial.Degree < 2) return [polynomial];
        var choice = PrimeChoice.For(polynomial, cancellationToken);
        if (choice.Degrees.Count <= 2) return [polynomial];
        var tree = new HenselTree(polynomial, choice.Factors(cancellationToken));
        var factors = tree.Count > FewFactors ? new Knapsack(polynomial, tree).Solve(cancellationToken) : null;
        return factors ?? SubsetSearch.Solve(polynomial, tree, choice.Degrees, cancellationToken);
    }

    /// <summary>The order of factors: by degree, then by coefficients from the highest on.</summary>
    public static int Compare(IntegerPolynomial a, IntegerPolynomial b)
    {
        if (a.Degree != b.Degree) return a.Degree.CompareTo(b.Degree);
        for (var i = a.Degree; i >= 0; i--)
            if (a[i] != b[i]) return a[i].CompareTo(b[i]);
        return 0;
    }
}
