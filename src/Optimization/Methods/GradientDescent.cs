using Symbolic.Optimization.LineSearches;
using Symbolic.Optimization.Runs;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>Steepest descent with a line search; with a fixed rate it is <see cref="FixedRateDescent"/>.</summary>
public sealed record GradientDescent : Method
{
    /// <summary>How far to go along the negative gradient; backtracking if not said otherwise.</summary>
    public LineSearch Search { get; init; } = new Backtracking();

    /// <inheritdoc/>
    public override Offers Needs => Offers.Gradient | Offers.Value;

    private protected override StopReason Iterate(Run run)
    {
        var direction = new double[run.Dimension];
        var reason = run.Begin();
        var step = FirstStep.Of(run);
        while (reason is null)
        {
            Vector.Negate(run.G, direction);
            if (!Search.Search(run, direction, step, out var taken)) return StopReason.NoProgress;
            // Backtracking never makes a step longer, so the next one begins above.
            step = 2 * taken;
            reason = run.Accept();
        }

        return reason.Value;
    }
}
