namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Exact division and remainders.</summary>
internal sealed partial class SparsePolynomial
{
    /// <summary>Whether the divisor divides this polynomial over the whole numbers, and the quotient if so; zero otherwise.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public bool TryDivide(SparsePolynomial divisor, out SparsePolynomial quotient) =>
        TryDivide(divisor, out quotient, CancellationToken.None);

    /// <summary>The same, which can be cancelled.</summary>
    public bool TryDivide(SparsePolynomial divisor, out SparsePolynomial quotient, CancellationToken cancellationToken)
    {
        if (divisor.IsZero) throw new DivideByZeroException();
        quotient = Division.Of(this, divisor, cancellationToken) ?? Zero(VariableCount);
        return IsZero || !quotient.IsZero;
    }

    /// <summary>The remainder r of degree less than that of the divisor, with lc^k·this = q·divisor + r, where lc is the leading
    /// coefficient
    /// of the divisor in the variable and k is the number of powers too many; this, if there are none.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public SparsePolynomial PseudoRemainder(SparsePolynomial divisor, int variable, CancellationToken cancellationToken = default)
    {
        if (divisor.IsZero) throw new DivideByZeroException();
        var lower = divisor.CoefficientsIn(variable);
        var rest = CoefficientsIn(variable);
        if (rest.Length < lower.Length || IsZero) return this;
        var leading = lower[^1];
        for (var top = rest.Length - 1; top >= lower.Length - 1; top--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var factor = rest[top];
            var shift = top - lower.Length + 1;
            for (var power = 0; power < top; power++)
            {
                rest[power] *= leading;
                if (power >= shift) rest[power] -= factor * lower[power - shift];
            }
        }

        return FromCoefficients(rest[..(lower.Length - 1)], variable, VariableCount);
    }

    /// <summary>One term as a polynomial.</summary>
    internal SparsePolynomial Term(int term)
    {
        var terms = new TermList(Layout, 1);
        terms.Add(Monomial(term), Coefficient(term));
        return terms.ToPolynomial();
    }

    /// <summary>The same coefficients with other monomials in the same order.</summary>
    internal SparsePolynomial WithMonomials(ExponentLayout layout, ulong[] monomials) => With(layout, monomials);

    /// <summary>The same terms in descending order, if they are not: for terms that were written down in another.</summary>
    internal SparsePolynomial Sorted()
    {
        for (var i = 1; i < TermCount; i++)
            if (Monomial(i - 1).SequenceCompareTo(Monomial(i)) <= 0) return Ordered(Layout, _monomials, Coefficient, TermCount);
        return this;
    }
}
