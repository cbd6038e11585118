namespace Symbolic.Cli.Timing;

/// <summary>How long a call takes, in processor time: what else the machine does disturbs it less than the clock.</summary>
internal static class ProcessorTime
{
    private const int Samples = 7;
    private static readonly TimeSpan Warm = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(12);
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(200);

    /// <summary>The median over some batches of calls, in nanoseconds for a call.</summary>
    /// <param name="call">What is measured. It is called often before: code is generated in stages.</param>
    /// <param name="cancellationToken">Stops the measurement.</param>
    public static double Of(Action call, CancellationToken cancellationToken)
    {
        var (begin, calls) = (Now, 0L);
        for (; Now - begin < Warm || calls < 1; calls++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            call();
        }

        // Reading the clock is a part of the time so far, so that this is at most a few batches too short.
        var batch = Math.Max(1, (long)(calls * (Batch / (Now - begin))));
        for (TimeSpan spent; (spent = Time(call, batch)) < Batch / 2;)
            batch = 1 + (long)(batch * Math.Min(20, Batch / (spent + TimeSpan.FromTicks(1000))));
        var (times, start) = (new List<double>(), Now);
        while (times.Count < Samples && (times.Count == 0 || Now - start < Most))
        {
            cancellationToken.ThrowIfCancellationRequested();
            times.Add(Time(call, batch).TotalNanoseconds / batch);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static TimeSpan Now => Environment.CpuUsage.TotalTime;

    private static TimeSpan Time(Action call, long times)
    {
        var begin = Now;
        for (var i = 0L; i < times; i++) call();
        return Now - begin;
    }
}
