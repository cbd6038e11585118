using System.Numerics;
using Symbolic.Numbers;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Generators;

/// <summary>Sums, products and powers of polynomials whose exponents may be negative, in a fixed number of variables.</summary>
internal static class LaurentArithmetic
{
    /// <summary>The sum of any number of monomials.</summary>
    public static Laurent Sum(int variables, IReadOnlyList<Monomial> monomials)
    {
        var denominator = BigInteger.One;
        int[]? shift = null;
        foreach (var monomial in monomials)
        {
            var other = monomial.Coefficient.Denominator;
            if (!other.IsOne) denominator = denominator / BigInteger.GreatestCommonDivisor(denominator, other) * other;
            foreach (var (generator, exponent) in monomial.Powers)
            {
                if (exponent >= 0) continue;
                shift ??= new int[variables];
                shift[generator] = Math.Max(shift[generator], -exponent);
            }
        }

        return new Laurent(SparsePolynomial.FromTerms(variables, Terms()), denominator, shift);

        IEnumerable<(BigInteger, int[])> Terms()
        {
            foreach (var monomial in monomials)
            {
                var exponents = shift is null ? new int[variables] : (int[])shift.Clone();
                foreach (var (generator, exponent) in monomial.Powers) exponents[generator] += exponent;
                yield return (monomial.Coefficient.Numerator * (denominator / monomial.Coefficient.Denominator), exponents);
            }
        }
    }

    /// <summary>The sum of at least one of them, the small ones first.</summary>
    public static Laurent Sum(List<Laurent> parts, CancellationToken cancellationToken)
    {
        while (parts.Count > 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = new List<Laurent>((parts.Count + 1) / 2);
            for (var i = 0; i + 1 < parts.Count; i += 2) next.Add(Sum(parts[i], parts[i + 1]));
            if (parts.Count % 2 == 1) next.Add(parts[^1]);
            parts = next;
        }

        return parts[0];
    }

    public static Laurent Product(Laurent left, Laurent right, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SizeEstimate.CheckProduct(left.Terms, right.Terms);
        return Shortened(left.Terms * right.Terms, left.Denominator * right.Denominator, Plus(left.Shift, right.Shift));
    }

    /// <summary>A power with an exponent of at least 0.</summary>
    public static Laurent Power(Laurent term, int exponent, CancellationToken cancellationToken)
    {
        if (exponent == 1) return term;
        SizeEstimate.CheckPower(term.Terms, exponent);
        var shift = term.Shift is null ? null : Array.ConvertAll(term.Shift, e => checked(e * exponent));
        return Shortened(term.Terms.Pow(exponent, cancellationToken), BigInteger.Pow(term.Denominator, exponent), shift);
    }

    private static Laurent Sum(Laurent left, Laurent right)
    {
        var shift = Larger(left.Shift, right.Shift);
        var common = BigInteger.GreatestCommonDivisor(left.Denominator, right.Denominator);
        var (l, r) = (Moved(left, shift, right.Denominator / common), Moved(right, shift, left.Denominator / common));
        return Shortened(l + r, left.Denominator / common * right.Denominator, shift);
    }

    private static SparsePolynomial Moved(Laurent term, int[]? shift, BigInteger factor)
    {
        var terms = factor.IsOne ? term.Terms : term.Terms.Times(factor);
        if (shift is null || (term.Shift is not null && shift.AsSpan().SequenceEqual(term.Shift))) return terms;
        var difference = (int[])shift.Clone();
        if (term.Shift is not null)
        {
            for (var v = 0; v < difference.Length; v++) difference[v] -= term.Shift[v];
        }

        return terms * SparsePolynomial.FromTerms(terms.VariableCount, [(BigInteger.One, difference)]);
    }

    // Takes out of the shift what all terms have.
    private static Laurent Shortened(SparsePolynomial terms, BigInteger denominator, int[]? shift)
    {
        if (shift is null) return new Laurent(terms, denominator, null);
        if (terms.IsZero) return new Laurent(terms, BigInteger.One, null);
        var least = new int[shift.Length];
        var any = false;
        for (var v = 0; v < shift.Length; v++)
        {
            least[v] = shift[v];
            for (var i = 0; i < terms.TermCount && least[v] > 0; i++) least[v] = Math.Min(least[v], terms.Exponent(i, v));
            any |= least[v] > 0;
        }

        if (!any) return new Laurent(terms, denominator, shift);
        var rest = new int[shift.Length];
        for (var v = 0; v < shift.Length; v++) rest[v] = shift[v] - least[v];
        terms.TryDivide(SparsePolynomial.FromTerms(shift.Length, [(BigInteger.One, least)]), out var quotient);
        return new Laurent(quotient, denominator, Array.TrueForAll(rest, static e => e == 0) ? null : rest);
    }

    private static int[]? Plus(int[]? left, int[]? right)
    {
        if (left is null || right is null) return left ?? right;
        var sum = new int[left.Length];
        for (var v = 0; v < sum.Length; v++) sum[v] = checked(left[v] + right[v]);
        return sum;
    }

    private static int[]? Larger(int[]? left, int[]? right)
    {
        if (left is null || right is null) return left ?? right;
        var larger = new int[left.Length];
        for (var v = 0; v < larger.Length; v++) larger[v] = Math.Max(left[v], right[v]);
        return larger;
    }
}

/// <summary>A number times powers of generators, whose exponents may be negative.</summary>
internal readonly record struct Monomial(Rational Coefficient, (int Generator, int Exponent)[] Powers);
