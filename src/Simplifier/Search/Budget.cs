using System.Diagnostics;

namespace Symbolic.Simplifier.Search;

/// <summary>Counts what a simplification has done, and says when it has to stop.</summary>
internal sealed class Budget : IDisposable
{
    private const int PartsOfTime = 16;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly SimplifyLimits _limits;
    private readonly CancellationToken _asked;
    private readonly CancellationTokenSource _deadline;

    public Budget(SimplifyLimits limits, CancellationToken cancellationToken)
    {
        (_limits, _asked) = (limits, cancellationToken);
        _deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (limits.Time < TimeSpan.FromDays(1)) _deadline.CancelAfter(limits.Time);
    }

    /// <summary>Cancelled when the time is over, and when the caller cancels.</summary>
    public CancellationToken Token => _deadline.Token;

    /// <summary>How much was done: each form of a term that was looked at counts its size.</summary>
    public long Steps { get; private set; }

    /// <summary>Why the search has to stop, if it has.</summary>
    public StopReason? Spent { get; private set; }

    /// <summary>Whether a part of the computation was broken off because it took too long.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Whether there is still something to spend.</summary>
    public bool IsLeft
    {
        get
        {
            _asked.ThrowIfCancellationRequested();
            if (Spent is null && Stopwatch.GetElapsedTime(_start) > _limits.Time) Spent = StopReason.Time;
            return Spent is null;
        }
    }

    /// <summary>Counts work.</summary>
    public void Spend(long steps)
    {
        Steps += steps;
        if (Steps > _limits.MaxSteps) Spent ??= StopReason.Steps;
    }

    /// <summary>Whether a computation was broken off because the time was over; if the caller has cancelled, that is thrown on.</summary>
    public bool IsOver(OperationCanceledException broken)
    {
        ArgumentNullException.ThrowIfNull(broken);
        if (_asked.IsCancellationRequested) return false;
        Spent ??= StopReason.Time;
        return true;
    }

    /// <summary>Lets one computation take a part of the time, so that a single large one does not take all of it.</summary>
    /// <returns>What it computed; the default if it was broken off.</returns>
    public T? Part<T>(Func<CancellationToken, T> compute)
    {
        ArgumentNullException.ThrowIfNull(compute);
        using var part = CancellationTokenSource.CreateLinkedTokenSource(Token);
        if (_limits.Time < TimeSpan.FromDays(1)) part.CancelAfter(_limits.Time / PartsOfTime);
        try
        {
            return compute(part.Token);
        }
        catch (OperationCanceledException) when (!Token.IsCancellationRequested)
        {
            WasCut = true;
            return default;
        }
    }

    public void Dispose() => _deadline.Dispose();
}
