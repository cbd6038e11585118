using System.Numerics;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Polynomials.Gcd;

/// <summary>Resultants, by the fraction-free elimination of Sylvester's matrix.</summary>
internal static class Resultant
{
    public static SparsePolynomial Of(SparsePolynomial a, SparsePolynomial b, int variable, CancellationToken cancellationToken)
    {
        var n = a.VariableCount;
        if (a.IsZero || b.IsZero) return SparsePolynomial.Zero(n);
        var (ca, cb) = (a.CoefficientsIn(variable), b.CoefficientsIn(variable));
        var (da, db) = (ca.Length - 1, cb.Length - 1);
        var size = da + db;
        if (size == 0) return SparsePolynomial.Constant(BigInteger.One, n);
        var matrix = new SparsePolynomial[size, size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++) matrix[i, j] = SparsePolynomial.Zero(n);
        for (var i = 0; i < db; i++)
            for (var j = 0; j <= da; j++) matrix[i, i + j] = ca[da - j];
        for (var i = 0; i < da; i++)
            for (var j = 0; j <= db; j++) matrix[db + i, i + j] = cb[db - j];
        var (previous, sign) = (SparsePolynomial.Constant(BigInteger.One, n), 1);
        for (var k = 0; k < size - 1; k++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pivot = k;
            while (pivot < size && matrix[pivot, k].IsZero) pivot++;
            if (pivot == size) return SparsePolynomial.Zero(n);
            if (pivot != k)
            {
                sign = -sign;
                for (var j = 0; j < size; j++) (matrix[k, j], matrix[pivot, j]) = (matrix[pivot, j], matrix[k, j]);
            }

            for (var i = k + 1; i < size; i++)
            {
                for (var j = k + 1; j < size; j++)
                {
                    var value = (matrix[i, j] * matrix[k, k]) - (matrix[i, k] * matrix[k, j]);
                    value.TryDivide(previous, out matrix[i, j]);
                }
            }

            previous = matrix[k, k];
        }

        return sign < 0 ? -matrix[size - 1, size - 1] : matrix[size - 1, size - 1];
    }
}
