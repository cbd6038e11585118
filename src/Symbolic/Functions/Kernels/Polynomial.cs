namespace Symbolic.Functions.Kernels;

/// <summary>Evaluation of the fixed polynomials behind the kernels.</summary>
internal static class Polynomial
{
    /// <summary>c[0] + c[1] x + c[2] x² + ..., by Horner's rule.</summary>
    internal static double Horner(ReadOnlySpan<double> coefficients, double x)
    {
        double sum = 0;
        for (int k = coefficients.Length - 1; k >= 0; k--)
            sum = Math.FusedMultiplyAdd(sum, x, coefficients[k]);
        return sum;
    }

    /// <summary>c[0] T0(y) + c[1] T1(y) + ... with y in [-1, 1], by Clenshaw's recurrence (DLMF 3.11.15).</summary>
    internal static double Chebyshev(ReadOnlySpan<double> coefficients, double y)
    {
        double next = 0;
        double afterNext = 0;
        for (int k = coefficients.Length - 1; k > 0; k--)
        {
            double current = Math.FusedMultiplyAdd(2 * y, next, coefficients[k] - afterNext);
            afterNext = next;
            next = current;
        }

        return Math.FusedMultiplyAdd(y, next, coefficients[0] - afterNext);
    }
}
