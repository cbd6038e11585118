using System.Numerics;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Factoring;

/// <summary>The leading coefficient of a polynomial in its main variable, factored, and which of its factors belong to which factor of the
/// polynomial: the prime numbers in their values tell (P. Wang, 1978).</summary>
internal sealed class LeadingCoefficients
{
    private readonly SparsePolynomial _leading;
    private readonly BigInteger _content;
    private readonly IReadOnlyList<(SparsePolynomial Factor, int Multiplicity)> _factors;

    public LeadingCoefficients(SparsePolynomial polynomial, CancellationToken cancellationToken)
    {
        _leading = polynomial.CoefficientsIn(0)[^1];
        (_content, _factors) = Factorization.Of(_leading, cancellationToken);
    }

    /// <summary>The leading coefficient.</summary>
    public SparsePolynomial Whole => _leading;

    /// <summary>A multiple of every numeric factor that the leading coefficient of a factor can have.</summary>
    public BigInteger Content => BigInteger.Abs(_content);

    /// <summary>For each factor at a point its leading coefficient up to a number, or null if the point does not tell.</summary>
    public SparsePolynomial[]? Distribute(EvaluationPoint point)
    {
        if (Marks(point) is not { } marks) return null;
        var result = new SparsePolynomial[point.Factors.Count];
        var left = _factors.Select(factor => factor.Multiplicity).ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = SparsePolynomial.Constant(BigInteger.One, _leading.VariableCount);
            var value = point.Factors[i].Leading * point.Content * Content;
            for (var k = marks.Length - 1; k >= 0; k--)
            {
                var size = BigInteger.Abs(EvaluationPoint.Value(_factors[k].Factor, point.Values));
                while ((value % marks[k]).IsZero)
                {
                    value /= BigInteger.GreatestCommonDivisor(value, size);
                    result[i] *= _factors[k].Factor;
                    if (--left[k] < 0) return null;
                }
            }
        }

        return Array.TrueForAll(left, count => count == 0) ? result : null;
    }

    // For each factor of the leading coefficient a number that divides its value, and has no prime in common with the values before it.
    private BigInteger[]? Marks(EvaluationPoint point)
    {
        var marks = new List<BigInteger> { point.Content * Content };
        foreach (var (factor, _) in _factors)
        {
            var mark = BigInteger.Abs(EvaluationPoint.Value(factor, point.Values));
            if (mark.IsZero) return null;
            foreach (var other in marks)
            {
                for (var common = BigInteger.GreatestCommonDivisor(mark, other); !common.IsOne;
                     common = BigInteger.GreatestCommonDivisor(mark, common)) mark /= common;
            }

            if (mark.IsOne) return null;
            marks.Add(mark);
        }

        return [.. marks.Skip(1)];
    }
}
