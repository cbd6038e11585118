using System.Numerics;
using Symbolic.Errors;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Powers of sums whose monomials are independent, so that no two terms of the power meet: each is written down once.</summary>
internal sealed class Multinomial
{
    private const int MaxTerms = 64;

    private readonly SparsePolynomial _base;
    private readonly ExponentLayout _layout;
    private readonly TermList _terms;
    private readonly BigInteger[][] _powers;
    private readonly BigInteger[][] _binomials;
    private readonly long[][]? _smallPowers;
    private readonly long[][]? _smallBinomials;
    private readonly CancellationToken _cancellationToken;

    private Multinomial(SparsePolynomial p, int exponent, ExponentLayout layout, int count, CancellationToken cancellationToken)
    {
        (_base, _layout, _cancellationToken) = (p.In(layout), layout, cancellationToken);
        _terms = new TermList(layout, count);
        _powers = new BigInteger[p.TermCount][];
        var sum = BigInteger.Zero;
        for (var i = 0; i < p.TermCount; i++)
        {
            var coefficient = p.Coefficient(i);
            sum += BigInteger.Abs(coefficient);
            _powers[i] = new BigInteger[exponent + 1];
            _powers[i][0] = BigInteger.One;
            for (var k = 1; k <= exponent; k++) _powers[i][k] = _powers[i][k - 1] * coefficient;
        }

        _binomials = new BigInteger[exponent + 1][];
        for (var n = 0; n <= exponent; n++)
        {
            _binomials[n] = new BigInteger[n + 1];
            _binomials[n][0] = BigInteger.One;
            for (var k = 1; k <= n; k++) _binomials[n][k] = _binomials[n][k - 1] * (n - k + 1) / k;
        }

        // No part of a coefficient is larger than the power of the sum of all.
        if (BigInteger.Pow(sum, exponent) > long.MaxValue) return;
        _smallPowers = Array.ConvertAll(_powers, row => Array.ConvertAll(row, value => (long)value));
        _smallBinomials = Array.ConvertAll(_binomials, row => Array.ConvertAll(row, value => (long)value));
    }

    /// <summary>The power, or null if the monomials are not independent.</summary>
    public static SparsePolynomial? TryPower(SparsePolynomial p, int exponent, CancellationToken cancellationToken)
    {
        if (p.TermCount > Math.Min(MaxTerms, p.VariableCount + 1) || exponent > 4096 || !AreIndependent(p)) return null;
        var count = BigInteger.One;
        for (var i = 1; i < p.TermCount; i++) count = count * (exponent + i) / i;
        if (count > Product.MaxTerms) throw new LimitExceededException($"a power has more than {Product.MaxTerms} terms");
        var degree = 0L;
        for (var variable = 0; variable < p.VariableCount; variable++) degree = Math.Max(degree, (long)p.Degree(variable) * exponent);
        var layout = ExponentLayout.Larger(p.Layout, ExponentLayout.For(p.VariableCount, degree));
        var power = new Multinomial(p, exponent, layout, (int)count, cancellationToken);
        power.Write(0, exponent, new ulong[layout.Words], 1, BigInteger.One);
        return power._terms.ToPolynomial().Sorted();
    }

    // The depth is the number of terms of the base. The small coefficient counts where all are small.
    private void Write(int term, int exponent, ReadOnlySpan<ulong> monomial, long small, BigInteger big)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var words = _layout.Words;
        Span<ulong> product = stackalloc ulong[words];
        var factor = _base.Monomial(term);
        var last = term == _base.TermCount - 1;
        for (var k = exponent; k >= 0; k--)
        {
            for (var word = 0; word < words; word++) product[word] = monomial[word] + (factor[word] * (ulong)k);
            if (_smallPowers is not null)
            {
                var coefficient = small * _smallBinomials![exponent][k] * _smallPowers[term][k];
                if (last || k == exponent) Finish(product, exponent - k, coefficient);
                else Write(term + 1, exponent - k, product, coefficient, big);
            }
            else
            {
                var coefficient = big * _binomials[exponent][k] * _powers[term][k];
                if (last || k == exponent) _terms.Add(product, coefficient);
                else Write(term + 1, exponent - k, product, small, coefficient);
            }

            if (last) return;
        }
    }

    private void Finish(ReadOnlySpan<ulong> product, int rest, long coefficient)
    {
        if (rest == 0) _terms.Add(product, coefficient);
    }

    // Whether the differences of the monomials from the last one are linearly independent: by elimination without fractions.
    private static bool AreIndependent(SparsePolynomial p)
    {
        var rows = new List<BigInteger[]>();
        var last = p.TermCount - 1;
        for (var term = 0; term < last; term++)
        {
            var row = new BigInteger[p.VariableCount];
            for (var variable = 0; variable < row.Length; variable++) row[variable] = p.Exponent(term, variable) - p.Exponent(last,
                variable);
            foreach (var known in rows)
            {
                var pivot = Array.FindIndex(known, static value => !value.IsZero);
                if (row[pivot].IsZero) continue;
                var (scale, multiple) = (known[pivot], row[pivot]);
                for (var i = 0; i < row.Length; i++) row[i] = (row[i] * scale) - (known[i] * multiple);
            }

            if (Array.TrueForAll(row, static value => value.IsZero)) return false;
            rows.Add(row);
        }

        return true;
    }
}
