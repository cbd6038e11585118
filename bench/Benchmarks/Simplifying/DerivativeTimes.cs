using System.Globalization;
using System.Text.Json;
using Symbolic.Errors;
using Symbolic.Simplifier;

namespace Symbolic.Benchmarks.Simplifying;

/// <summary>What simplifying takes for the derivatives of a file of cases, one JSON object a line.</summary>
internal static class DerivativeTimes
{
    /// <summary>Prints how many take longer than some times, and the worst.</summary>
    public static void Run(string path, bool each, long? most = null)
    {
        var limits = most is { } limit ? SimplifyLimits.Derivatives with { MaxSteps = limit } : SimplifyLimits.Derivatives;
        var operations = 0L;
        var times = new List<(string Id, string Text, double Seconds, long Steps, string Reason)>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var request = json.RootElement.GetProperty("req");
            if (request.GetProperty("op").GetString() != "diff") continue;
            var (id, text) = (request.GetProperty("id").GetString()!, request.GetProperty("expr").GetString()!);
            try
            {
                var order = request.TryGetProperty("order", out var given) ? given.GetInt32() : 1;
                var derivative = text.Parse().Differentiate(request.GetProperty("var").GetString()!.Parse(), order);
                var before = Environment.CpuUsage.TotalTime;
                var result = derivative.Simplify(limits: limits);
                var taken = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                operations += Math.Min(Cost.Of(result.Term), 10_000);
                times.Add((id, text, taken, result.Steps, result.StopReason.ToString()));
                if (each) Console.WriteLine($"{id}\t{result.Steps}\t{result.Term}");
            }
            catch (Exception failure) when (failure is SymbolicException)
            {
                Console.Error.WriteLine($"{id}: {failure.Message}");
            }
        }

        string Above(double limit) => string.Create(CultureInfo.InvariantCulture, $"{times.Count(t => t.Seconds > limit)} above {limit} s");
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{times.Count} derivatives: {Above(0.02)}, {Above(0.1)}, {Above(0.5)}, {Above(2)}, total {times.Sum(t => t.Seconds):F2} s, {times.Sum(t => t.Steps)} steps, {operations} operations left"));
        foreach (var (id, text, seconds, steps, reason) in times.OrderByDescending(static t => t.Seconds).Take(12))
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3,8:F0} ms {steps,9} {reason,-6} {id} {text}"));
    }
}
