using Symbolic.Optimization.Boxes;
using Symbolic.Optimization.Runs;
using Symbolic.Optimization.TrustRegions;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>Newton's method with bounds: Newton steps for the variables that are free, the gradient for those held at their
/// bounds.</summary>
/// <remarks>Bertsekas, SIAM J. Control Optim. 20 (1982). Negative eigenvalues of the Hessian are taken as positive, tiny ones are
/// raised, so that directions lead downwards; n^3 operations an iteration.</remarks>
public sealed record ProjectedNewton : Method
{
    private const double LeastCurvature = 1e-10;

    /// <inheritdoc/>
    public override Offers Needs => Offers.Value | Offers.Gradient | Offers.Hessian;

    /// <inheritdoc/>
    public override bool KeepsBounds => true;

    private protected override StopReason Iterate(Run run)
    {
        var n = run.Dimension;
        var box = new Box(run);
        var (hessian, direction, gradient) = (new double[checked(n * n)], new double[n], new double[n]);
        var reason = run.Begin();
        while (reason is null)
        {
            run.Hessian(run.X, gradient, hessian);
            if (!double.IsFinite(Vector.MaxNorm(hessian))) return StopReason.NotFinite;
            box.Hold();
            Direction(run.G, hessian, box.IsHeld, direction);
            if (!box.Search(direction, 1, out _))
            {
                Vector.Negate(run.G, direction);
                if (!box.Search(direction, FirstStep.Of(run), out _)) return StopReason.NoProgress;
            }

            reason = run.Accept();
        }

        return reason.Value;
    }

    private static void Direction(double[] gradient, double[] hessian, bool[] isHeld, double[] direction)
    {
        Vector.Negate(gradient, direction);
        int[] free = [.. Enumerable.Range(0, gradient.Length).Where(i => !isHeld[i])];
        if (free.Length == 0) return;
        var (slopes, curvatures) = (new double[free.Length], new double[free.Length]);
        var reduced = new double[free.Length * free.Length];
        for (var i = 0; i < reduced.Length; i++) reduced[i] = hessian[free[i / free.Length] * gradient.Length + free[i % free.Length]];
        var vectors = Spectrum.Of(reduced, free.Length, curvatures);
        Spectrum.ToCoordinates(vectors, [.. free.Select(i => gradient[i])], slopes);
        var least = LeastCurvature * Math.Max(Vector.MaxNorm(curvatures), 1e-300);
        for (var i = 0; i < slopes.Length; i++) slopes[i] = -slopes[i] / Math.Max(Math.Abs(curvatures[i]), least);
        Spectrum.FromCoordinates(vectors, slopes, curvatures);
        for (var i = 0; i < free.Length; i++) direction[free[i]] = curvatures[i];
    }
}
