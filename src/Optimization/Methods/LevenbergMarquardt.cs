using MathNet.Numerics.LinearAlgebra;
using Symbolic.Optimization.Runs;
using Symbolic.Optimization.TrustRegions;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>For sums of squares: linearises the residuals, and solves the linear problem in a region in which that is trusted.</summary>
/// <remarks>Moré, Lecture Notes in Mathematics 630 (1978), with variables scaled by the columns of the Jacobian. The linear problem is
/// solved through orthogonal reduction and singular values, so that the squares of the condition number never arise, and Jacobians
/// without full rank are no trouble.</remarks>
public sealed record LevenbergMarquardt : Method
{
    private const double Negligible = 1e-14;

    /// <inheritdoc/>
    public override Offers Needs => Offers.Value | Offers.Residuals;

    private protected override StopReason Iterate(Run run)
    {
        var (n, m) = (run.Dimension, run.Objective.ResidualCount);
        var rank = Math.Min(n, m);
        var (residuals, jacobian, work) = (new double[m], new double[checked(m * n)], new double[checked(m * (n + 1))]);
        var (scales, move, image) = (new double[n], new double[n], new double[m]);
        var (slopes, curvatures, step) = (new double[rank], new double[rank], new double[rank]);
        run.Jacobian(run.X, residuals, jacobian);
        var reason = run.Begin(Gradient(residuals, jacobian, run.G));
        Matrix<double>? vectors = null;
        Radius? radius = null;
        while (reason is null)
        {
            if (vectors is null)
            {
                if (!double.IsFinite(Vector.MaxNorm(jacobian))) return StopReason.NotFinite;
                Rescale(scales, jacobian);
                vectors = Linearize(residuals, jacobian, scales, work, slopes, curvatures);
                radius ??= new Radius(FirstRadius(run.X, scales));
            }

            SpectralModel.Minimize(slopes, curvatures, radius!.Value, step);
            for (var j = 0; j < n; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < rank; k++) sum += vectors.At(k, j) * step[k];
                move[j] = sum / scales[j];
            }

            Vector.Sum(run.X, 1, move, run.TrialX);
            if (run.TrialX.AsSpan().SequenceEqual(run.X)) return StopReason.NoProgress;
            for (var i = 0; i < m; i++) image[i] = Vector.Dot(jacobian.AsSpan(i * n, n), move);
            var promised = -Vector.Dot(run.G, move) - Vector.Dot(image, image);
            if (!radius.Judge(run.F, run.TryValue(), promised, Vector.Norm(step)))
            {
                reason = run.Reject();
                continue;
            }

            var (before, norm) = (run.F, run.GradientNorm);
            run.Jacobian(run.TrialX, residuals, jacobian);
            vectors = null;
            run.TrialF = Gradient(residuals, jacobian, run.TrialG);
            if (run.TrialF >= before && !(Vector.MaxNorm(run.TrialG) < norm)) return StopReason.NoProgress;
            reason = run.Accept();
        }

        return reason.Value;
    }

    private static double Gradient(double[] residuals, double[] jacobian, double[] gradient)
    {
        Array.Clear(gradient);
        for (var i = 0; i < residuals.Length; i++)
            Vector.Add(gradient, 2 * residuals[i], jacobian.AsSpan(i * gradient.Length, gradient.Length));
        return Vector.Dot(residuals, residuals);
    }

    // Scales never shrink, so that the regions of one run can be compared.
    private static void Rescale(double[] scales, double[] jacobian)
    {
        var isFirst = scales[0] == 0;
        for (var j = 0; j < scales.Length; j++)
        {
            var norm = 0.0;
            for (var i = j; i < jacobian.Length; i += scales.Length) norm = double.Hypot(norm, jacobian[i]);
            scales[j] = Math.Max(scales[j], isFirst && norm == 0 ? 1 : norm);
        }
    }

    private static double FirstRadius(double[] x, double[] scales)
    {
        var norm = 0.0;
        for (var j = 0; j < x.Length; j++) norm = double.Hypot(norm, scales[j] * x[j]);
        return norm > 0 ? 100 * norm : 100;
    }

    /// <summary>The model of the squares in the coordinates of the right singular vectors, which are the rows of the result.</summary>
    private static Matrix<double> Linearize(
        double[] residuals, double[] jacobian, double[] scales, double[] work, double[] slopes, double[] curvatures)
    {
        var (n, m, rank) = (scales.Length, residuals.Length, slopes.Length);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++) work[i * (n + 1) + j] = jacobian[i * n + j] / scales[j];
            work[i * (n + 1) + n] = residuals[i];
        }

        OrthogonalReduction.Reduce(work, m, n + 1, n);
        var triangle = Matrix<double>.Build.Dense(rank, n, (i, j) => j >= i ? work[i * (n + 1) + j] : 0);
        var svd = triangle.Svd();
        for (var k = 0; k < rank; k++)
        {
            var sum = 0.0;
            for (var i = 0; i < rank; i++) sum += svd.U.At(i, k) * work[i * (n + 1) + n];
            var singular = svd.S[k];
            var counts = singular > Negligible * svd.S[0];
            // Nothing is known along directions that change no residual: do not move there.
            slopes[k] = counts ? 2 * singular * sum : 0;
            curvatures[k] = counts ? 2 * singular * singular : 2 * svd.S[0] * svd.S[0];
        }

        return svd.VT;
    }
}
