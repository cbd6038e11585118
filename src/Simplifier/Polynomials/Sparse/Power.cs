using System.Numerics;
using Symbolic.Errors;

namespace Symbolic.Simplifier.Polynomials.Sparse;

/// <summary>Powers: of few independent terms by the multinomial theorem, of others by products.</summary>
internal static class Power
{
    private const int FewTerms = 6;

    public static SparsePolynomial Of(SparsePolynomial p, int exponent, CancellationToken cancellationToken)
    {
        if (exponent == 0) return SparsePolynomial.Constant(BigInteger.One, p.VariableCount);
        if (exponent == 1 || p.IsZero || p.IsOne) return p;
        if (p.CoefficientBits() > 1 && p.CoefficientBits() * (long)exponent > 1L << 26)
            throw new LimitExceededException("the coefficients of a power are too long");
        if (p.TermCount == 1) return OfTerm(p, exponent);
        if (Multinomial.TryPower(p, exponent, cancellationToken) is { } sum) return sum;
        if (p.TermCount <= FewTerms)
        {
            // Few terms times many, again and again, is less work than squares of many.
            var product = p;
            for (var i = 1; i < exponent; i++) product = product.Times(p, cancellationToken);
            return product;
        }

        var result = p;
        for (var bit = BitOperations.Log2((uint)exponent) - 1; bit >= 0; bit--)
        {
            result = result.Times(result, cancellationToken);
            if (((exponent >> bit) & 1) != 0) result = result.Times(p, cancellationToken);
        }

        return result;
    }

    private static SparsePolynomial OfTerm(SparsePolynomial p, int exponent)
    {
        var exponents = p.Exponents(0);
        for (var variable = 0; variable < exponents.Length; variable++)
        {
            if ((long)exponents[variable] * exponent > int.MaxValue) throw new LimitExceededException($"exponents above {int.MaxValue} are not supported");
            exponents[variable] *= exponent;
        }

        return SparsePolynomial.FromTerms(exponents.Length, [(BigInteger.Pow(p.LeadingCoefficient, exponent), exponents)]);
    }
}
