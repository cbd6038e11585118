using Symbolic.Optimization.LineSearches;
using Symbolic.Optimization.Runs;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>Nonlinear conjugate gradients: for many variables, with the memory of three vectors.</summary>
/// <remarks>Hager and Zhang, SIAM J. Optim. 16 (2005): CG_DESCENT, whose directions always lead downwards.</remarks>
public sealed record ConjugateGradient : Method
{
    /// <inheritdoc/>
    public override Offers Needs => Offers.Gradient;

    private protected override StopReason Iterate(Run run)
    {
        var search = new StrongWolfe { Curvature = 0.1 };
        var (direction, change) = (new double[run.Dimension], new double[run.Dimension]);
        var reason = run.Begin();
        var first = FirstStep.Of(run);
        var isRestart = true;
        while (reason is null)
        {
            if (isRestart) Vector.Negate(run.G, direction);
            var slope = Vector.Dot(run.G, direction);
            if (!search.Search(run, direction, first, out var step))
            {
                // The memory may mislead; the gradient alone may not.
                if (isRestart) return StopReason.NoProgress;
                (isRestart, first) = (true, FirstStep.Of(run));
                continue;
            }

            Vector.Difference(run.TrialG, run.G, change);
            var (along, before) = (Vector.Dot(direction, change), Vector.Norm(run.G));
            reason = run.Accept();
            isRestart = !(along > 0);
            if (!isRestart)
            {
                var beta = (Vector.Dot(change, run.G) - 2 * Vector.Dot(change, change) * Vector.Dot(direction, run.G) / along) / along;
                beta = Math.Max(beta, -1 / (Vector.Norm(direction) * Math.Min(0.01, before)));
                for (var i = 0; i < direction.Length; i++) direction[i] = beta * direction[i] - run.G[i];
                isRestart = !(Vector.Dot(direction, run.G) < 0);
            }

            if (isRestart) Vector.Negate(run.G, direction);
            first = step * slope / Vector.Dot(run.G, direction);
        }

        return reason.Value;
    }
}
