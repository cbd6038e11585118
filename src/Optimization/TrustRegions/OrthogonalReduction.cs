using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.TrustRegions;

/// <summary>Turns a tall linear least-squares problem into a small one by reflections (Householder).</summary>
/// <remarks>Golub and Van Loan, Matrix Computations, section 5.2. Works by rows, as the data lie in memory.</remarks>
internal static class OrthogonalReduction
{
    /// <summary>Multiplies a matrix by an orthogonal one, so that its first columns become triangular.</summary>
    /// <param name="matrix">The entries, row by row; changed in place. Below the diagonal of the first columns they are rubbish.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of all columns.</param>
    /// <param name="triangular">How many columns become triangular.</param>
    public static void Reduce(Span<double> matrix, int rows, int columns, int triangular)
    {
        Span<double> sums = new double[columns];
        for (var k = 0; k < Math.Min(triangular, rows - 1); k++)
        {
            var norm = 0.0;
            for (var i = k; i < rows; i++) norm = double.Hypot(norm, matrix[i * columns + k]);
            if (norm == 0) continue;
            var corner = matrix[k * columns + k];
            var diagonal = corner > 0 ? -norm : norm;
            // The vector of the reflection is the column less the diagonal at its head.
            matrix[k * columns + k] = corner - diagonal;
            var scale = 1 / (norm * (norm + Math.Abs(corner)));
            var rest = sums[(k + 1)..];
            rest.Clear();
            for (var i = k; i < rows; i++) Vector.Add(rest, matrix[i * columns + k], matrix.Slice(i * columns + k + 1, columns - k - 1));
            for (var i = k; i < rows; i++)
                Vector.Add(matrix.Slice(i * columns + k + 1, columns - k - 1), -scale * matrix[i * columns + k], rest);
            matrix[k * columns + k] = diagonal;
        }
    }
}
