using System.Globalization;
using System.Numerics;
using Symbolic.Errors;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>How large products and powers of polynomials will be at most, found before they are multiplied out.</summary>
internal static class SizeEstimate
{
    /// <summary>The largest number of terms that a polynomial may have.</summary>
    public const int MaxTerms = 2_000_000;

    // Of 64 bits, in all coefficients together.
    private const double MaxWords = 16_000_000;
    private const double MaxProducts = 4e9;

    /// <summary>Makes sure that a product may be multiplied out.</summary>
    /// <exception cref="LimitExceededException">It would be too large.</exception>
    public static void CheckProduct(SparsePolynomial left, SparsePolynomial right, int maxTerms = MaxTerms)
    {
        var products = (double)left.TermCount * right.TermCount;
        if (products <= maxTerms) return;
        if (products > MaxProducts || Math.Min(products, Dense(left, right, 1, 1)) > maxTerms) throw TooManyTerms(maxTerms);
    }

    /// <summary>Makes sure that a power may be multiplied out.</summary>
    /// <param name="polynomial">What is raised.</param>
    /// <param name="exponent">To what.</param>
    /// <param name="roots">Variables of which powers are reduced, with the degrees at which that begins; null if there are none.</param>
    /// <param name="maxTerms">The largest number of terms.</param>
    /// <exception cref="LimitExceededException">It would be too large.</exception>
    public static void CheckPower(
        SparsePolynomial polynomial, int exponent, IReadOnlyDictionary<int, int>? roots = null, int maxTerms = MaxTerms)
    {
        var terms = Power(polynomial, exponent, roots);
        if (terms > maxTerms) throw TooManyTerms(maxTerms);
        var sum = BigInteger.Zero;
        for (var i = 0; i < polynomial.TermCount; i++) sum += BigInteger.Abs(polynomial.Coefficient(i));
        if (sum.IsZero) return;
        var bits = BigInteger.Log(sum, 2) * exponent;
        if (terms * (bits / 64 + 1) > MaxWords)
            throw new LimitExceededException("the numbers of the expanded form would fill more than 128 megabytes");
    }

    /// <summary>About how many terms a power has at most.</summary>
    public static double Power(SparsePolynomial polynomial, int exponent, IReadOnlyDictionary<int, int>? roots = null)
    {
        if (polynomial.TermCount <= 1) return polynomial.TermCount;
        var terms = Binomial(exponent + polynomial.TermCount - 1d, polynomial.TermCount - 1);
        if (roots is null || roots.Count == 0) return Math.Min(terms, Dense(polynomial, polynomial, exponent, 0));
        var box = 1d;
        for (var v = 0; v < polynomial.VariableCount; v++)
        {
            if (polynomial.Degree(v) is var degree and > 0) box *= roots.TryGetValue(v, out var cap) ? cap : (double)degree * exponent + 1;
        }

        return Math.Min(terms, box);
    }

    // The monomials within the degrees: in each variable, and in all.
    private static double Dense(SparsePolynomial left, SparsePolynomial right, double leftTimes, double rightTimes)
    {
        var (box, used) = (1d, 0);
        for (var v = 0; v < left.VariableCount; v++)
        {
            var degree = left.Degree(v) * leftTimes + right.Degree(v) * rightTimes;
            if (degree == 0) continue;
            used++;
            box *= degree + 1;
        }

        return Math.Min(box, Binomial(left.TotalDegree * leftTimes + right.TotalDegree * rightTimes + used, used));
    }

    private static double Binomial(double n, double k)
    {
        k = Math.Min(k, n - k);
        var result = 1d;
        for (var i = 1; i <= k && result < 1e15; i++) result *= (n - k + i) / i;
        return result;
    }

    private static LimitExceededException TooManyTerms(int limit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"the expanded form would have more than {limit} terms"));
}
