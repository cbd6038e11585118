using Symbolic.Optimization.Runs;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.LineSearches;

/// <summary>Shortens the step until the value falls by a given part of what the slope promises (Armijo).</summary>
/// <remarks>Armijo, Pacific J. Math. 16 (1966); Nocedal and Wright, Numerical Optimization, algorithm 3.1.</remarks>
public sealed record Backtracking : LineSearch
{
    private const int MaxTrials = 60;

    /// <summary>The part of the promised decrease that is asked for; 1e-4 if not said otherwise.</summary>
    public double Decrease { get; init; } = 1e-4;

    /// <summary>By what a step that is too long is multiplied; 1/2 if not said otherwise.</summary>
    public double Contraction { get; init; } = 0.5;

    internal override bool Search(Run run, ReadOnlySpan<double> direction, double first, out double step)
    {
        var slope = Vector.Dot(run.G, direction);
        step = first;
        for (var i = 0; i < MaxTrials && slope < 0; i++, step *= Contraction)
        {
            Vector.Sum(run.X, step, direction, run.TrialX);
            var value = run.TryValue();
            // At the last digits the promised decrease rounds to nothing: a value that does not fall is no progress.
            if (!(value <= run.F + Decrease * step * slope) || value >= run.F) continue;
            run.TryPoint();
            return true;
        }

        return false;
    }
}
