using Symbolic.Optimization.Boxes;
using Symbolic.Optimization.Runs;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>Steepest descent along the projection on the bounds, with steps that follow the curvature seen last.</summary>
/// <remarks>Barzilai and Borwein, IMA J. Numer. Anal. 8 (1988); Birgin, Martínez and Raydan, SIAM J. Optim. 10 (2000), with a value that
/// always falls.</remarks>
public sealed record ProjectedGradient : Method
{
    /// <inheritdoc/>
    public override Offers Needs => Offers.Value | Offers.Gradient;

    /// <inheritdoc/>
    public override bool KeepsBounds => true;

    private protected override StopReason Iterate(Run run)
    {
        var box = new Box(run);
        var (direction, move, change) = (new double[run.Dimension], new double[run.Dimension], new double[run.Dimension]);
        var reason = run.Begin();
        var first = FirstStep.Of(run);
        while (reason is null)
        {
            Vector.Negate(run.G, direction);
            box.Hold();
            if (!box.Search(direction, first, out var step)) return StopReason.NoProgress;
            Vector.Difference(run.TrialX, run.X, move);
            Vector.Difference(run.TrialG, run.G, change);
            var along = Vector.Dot(move, change);
            first = along > 0 ? Vector.Dot(move, move) / along : 4 * step;
            reason = run.Accept();
        }

        return reason.Value;
    }
}
