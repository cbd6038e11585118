using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Moving between layouts of exponents, and bringing terms in order.</summary>
internal sealed partial class SparsePolynomial
{
    /// <summary>The same polynomial in a layout with room for its exponents.</summary>
    internal SparsePolynomial In(ExponentLayout layout)
    {
        if (layout == Layout) return this;
        var monomials = new ulong[TermCount * layout.Words];
        for (var term = 0; term < TermCount; term++)
        {
            var monomial = monomials.AsSpan(term * layout.Words, layout.Words);
            for (var variable = 0; variable < VariableCount; variable++) layout.Set(monomial, variable, Exponent(term, variable));
        }

        return With(layout, monomials);
    }

    // The same coefficients with other monomials in the same order.
    private SparsePolynomial With(ExponentLayout layout, ulong[] monomials)
    {
        if (_small is not null) return new SparsePolynomial(layout, monomials, _small);
        var coefficients = new CoefficientList(TermCount);
        foreach (var coefficient in _big!) coefficients.Add(coefficient);
        return new SparsePolynomial(layout, monomials, coefficients);
    }

    // Sorts terms and adds up equal ones.
    private static SparsePolynomial Ordered(ExponentLayout layout, ulong[] monomials, Func<int, BigInteger> coefficient, int count)
    {
        var words = layout.Words;
        var order = new int[count];
        for (var i = 0; i < count; i++) order[i] = i;
        Array.Sort(order, (i, j) =>
        {
            var result = monomials.AsSpan(j * words, words).SequenceCompareTo(monomials.AsSpan(i * words, words));
            return result != 0 ? result : i.CompareTo(j);
        });
        var terms = new TermList(layout, count);
        for (var i = 0; i < count;)
        {
            var monomial = monomials.AsSpan(order[i] * words, words);
            var sum = BigInteger.Zero;
            for (; i < count && monomials.AsSpan(order[i] * words, words).SequenceEqual(monomial); i++) sum += coefficient(order[i]);
            terms.Add(monomial, sum);
        }

        return terms.ToPolynomial();
    }
}
