using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Sums, products and powers.</summary>
internal sealed partial class SparsePolynomial
{
    public static SparsePolynomial operator +(SparsePolynomial a, SparsePolynomial b) => Merge(a, b, false);

    public static SparsePolynomial operator -(SparsePolynomial a, SparsePolynomial b) => Merge(a, b, true);

    public static SparsePolynomial operator -(SparsePolynomial a) => a.Times(BigInteger.MinusOne);

    /// <summary>The product; its cost is at most that of multiplying every term with every other.</summary>
    public static SparsePolynomial operator *(SparsePolynomial a, SparsePolynomial b) => Product.Of(a, b, CancellationToken.None);

    /// <summary>The product, which can be cancelled.</summary>
    public SparsePolynomial Times(SparsePolynomial other, CancellationToken cancellationToken) =>
        Product.Of(this, other, cancellationToken);

    public SparsePolynomial Times(BigInteger factor)
    {
        if (factor.IsOne) return this;
        if (factor.IsZero) return Zero(VariableCount);
        var coefficients = new CoefficientList(TermCount);
        if (_small is not null && long.MinValue <= factor && factor <= long.MaxValue)
        {
            var word = (long)factor;
            foreach (var coefficient in _small) coefficients.Add((Int128)coefficient * word);
        }
        else
        {
            for (var i = 0; i < TermCount; i++) coefficients.Add(Coefficient(i) * factor);
        }

        return new SparsePolynomial(Layout, _monomials, coefficients);
    }

    /// <summary>Every coefficient divided by a number that divides all of them.</summary>
    internal SparsePolynomial Over(BigInteger divisor)
    {
        if (divisor.IsOne) return this;
        var coefficients = new CoefficientList(TermCount);
        if (_small is not null && long.MinValue < divisor && divisor <= long.MaxValue)
        {
            var word = (long)divisor;
            foreach (var coefficient in _small) coefficients.Add((Int128)coefficient / word);
        }
        else
        {
            for (var i = 0; i < TermCount; i++) coefficients.Add(Coefficient(i) / divisor);
        }

        return new SparsePolynomial(Layout, _monomials, coefficients);
    }

    /// <summary>A power; the exponent 0 gives 1.</summary>
    public SparsePolynomial Pow(int exponent, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        return Power.Of(this, exponent, cancellationToken);
    }

    private static SparsePolynomial Merge(SparsePolynomial a, SparsePolynomial b, bool negate)
    {
        if (b.IsZero) return a;
        if (a.IsZero) return negate ? -b : b;
        var layout = ExponentLayout.Larger(a.Layout, b.Layout);
        (a, b) = (a.In(layout), b.In(layout));
        var words = layout.Words;
        var terms = new TermList(layout, a.TermCount + b.TermCount);
        var bothSmall = a._small is not null && b._small is not null;
        int i = 0, j = 0;
        while (i < a.TermCount || j < b.TermCount)
        {
            var order = i == a.TermCount ? -1 : j == b.TermCount ? 1
                : words == 1 ? a._monomials[i].CompareTo(b._monomials[j]) : a.Monomial(i).SequenceCompareTo(b.Monomial(j));
            var monomial = order >= 0 ? a.Monomial(i) : b.Monomial(j);
            if (bothSmall)
            {
                Int128 sum = order >= 0 ? a._small![i] : 0;
                if (order <= 0) sum = negate ? sum - b._small![j] : sum + b._small![j];
                terms.Add(monomial, sum);
            }
            else
            {
                var sum = order >= 0 ? a.Coefficient(i) : BigInteger.Zero;
                if (order <= 0) sum = negate ? sum - b.Coefficient(j) : sum + b.Coefficient(j);
                terms.Add(monomial, sum);
            }

            if (order >= 0) i++;
            if (order <= 0) j++;
        }

        return terms.ToPolynomial();
    }
}
