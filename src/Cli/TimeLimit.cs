using System.Runtime.ExceptionServices;

namespace Symbolic.Cli;

/// <summary>Runs one computation within a time limit.</summary>
internal static class TimeLimit
{
    private const int StackBytes = 16 << 20;

    /// <summary>The result of a computation, or a <see cref="TimeoutException"/>; a computation that does not stop is left
    /// behind.</summary>
    /// <param name="milliseconds">The limit; <see cref="Timeout.Infinite"/> for none.</param>
    /// <param name="compute">The computation.</param>
    public static T Run<T>(int milliseconds, Func<CancellationToken, T> compute)
    {
        if (milliseconds == Timeout.Infinite) return compute(default);
        using var source = new CancellationTokenSource();
        var token = source.Token;
        ExceptionDispatchInfo? failure = null;
        var result = default(T);
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = compute(token);
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackBytes)
        { IsBackground = true };
        thread.Start();
        if (!thread.Join(milliseconds))
        {
            source.Cancel();
            throw new TimeoutException();
        }

        failure?.Throw();
        return result!;
    }
}
