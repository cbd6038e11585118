using MathNet.Numerics.LinearAlgebra;

namespace Symbolic.Optimization.TrustRegions;

/// <summary>Eigenvalues and eigenvectors of symmetric matrices.</summary>
internal static class Spectrum
{
    /// <summary>The eigenvectors of a symmetric matrix, as columns.</summary>
    /// <param name="matrix">The n x n entries, row by row; finite.</param>
    /// <param name="n">The number of rows.</param>
    /// <param name="values">Receives the eigenvalues, ascending.</param>
    public static Matrix<double> Of(double[] matrix, int n, Span<double> values)
    {
        var spectrum = Matrix<double>.Build.Dense(n, n, (i, j) => (matrix[i * n + j] + matrix[j * n + i]) / 2).Evd(Symmetricity.Symmetric);
        for (var i = 0; i < n; i++) values[i] = spectrum.EigenValues[i].Real;
        return spectrum.EigenVectors;
    }

    public static void ToCoordinates(Matrix<double> vectors, ReadOnlySpan<double> x, Span<double> coordinates)
    {
        for (var k = 0; k < coordinates.Length; k++)
        {
            var sum = 0.0;
            for (var i = 0; i < x.Length; i++) sum += vectors.At(i, k) * x[i];
            coordinates[k] = sum;
        }
    }

    public static void FromCoordinates(Matrix<double> vectors, ReadOnlySpan<double> coordinates, Span<double> x)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var sum = 0.0;
            for (var k = 0; k < coordinates.Length; k++) sum += vectors.At(i, k) * coordinates[k];
            x[i] = sum;
        }
    }
}
