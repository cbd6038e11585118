using System.Numerics;
using Symbolic.Simplifier.Polynomials.Factoring;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>A polynomial as a number times powers of generators and of other polynomials.</summary>
/// <param name="Content">The number; it carries the sign.</param>
/// <param name="Monomial">For each generator its power.</param>
/// <param name="Factors">The polynomials, none of them a generator, each with a positive leading coefficient.</param>
internal sealed record FactorList(
    BigInteger Content, int[] Monomial, IReadOnlyList<(SparsePolynomial Factor, int Multiplicity)> Factors)
{
    /// <summary>The irreducible factors over the rational numbers.</summary>
    /// <param name="table">The generators.</param>
    /// <param name="polynomial">A polynomial other than zero.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <remarks>A polynomial in x alone is factored in x, also if elsewhere in the term there are roots of x.</remarks>
    public static FactorList Irreducible(GeneratorTable table, SparsePolynomial polynomial, CancellationToken cancellationToken) =>
        Of(table, polynomial, rest => Factorization.Of(rest, cancellationToken).Factors);

    /// <summary>The square-free factors: one for each multiplicity.</summary>
    public static FactorList SquareFree(GeneratorTable table, SparsePolynomial polynomial, CancellationToken cancellationToken) =>
        Of(table, polynomial, rest => Gcd.SquareFree.Decompose(rest, cancellationToken));

    /// <summary>Only the content and the powers of generators.</summary>
    public static FactorList Common(GeneratorTable table, SparsePolynomial polynomial) => Of(table, polynomial, static rest => [(rest, 1)]);

    private static FactorList Of(
        GeneratorTable table, SparsePolynomial polynomial, Func<SparsePolynomial, IReadOnlyList<(SparsePolynomial, int)>> split)
    {
        var variables = polynomial.VariableCount;
        var content = polynomial.Content();
        if (polynomial.LeadingCoefficient.Sign < 0) content = -content;
        var (least, measure) = Exponents(polynomial);
        for (var v = 0; v < variables; v++)
        {
            // A root whose degree divides all exponents gives way to its radicand; other common measures stay: x^4 - 1 is no y - 1.
            var unit = table.Generators[v].Unit;
            var degree = unit.Numerator.IsOne && !unit.IsInteger && unit.Denominator <= int.MaxValue ? (int)unit.Denominator : 1;
            measure[v] = degree > 1 && measure[v] > 0 && measure[v] % degree == 0 ? degree : 1;
        }

        var rest = Mapped(polynomial, (v, e) => (e - least[v]) / measure[v], content);
        if (rest.IsConstant) return new FactorList(content, least, []);
        var factors = split(rest);
        if (Array.TrueForAll(measure, static m => m == 1)) return new FactorList(content, least, factors);
        return new FactorList(content, least, [.. factors.Select(f => (Mapped(f.Item1, (v, e) => e * measure[v], BigInteger.One), f.Item2))]);
    }

    // The least exponents, and the common measures of what is above them.
    private static (int[] Least, int[] Measure) Exponents(SparsePolynomial polynomial)
    {
        var least = new int[polynomial.VariableCount];
        var measure = new int[polynomial.VariableCount];
        for (var v = 0; v < least.Length; v++)
        {
            least[v] = int.MaxValue;
            for (var i = 0; i < polynomial.TermCount; i++) least[v] = Math.Min(least[v], polynomial.Exponent(i, v));
            for (var i = 0; i < polynomial.TermCount && measure[v] != 1; i++)
                measure[v] = (int)BigInteger.GreatestCommonDivisor(measure[v], polynomial.Exponent(i, v) - least[v]);
        }

        return (least, measure);
    }

    private static SparsePolynomial Mapped(SparsePolynomial polynomial, Func<int, int, int> exponent, BigInteger divisor)
    {
        return SparsePolynomial.FromTerms(polynomial.VariableCount, Terms());

        IEnumerable<(BigInteger, int[])> Terms()
        {
            for (var i = 0; i < polynomial.TermCount; i++)
            {
                var exponents = new int[polynomial.VariableCount];
                for (var v = 0; v < exponents.Length; v++) exponents[v] = exponent(v, polynomial.Exponent(i, v));
                yield return (polynomial.Coefficient(i) / divisor, exponents);
            }
        }
    }
}
