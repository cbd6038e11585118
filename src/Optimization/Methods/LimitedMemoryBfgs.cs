using Symbolic.Optimization.LineSearches;
using Symbolic.Optimization.Runs;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Methods;

/// <summary>BFGS that remembers the last few steps in place of a matrix: for many variables.</summary>
/// <remarks>Liu and Nocedal, Math. Programming 45 (1989).</remarks>
public sealed record LimitedMemoryBfgs : Method
{
    private static readonly StrongWolfe Search = new();

    /// <summary>How many steps are remembered; 10 if not said otherwise.</summary>
    public int Memory { get; init; } = 10;

    /// <inheritdoc/>
    public override Offers Needs => Offers.Gradient;

    private protected override StopReason Iterate(Run run)
    {
        var memory = new LimitedMemory(run.Dimension, Memory);
        var direction = new double[run.Dimension];
        var reason = run.Begin();
        while (reason is null)
        {
            Vector.Negate(run.G, direction);
            memory.Apply(direction);
            if (!Search.Search(run, direction, memory.IsEmpty ? FirstStep.Of(run) : 1, out _))
            {
                // What was learnt may have become useless; the gradient alone may not.
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
