namespace Symbolic.Optimization;

/// <summary>When an optimiser stops, where it may go, and who is told.</summary>
public sealed record MinimizeOptions
{
    /// <summary>The usual limits.</summary>
    public static MinimizeOptions Default { get; } = new();

    /// <summary>The run has converged when no component of the gradient is greater in size; 1e-8 if not said otherwise. With bounds,
    /// components that point out of them do not count.</summary>
    public double GradientTolerance { get; init; } = 1e-8;

    /// <summary>Stops when a step is not longer than this times 1 + |x| (Euclidean norms); 0, which never stops a run that moves, if not
    /// said otherwise.</summary>
    public double StepTolerance { get; init; }

    /// <summary>Stops when a step lowers the value by not more than this times max(1, |value|), and does not raise it; negative,
    /// which never stops, if not said otherwise.</summary>
    public double ValueTolerance { get; init; } = -1;

    /// <summary>Stops when the value is not greater; minus infinity if not said otherwise.</summary>
    public double TargetValue { get; init; } = double.NegativeInfinity;

    /// <summary>The greatest number of iterations; 10 000 if not said otherwise. For methods that draw batches, of epochs.</summary>
    public int MaxIterations { get; init; } = 10_000;

    /// <summary>The greatest number of evaluations of the objective, of whatever kind; it can be exceeded by those of the last
    /// iteration.</summary>
    public long MaxEvaluations { get; init; } = long.MaxValue;

    /// <summary>The time allowed, looked at after each iteration; null for no limit.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Bounds on the variables; null for none. Only methods that keep bounds take them.</summary>
    public Bounds? Bounds { get; init; }

    /// <summary>Called with the start and after each iteration; stops the run by returning false. The point is a copy.</summary>
    public Func<Iterate, bool>? Observe { get; init; }

    /// <summary>Whether <see cref="Minimum.Trace"/> keeps the start and all iterates.</summary>
    public bool KeepsTrace { get; init; }
}
