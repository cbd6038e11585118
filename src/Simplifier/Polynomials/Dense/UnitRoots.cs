using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>Factors that are known in advance: those of differences and sums of two powers, and cyclotomic polynomials.</summary>
internal static class UnitRoots
{
    private const int LeastDegree = 4;
    private const int MostDegree = 1 << 15;
    private const int MostBits = 30;

    /// <summary>The irreducible factors of (a*x)^n - b^n or (a*x)^n + b^n with whole numbers a and b and n of 2 or more; null if the
    /// polynomial is no such.</summary>
    /// <param name="polynomial">A primitive polynomial with a positive leading coefficient.</param>
    /// <param name="cancellationToken">Checked for each factor.</param>
    public static List<IntegerPolynomial>? OfBinomial(IntegerPolynomial polynomial, CancellationToken cancellationToken)
    {
        var n = polynomial.Degree;
        if (n < 2 || 2L * n > CyclotomicPolynomial.LargestOrder || !IsBinomial(polynomial)) return null;
        var last = polynomial[0];
        if (Root(polynomial.Leading, n) is not { } a || Root(BigInteger.Abs(last), n) is not { } b) return null;
        var factors = new List<IntegerPolynomial>();
        // The roots of x^n + 1 are those of x^(2n) - 1 that are none of x^n - 1.
        var orders = last.Sign < 0 ? n : 2 * n;
        for (var order = 1; order <= orders; order++)
        {
            if (orders % order != 0 || (last.Sign > 0 && n % order == 0)) continue;
            cancellationToken.ThrowIfCancellationRequested();
            factors.Add(Homogeneous(CyclotomicPolynomial.Of(order), a, b));
        }

        return factors;
    }

    /// <summary>Whether there are only two terms, the last of which is constant. Such a polynomial has no multiple root.</summary>
    public static bool IsBinomial(IntegerPolynomial polynomial) => polynomial.Degree > 0 && !polynomial[0].IsZero
        && !polynomial.Coefficients[1..^1].ContainsAnyExcept(BigInteger.Zero);

    /// <summary>Takes the cyclotomic factors out of a square-free polynomial that is the same from both ends, but for the sign: all
    /// products of cyclotomic polynomials are.</summary>
    /// <remarks>Whether a root of unity is a root is asked in floating point first, and proved by division.</remarks>
    /// <returns>The cyclotomic factors, and what is left.</returns>
    public static (List<IntegerPolynomial> Factors, IntegerPolynomial Others) TakeOut(
        IntegerPolynomial polynomial, CancellationToken cancellationToken)
    {
        var factors = new List<IntegerPolynomial>();
        if (!MayHaveAny(polynomial)) return (factors, polynomial);
        var orders = Orders(polynomial, cancellationToken);
        var all = orders.ConvertAll(CyclotomicPolynomial.Of);
        if (all.Sum(static factor => factor.Degree) == polynomial.Degree && Product(all).Equals(polynomial))
            return (all, IntegerPolynomial.One);
        var rest = polynomial;
        foreach (var factor in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!rest.TryDivide(factor, out var quotient)) continue;
            factors.Add(factor);
            rest = quotient;
        }

        return (factors, rest);
    }

    private static bool MayHaveAny(IntegerPolynomial polynomial)
    {
        var degree = polynomial.Degree;
        if (degree is < LeastDegree or > MostDegree || !polynomial.Leading.IsOne || !BigInteger.Abs(polynomial[0]).IsOne) return false;
        var sign = polynomial[0];
        for (var i = 0; i <= degree / 2; i++)
            if (polynomial[i] * sign != polynomial[degree - i]) return false;
        return polynomial.Height() <= MostBits;
    }

    // The orders of the roots of unity where the polynomial is nearly 0.
    private static List<int> Orders(IntegerPolynomial polynomial, CancellationToken cancellationToken)
    {
        var terms = new List<(int Power, double Coefficient)>();
        for (var i = 0; i <= polynomial.Degree; i++)
            if (!polynomial[i].IsZero) terms.Add((i, (double)polynomial[i]));
        var nearZero = 1e-10 * terms.Sum(static term => Math.Abs(term.Coefficient));
        var (orders, open) = (new List<int>(), polynomial.Degree);
        // A number of up to eight different primes is less than six times that of the numbers below it that it has no divisor with.
        for (var order = 1; order <= 6L * open; order++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var degree = CyclotomicPolynomial.Degree(order);
            if (degree > open || Absolute(terms, order) > nearZero) continue;
            orders.Add(order);
            open -= degree;
        }

        return orders;
    }

    // The absolute value at the first root of unity of an order.
    private static double Absolute(List<(int Power, double Coefficient)> terms, int order)
    {
        var step = Complex.FromPolarCoordinates(1, 2 * Math.PI / order);
        var (sum, power, at) = (Complex.Zero, Complex.One, 0);
        for (var i = 0; i < terms.Count; i++)
        {
            var (next, coefficient) = terms[i];
            // Errors of many steps would add up.
            power = next == at + 1 && (i & 63) != 0 ? power * step : Complex.FromPolarCoordinates(1, 2 * Math.PI * (next % order) / order);
            at = next;
            sum += coefficient * power;
        }

        return Complex.Abs(sum);
    }

    private static IntegerPolynomial Product(List<IntegerPolynomial> factors)
    {
        while (factors.Count > 1)
            factors = [.. factors.Chunk(2).Select(static pair => pair.Length == 2 ? pair[0] * pair[1] : pair[0])];
        return factors.Count == 0 ? IntegerPolynomial.One : factors[0];
    }

    // b^n p(a*x/b).
    private static IntegerPolynomial Homogeneous(IntegerPolynomial p, BigInteger a, BigInteger b)
    {
        if (a.IsOne && b.IsOne) return p;
        var coefficients = p.Coefficients.ToArray();
        var (powerA, powerB) = (BigInteger.One, BigInteger.One);
        for (var i = 0; i < coefficients.Length; i++)
        {
            coefficients[i] *= powerA;
            coefficients[^(i + 1)] *= powerB;
            (powerA, powerB) = (powerA * a, powerB * b);
        }

        return new IntegerPolynomial(coefficients);
    }

    // The whole root of a positive number, if it has one.
    private static BigInteger? Root(BigInteger value, int n)
    {
        if (value.IsOne) return value;
        var bits = (int)((value.GetBitLength() - 1) / n) + 1;
        if (value.GetBitLength() <= n) return null;
        var root = BigInteger.Zero;
        for (var bit = bits; bit >= 0; bit--)
        {
            var larger = root + (BigInteger.One << bit);
            if (BigInteger.Pow(larger, n) <= value) root = larger;
        }

        return BigInteger.Pow(root, n) == value ? root : null;
    }
}
