using MathNet.Numerics.LinearAlgebra;
using Symbolic.Optimization.TrustRegions;

namespace Symbolic.Optimization.Fitting;

/// <summary>Inverses of matrices of information about parameters.</summary>
internal static class Covariance
{
    private const double Negligible = 1e-12;

    /// <summary>The inverse of <c>J^T*J</c>, times a factor; NaN where the columns of J depend on each other.</summary>
    public static double[] OfJacobian(double[] jacobian, int rows, int columns, double factor)
    {
        if (rows < columns) return Unknown(columns);
        var scales = new double[columns];
        for (var i = 0; i < jacobian.Length; i++) scales[i % columns] = double.Hypot(scales[i % columns], jacobian[i]);
        if (scales.Contains(0) || !scales.All(double.IsFinite)) return Unknown(columns);
        for (var i = 0; i < jacobian.Length; i++) jacobian[i] /= scales[i % columns];
        OrthogonalReduction.Reduce(jacobian, rows, columns, columns);
        var svd = Matrix<double>.Build.Dense(columns, columns, (i, j) => j >= i ? jacobian[i * columns + j] : 0).Svd();
        if (svd.S[columns - 1] < Negligible * svd.S[0]) return Unknown(columns);
        var result = new double[columns * columns];
        for (var i = 0; i < result.Length; i++)
        {
            var (a, b) = (i / columns, i % columns);
            for (var k = 0; k < columns; k++) result[i] += svd.VT.At(k, a) * svd.VT.At(k, b) / (svd.S[k] * svd.S[k]);
            result[i] *= factor / (scales[a] * scales[b]);
        }

        return result;
    }

    /// <summary>The inverse of a positive definite matrix; NaN where it is not.</summary>
    public static double[] OfHessian(double[] hessian, int n)
    {
        var values = new double[n];
        var vectors = Spectrum.Of(hessian, n, values);
        if (!(values[0] > Negligible * values[^1])) return Unknown(n);
        var result = new double[n * n];
        for (var i = 0; i < result.Length; i++)
        {
            for (var k = 0; k < n; k++) result[i] += vectors.At(i / n, k) * vectors.At(i % n, k) / values[k];
        }

        return result;
    }

    private static double[] Unknown(int n)
    {
        var result = new double[n * n];
        Array.Fill(result, double.NaN);
        return result;
    }
}
