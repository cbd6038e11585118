using System.Runtime.InteropServices;

namespace Symbolic.Compare;

/// <summary>Medians of batches of calls, in processor time.</summary>
internal static class Measurement
{
    private const int Samples = 21;
    private const double BatchNs = 12e6;
    private const double ShortestBatchNs = 8e6;
    private const double WarmNs = 3e8;
    private const int WarmCalls = 32;
    private const double LongestWarmNs = 4e9;

    // CLOCK_PROCESS_CPUTIME_ID of Linux: the clock of the programs in C. It also counts what other threads do for us.
    private const int ProcessorClock = 2;

    /// <summary>The processor time of this process.</summary>
    public static double Now()
    {
        if (!OperatingSystem.IsLinux()) return Environment.CpuUsage.TotalTime.TotalNanoseconds;
        return ClockGetTime(ProcessorClock, out var time) == 0
            ? 1e9 * time.Seconds + time.Nanoseconds
            : throw new InvalidOperationException("there is no clock of processor time");
    }

    /// <summary>The median and the least time of one call.</summary>
    /// <param name="run">Makes as many calls as it is told.</param>
    public static (double Median, double Least) Of(Action<long> run)
    {
        Warm(run);
        long calls = 1;
        for (double spent; (spent = Time(run, calls)) < ShortestBatchNs;)
            calls = spent < 1e5 ? 10 * calls : 1 + (long)(BatchNs / spent * calls);
        var times = new double[Samples];
        for (var sample = 0; sample < Samples; sample++) times[sample] = Time(run, calls) / calls;
        return MedianAndLeast(times);
    }

    public static (double Median, double Least) MedianAndLeast(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return (sorted[sorted.Length / 2], sorted[0]);
    }

    // Code is optimised in stages: after thirty calls, and not within a tenth of a second.
    private static void Warm(Action<long> run)
    {
        var (begin, calls) = (Now(), 0L);
        for (double spent = 0; (spent < WarmNs || calls < WarmCalls) && spent < LongestWarmNs; spent = Now() - begin)
        {
            run(1);
            calls++;
        }

        Thread.Sleep(150);
        for (var call = 0; call < WarmCalls && Now() - begin < 2 * WarmNs; call++) run(1);
    }

    private static double Time(Action<long> run, long calls)
    {
        var begin = Now();
        run(calls);
        return Now() - begin;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ClockGetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
