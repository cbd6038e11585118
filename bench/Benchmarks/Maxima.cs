using System.Diagnostics;
using System.Globalization;

namespace Symbolic.Benchmarks;

/// <summary>The computer algebra system Maxima, where it is installed, as something to compare with.</summary>
internal static class Maxima
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "maxima")).FirstOrDefault(File.Exists);

    public static bool IsInstalled => Program is not null;

    /// <summary>The processor time, in seconds, of one of several repetitions of a command, as Maxima itself measures it.</summary>
    public static double Seconds(string preparation, string command, int times)
    {
        var script = $"{preparation}$ t: elapsed_run_time()$ for k:1 thru {times} do ({command})$ print(\"took\", elapsed_run_time() - t)$";
        var start = new ProcessStartInfo(Program!, ["--very-quiet", $"--batch-string={script}"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var answer = output[(output.LastIndexOf("took", StringComparison.Ordinal) + 4)..].Trim().Split()[0];
        return double.Parse(answer, NumberStyles.Float, CultureInfo.InvariantCulture) / times;
    }
}
