using System.Numerics;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Exact division: chooses how to compute it.</summary>
internal static class Division
{
    /// <summary>The quotient; null if the divisor does not divide. The divisor is not zero.</summary>
    public static SparsePolynomial? Of(SparsePolynomial dividend, SparsePolynomial divisor, CancellationToken cancellationToken)
    {
        if (dividend.IsZero) return null;
        if (!BigInteger.Remainder(dividend.LeadingCoefficient, divisor.LeadingCoefficient).IsZero) return null;
        var degrees = new int[dividend.VariableCount];
        for (var variable = 0; variable < degrees.Length; variable++)
        {
            degrees[variable] = dividend.Degree(variable) - divisor.Degree(variable);
            if (degrees[variable] < 0) return null;
        }

        if (divisor.IsConstant) return ByNumber(dividend, divisor.LeadingCoefficient);
        var layout = ExponentLayout.Larger(dividend.Layout, divisor.Layout);
        (dividend, divisor) = (dividend.In(layout), divisor.In(layout));
        if (Packing.For(layout, dividend.Degrees(), true) is not { } packing) return ByTerms(dividend, divisor, degrees, cancellationToken);
        var limit = packing.Pack(degrees) | packing.Spare;
        if (divisor.IsSmall && dividend.IsSmall)
        {
            var words = new HeapDivision<Int128>(packing.Pack(dividend), i => dividend.SmallCoefficients[i], packing.Pack(divisor),
                i => divisor.SmallCoefficients[i], limit, packing.Spare, divisor.CoefficientBits());
            if (words.Run(cancellationToken)) return words.Quotient is { } q
                ? new SparsePolynomial(layout, packing.Unpack(q.Monomials), q.Coefficients) : null;
        }

        var big = new HeapDivision<BigInteger>(packing.Pack(dividend), dividend.Coefficient, packing.Pack(divisor), divisor.Coefficient,
            limit,
            packing.Spare, -1);
        big.Run(cancellationToken);
        return big.Quotient is { } quotient ? new SparsePolynomial(layout, packing.Unpack(quotient.Monomials), quotient.Coefficients)
            : null;
    }

    private static SparsePolynomial? ByNumber(SparsePolynomial dividend, BigInteger divisor)
    {
        for (var i = 0; i < dividend.TermCount; i++)
            if (!BigInteger.Remainder(dividend.Coefficient(i), divisor).IsZero) return null;
        return dividend.Over(divisor);
    }

    // For monomials too long for a word.
    private static SparsePolynomial? ByTerms(SparsePolynomial rest, SparsePolynomial divisor, int[] limits,
        CancellationToken cancellationToken)
    {
        var terms = new List<(BigInteger, int[])>();
        var exponents = new int[rest.VariableCount];
        while (!rest.IsZero)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var coefficient = BigInteger.DivRem(rest.LeadingCoefficient, divisor.LeadingCoefficient, out var remainder);
            if (!remainder.IsZero) return null;
            for (var variable = 0; variable < exponents.Length; variable++)
            {
                exponents[variable] = rest.Exponent(0, variable) - divisor.Exponent(0, variable);
                if (exponents[variable] < 0 || exponents[variable] > limits[variable]) return null;
            }

            terms.Add((coefficient, (int[])exponents.Clone()));
            rest -= divisor * SparsePolynomial.FromTerms(rest.VariableCount, [terms[^1]]);
        }

        return SparsePolynomial.FromTerms(rest.VariableCount, terms);
    }
}
