using System.Diagnostics;
using System.Globalization;
using Symbolic.Expressions;
using Symbolic.Simplifier;

namespace Symbolic.Benchmarks.Simplifying;

/// <summary>What simplifying takes where it has to keep within limits: the time, the steps it counted, why it stopped, and how long
/// it takes to stop when it is asked to.</summary>
internal static class LimitTable
{
    private static readonly TimeSpan UntilCancelled = TimeSpan.FromMilliseconds(50);

    /// <summary>Prints the rows whose names contain one of some texts, all if there is none.</summary>
    public static void Run(string[] names)
    {
        Warm();
        Console.WriteLine("| what | time | a part | steps | ns a step | stopped | cost before | after | cancelled after |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: |");
        foreach (var (name, parts, make) in Rows())
        {
            if (names.Length > 0 && !names.Any(name.Contains)) continue;
            var term = make();
            var before = Environment.CpuUsage.TotalTime;
            var result = term.Simplify();
            var taken = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {taken:F2} ms | {taken / parts:F3} ms | {result.Steps} | {taken * 1e6 / Math.Max(1, result.Steps):F0} | {result.StopReason} | " +
                $"{Cost.Of(result.Input):G4} | {Cost.Of(result.Term):G4} | {Cancelled(make)} |"));
        }
    }

    private static IEnumerable<(string Name, int Parts, Func<Expr> Make)> Rows()
    {
        yield return ("y - pi - sqrt(2)", 1, static () => "y - pi - sqrt(2)".Parse());
        foreach (var n in new[] { 10, 100, 1000, 10_000 }) yield return ($"sum of {n} parts", n, () => HardTerms.Sum(n));
        foreach (var n in new[] { 10, 100, 1000, 10_000 }) yield return ($"product of {n} parts", n, () => HardTerms.Product(n));
        foreach (var n in new[] { 100, 1000 }) yield return ($"chain of {n} levels", n, () => HardTerms.Chain(n));
        foreach (var seed in new[] { 1, 2, 3 })
        {
            yield return ($"shared 10000, seed {seed}", 10_000, () => HardTerms.Shared(10_000, seed));
            yield return ($"tree 10000, seed {seed}", 10_000, () => HardTerms.Tree(10_000, seed));
        }

        foreach (var n in new[] { 5, 10, 20, 100 }) yield return ($"fractions {n}", n, () => HardTerms.Fractions(n));
        foreach (var n in new[] { 5, 10, 30 }) yield return ($"powers {n}", 1, () => HardTerms.Powers(n));
        foreach (var n in new[] { 2, 5, 20 }) yield return ($"waves {n}", n, () => HardTerms.Waves(n));
        foreach (var n in new[] { 2, 3, 5, 10 }) yield return ($"roots {n}", n, () => HardTerms.Roots(n));
        foreach (var n in new[] { 1, 2, 3, 5 }) yield return ($"derivative {n}", 1, () => HardTerms.Derivative(n));
    }

    private static void Warm()
    {
        for (var i = 0; i < 300; i++) "y - pi - sqrt(2)".Parse().Simplify();
        HardTerms.Sum(30).Simplify();
        HardTerms.Product(10).Simplify();
        HardTerms.Tree(300, 9).Simplify();
    }

    // The clock, for that is what whoever cancels looks at.
    private static string Cancelled(Func<Expr> make)
    {
        var term = make();
        using var source = new CancellationTokenSource();
        var start = Stopwatch.GetTimestamp();
        source.CancelAfter(UntilCancelled);
        try
        {
            term.Simplify(cancellationToken: source.Token);
            return "";
        }
        catch (OperationCanceledException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(Stopwatch.GetElapsedTime(start) - UntilCancelled).TotalMilliseconds:F0} ms");
        }
    }
}
