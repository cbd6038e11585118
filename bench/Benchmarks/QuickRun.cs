using System.Globalization;

namespace Symbolic.Benchmarks;

/// <summary>The suites without the tool: processor time, which other programs disturb less than the clock, in a table of medians.</summary>
internal static class QuickRun
{
    private const int Rounds = 11;
    private static readonly TimeSpan ShortestRound = TimeSpan.FromMilliseconds(60);

    /// <summary>Measures the rows whose names contain one of some texts, all if there is none.</summary>
    public static void Run(string[] names)
    {
        var asked = QuickRows.All().Where(row => names.Length == 0 || names.Any(row.Name.Contains));
        var medians = new Dictionary<string, double>();
        Console.WriteLine("| what | median | least | most | |");
        Console.WriteLine("| --- | ---: | ---: | ---: | --- |");
        foreach (var row in asked)
        {
            var times = Measure(row);
            var median = medians[row.Name] = times[times.Length / 2];
            Console.WriteLine($"| {row.Name} | {Text(median)} | {Text(times[0])} | {Text(times[^1])} | {Remark(row, median, medians)} |");
        }
    }

    private static double[] Measure(QuickRow row)
    {
        if (row.Seconds is { } seconds) return [.. Enumerable.Range(0, 3).Select(_ => seconds()).Order()];
        // What the first call sets up is not measured.
        row.Operation!();
        // Code is generated in stages: what runs for half a second has reached the last of them.
        var (warm, calls) = (Processor(), 0);
        while (Processor() - warm < TimeSpan.FromMilliseconds(500) || calls < 3)
        {
            row.Operation!();
            calls++;
        }

        var batch = Math.Max(1, (int)(calls * ShortestRound / (Processor() - warm)));
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var before = Processor();
            for (var call = 0; call < batch; call++) row.Operation!();
            times[round] = (Processor() - before).TotalSeconds / batch / row.Operations;
        }

        Array.Sort(times);
        return times;
    }

    private static TimeSpan Processor() => Environment.CpuUsage.TotalTime;

    private static string Remark(QuickRow row, double median, Dictionary<string, double> medians)
    {
        if (row.Characters is { } characters) return string.Create(CultureInfo.InvariantCulture, $"{characters() / median / 1e6:F2} MB/s");
        if (row.BesideName is null || !medians.TryGetValue(row.BesideName, out var other)) return "";
        return string.Create(CultureInfo.InvariantCulture, $"{median / other:G3} times {row.BesideName}");
    }

    private static string Text(double seconds) => seconds switch
    {
        >= 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds:G3} s"),
        >= 1e-3 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:G3} ms"),
        >= 1e-6 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:G3} us"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e9:G3} ns"),
    };
}
