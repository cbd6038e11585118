using Symbolic.Optimization.Boxes;
using Symbolic.Optimization.Runs;

namespace Symbolic.Optimization.Methods;

/// <summary>L-BFGS with bounds, for many variables: quasi-Newton directions for the variables that are free, the gradient for those held
/// at their bounds.</summary>
/// <remarks>Bertsekas, SIAM J. Control Optim. 20 (1982); Schmidt, Kim and Sra, Projected Newton-type methods (2011). This is not the
/// algorithm of the program L-BFGS-B, which looks for a Cauchy point first.</remarks>
public sealed record ProjectedBfgs : Method
{
    /// <summary>How many steps are remembered; 10 if not said otherwise.</summary>
    public int Memory { get; init; } = 10;

    /// <inheritdoc/>
    public override Offers Needs => Offers.Value | Offers.Gradient;

    /// <inheritdoc/>
    public override bool KeepsBounds => true;

    private protected override StopReason Iterate(Run run)
    {
        var (box, memory) = (new Box(run), new LimitedMemory(run.Dimension, Memory));
        var direction = new double[run.Dimension];
        var reason = run.Begin();
        while (reason is null)
        {
            box.Hold();
            for (var i = 0; i < direction.Length; i++) direction[i] = box.IsHeld[i] ? 0 : -run.G[i];
            memory.Apply(direction);
            for (var i = 0; i < direction.Length; i++)
            {
                if (box.IsHeld[i]) direction[i] = -run.G[i];
            }

            if (!box.Search(direction, memory.IsEmpty ? FirstStep.Of(run) : 1, out _))
            {
                if (memory.IsEmpty) return StopReason.NoProgress;
                memory.Clear();
                continue;
            }

            memory.Remember(run.X, run.TrialX, run.G, run.TrialG);
            reason = run.Accept();
        }

        return reason.Value;
    }
}
