using Symbolic.Optimization.Runs;
using Symbolic.Optimization.Vectors;

namespace Symbolic.Optimization.Boxes;

/// <summary>The bounds of a run: which variables are held at them, and searches along paths that are bent at them.</summary>
/// <remarks>Bertsekas, SIAM J. Control Optim. 20 (1982): second-order directions for the free variables, the gradient for the held ones,
/// and a search along the projection of the line.</remarks>
internal sealed class Box(Run run)
{
    private const int MaxTrials = 60;
    private const double Decrease = 1e-4;

    private readonly Bounds _bounds = run.Options.Bounds
        ?? new(Filled(run.Dimension, double.NegativeInfinity), Filled(run.Dimension, double.PositiveInfinity));

    /// <summary>For each variable whether it is held: it stands at a bound, or near it, and the gradient pushes it there.</summary>
    public bool[] IsHeld { get; } = new bool[run.Dimension];

    /// <summary>Finds which variables are held at the current point.</summary>
    public void Hold()
    {
        // Near the solution the margin vanishes; far from it, it keeps variables from stopping short of their bounds one by one.
        var margin = Math.Min(1e-3, run.GradientNorm);
        for (var i = 0; i < IsHeld.Length; i++)
        {
            var (x, g) = (run.X[i], run.G[i]);
            IsHeld[i] = (x <= _bounds.Lower[i] + margin && g > 0) || (x >= _bounds.Upper[i] - margin && g < 0);
        }
    }

    /// <summary>Shortens the step until the value falls enough at the projection; leaves it in the run, with its gradient.</summary>
    public bool Search(ReadOnlySpan<double> direction, double first, out double step)
    {
        step = first;
        for (var i = 0; i < MaxTrials; i++, step /= 2)
        {
            Vector.Sum(run.X, step, direction, run.TrialX);
            _bounds.Project(run.TrialX);
            var promised = 0.0;
            for (var k = 0; k < direction.Length; k++)
                promised += run.G[k] * (IsHeld[k] ? run.TrialX[k] - run.X[k] : step * direction[k]);
            var value = run.TryValue();
            if (!(value <= run.F + Decrease * promised) || value >= run.F) continue;
            run.TryPoint();
            return true;
        }

        return false;
    }

    private static double[] Filled(int count, double value)
    {
        var result = new double[count];
        Array.Fill(result, value);
        return result;
    }
}
