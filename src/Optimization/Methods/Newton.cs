using MathNet.Numerics.LinearAlgebra;
using Symbolic.Optimization.Runs;
using Symbolic.Optimization.TrustRegions;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>Newton's method with the exact Hessian, in a region in which its quadratic model is trusted.</summary>
/// <remarks>The model is minimised exactly, through the eigenvalues of the Hessian: n^3 operations an iteration, and steps along negative
/// curvature where there is any, so that saddle points are left. Conn, Gould and Toint, Trust-Region Methods (2000).</remarks>
public sealed record Newton : Method
{
    /// <inheritdoc/>
    public override Offers Needs => Offers.Value | Offers.Hessian;

    private protected override StopReason Iterate(Run run)
    {
        var n = run.Dimension;
        var hessian = new double[checked(n * n)];
        var (slopes, curvatures, step, move) = (new double[n], new double[n], new double[n], new double[n]);
        var reason = run.Begin(run.Hessian(run.X, run.G, hessian));
        var radius = new Radius(Math.Max(1, Vector.Norm(run.X)));
        Matrix<double>? vectors = null;
        while (reason is null)
        {
            if (vectors is null)
            {
                if (!double.IsFinite(Vector.MaxNorm(hessian))) return StopReason.NotFinite;
                vectors = Spectrum.Of(hessian, n, curvatures);
                Spectrum.ToCoordinates(vectors, run.G, slopes);
            }

            SpectralModel.Minimize(slopes, curvatures, radius.Value, step);
            Spectrum.FromCoordinates(vectors, step, move);
            Vector.Sum(run.X, 1, move, run.TrialX);
            var promised = 0.0;
            for (var i = 0; i < n; i++) promised -= step[i] * (slopes[i] + curvatures[i] * step[i] / 2);
            if (run.TrialX.AsSpan().SequenceEqual(run.X)) return StopReason.NoProgress;
            if (!radius.Judge(run.F, run.TryValue(), promised, Vector.Norm(move)))
            {
                reason = run.Reject();
                continue;
            }

            var (before, norm) = (run.F, run.GradientNorm);
            run.TrialF = run.Hessian(run.TrialX, run.TrialG, hessian);
            vectors = null;
            if (run.TrialF >= before && !(Vector.MaxNorm(run.TrialG) < norm)) return StopReason.NoProgress;
            reason = run.Accept();
        }

        return reason.Value;
    }
}
