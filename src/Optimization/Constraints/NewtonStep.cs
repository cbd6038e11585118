using MathNet.Numerics.LinearAlgebra;
using Symbolic.Optimization.TrustRegions;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Constraints;

/// <summary>Newton's step on the conditions of Karush, Kuhn and Tucker with a barrier: slacks and their multipliers are eliminated,
/// the rest is solved through its eigenvalues, which also tell whether the step leads to a minimum.</summary>
internal sealed class NewtonStep(KktSystem system)
{
    private readonly int _size = system.N + system.P;
    private readonly double[] _matrix = new double[(system.N + system.P) * (system.N + system.P)];
    private readonly double[] _eigenvalues = new double[system.N + system.P];
    private readonly double[] _right = new double[system.N + system.P];
    private readonly double[] _coordinates = new double[system.N + system.P];
    private Matrix<double>? _vectors;
    private double[] _jacobian = [];

    public double[] X { get; private set; } = new double[system.N];

    public double[] S { get; private set; } = new double[system.Q];

    public double[] Lambda { get; private set; } = new double[system.P];

    public double[] Z { get; private set; } = new double[system.Q];

    /// <summary>The curvature along the step, of the shifted matrix.</summary>
    public double Curvature { get; private set; }

    /// <summary>Factors the matrix at the point evaluated last, shifted by at least a given amount, and until its inertia is right.</summary>
    /// <returns>Whether the matrix is finite.</returns>
    public bool Factor(double[] s, double[] z, double shift)
    {
        _jacobian = [.. system.Jacobian];
        var (n, p) = (system.N, system.P);
        Array.Clear(_matrix);
        for (var i = 0; i < n; i++) system.Curvature.AsSpan(i * n, n).CopyTo(_matrix.AsSpan(i * _size));
        for (var k = 0; k < system.Q; k++)
        {
            var row = Row(1 + p + k);
            for (var i = 0; i < n; i++)
            {
                if (row[i] != 0) Vector.Add(_matrix.AsSpan(i * _size, n), z[k] / s[k] * row[i], row);
            }
        }

        for (var k = 0; k < p; k++)
        {
            var row = Row(1 + k);
            for (var j = 0; j < n; j++) _matrix[(n + k) * _size + j] = _matrix[j * _size + n + k] = row[j];
        }

        for (var added = 0.0; ; )
        {
            for (var i = 0; i < n; i++) _matrix[i * _size + i] += shift - added;
            added = shift;
            if (!double.IsFinite(Vector.MaxNorm(_matrix))) return false;
            _vectors = Spectrum.Of(_matrix, _size, _eigenvalues);
            var greatest = Vector.MaxNorm(_eigenvalues);
            var (negative, zero) = (0, 0);
            foreach (var value in _eigenvalues)
            {
                if (Math.Abs(value) <= 1e-13 * greatest) zero++;
                else if (value < 0) negative++;
            }

            // Dependent gradients of equalities leave eigenvalues of 0, which no shift of the Hessian removes.
            if (negative + zero <= p || shift > 1e20 || greatest == 0) return true;
            shift = shift == 0 ? 1e-4 : 8 * shift;
        }
    }

    public void Solve(double[] s, double[] z, double[] lambda, double barrier, double[] values)
    {
        var (n, p, q) = (system.N, system.P, system.Q);
        var right = _right.AsSpan(0, n);
        Row(0).CopyTo(right);
        for (var k = 0; k < p; k++) Vector.Add(right, lambda[k], Row(1 + k));
        for (var k = 0; k < q; k++)
            Vector.Add(right, z[k] + (barrier - s[k] * z[k] + z[k] * (values[1 + p + k] + s[k])) / s[k], Row(1 + p + k));
        Vector.Scale(right, -1);
        for (var k = 0; k < p; k++) _right[n + k] = -values[1 + k];
        SolveFactored();
        for (var k = 0; k < q; k++)
        {
            var gap = values[1 + p + k] + s[k];
            S[k] = -gap - Vector.Dot(Row(1 + p + k), X);
            Z[k] = (barrier - s[k] * z[k] - z[k] * S[k]) / s[k];
        }

        Curvature = 0;
        for (var i = 0; i < n; i++) Curvature += X[i] * Vector.Dot(_matrix.AsSpan(i * _size, n), X);
    }

    /// <summary>Steps again with what the constraints are at the end of the first step; the result undoes that.</summary>
    public Action Corrected(double[] s, double first, double[] reached, double[] lambda, double[] z, double barrier)
    {
        var before = (X, S, Lambda, Z);
        var values = (double[])reached.Clone();
        // The constraints as they would be at the start if they were as straight as their tangents and led where the step ended.
        for (var k = 1; k < values.Length; k++) values[k] = reached[k] - first * Vector.Dot(Row(k), X);
        (X, S, Lambda, Z) = (new double[X.Length], new double[S.Length], new double[Lambda.Length], new double[Z.Length]);
        Solve(s, z, lambda, barrier, values);
        return () => (X, S, Lambda, Z) = before;
    }

    private ReadOnlySpan<double> Row(int constraint) => _jacobian.AsSpan(constraint * system.N, system.N);

    private void SolveFactored()
    {
        Spectrum.ToCoordinates(_vectors!, _right, _coordinates);
        var small = 1e-13 * Vector.MaxNorm(_eigenvalues);
        for (var i = 0; i < _size; i++)
            _coordinates[i] = Math.Abs(_eigenvalues[i]) > small ? _coordinates[i] / _eigenvalues[i] : 0;
        var solution = new double[_size];
        Spectrum.FromCoordinates(_vectors!, _coordinates, solution);
        solution.AsSpan(0, system.N).CopyTo(X);
        solution.AsSpan(system.N).CopyTo(Lambda);
    }
}
