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
        // Very large and very small entries would overflow on the way.
        var greatest = Vectors.Vector.MaxNorm(matrix.AsSpan(0, n * n));
        var scale = greatest > 0 ? Math.ScaleB(1, Math.ILogB(greatest)) : 1;
        var spectrum = Matrix<double>.Build.Dense(n, n, (i, j) => matrix[i * n + j] / scale / 2 + matrix[j * n + i] / scale / 2)
            .Evd(Symmetricity.Symmetric);
        for (var i = 0; i < n; i++) values[i] = scale * spectrum.EigenValues[i].Real;
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
