using System.Diagnostics;

namespace Symbolic.Simplifier.Search;

/// <summary>Counts what a simplification has done, and says when it has to stop.</summary>
internal sealed class Budget(SimplifyLimits limits, CancellationToken cancellationToken)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public CancellationToken Token => cancellationToken;

    /// <summary>How much was done: each form of a term that was looked at counts its size.</summary>
    public long Steps { get; private set; }

    /// <summary>Why the search has to stop, if it has.</summary>
    public StopReason? Spent { get; private set; }

    /// <summary>Whether there is still something to spend.</summary>
    public bool IsLeft
    {
        get
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Spent is null && Stopwatch.GetElapsedTime(_start) > limits.Time) Spent = StopReason.Time;
            return Spent is null;
        }
    }

    /// <summary>Counts work.</summary>
    public void Spend(long steps)
    {
        Steps += steps;
        if (Steps > limits.MaxSteps) Spent ??= StopReason.Steps;
    }
}
