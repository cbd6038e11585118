using System.Runtime.CompilerServices;

namespace Symbolic.Compare;

/// <summary>What one call of compiled code costs.</summary>
internal static class EvaluationRows
{
    private const int BatchSize = 1_000_000;
    private const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization;

    // Results that the compiler must believe to be wanted.
    private static double Kept;

    /// <summary>Prints the rows of the problems whose names contain a text.</summary>
    public static void Print(string wanted)
    {
        foreach (var problem in Problems.All().Where(problem => problem.Name.Contains(wanted, StringComparison.Ordinal)))
        {
            if (problem.HasValueRow) PrintValue(problem);
            PrintGradient(problem);
        }

        if ("batch".Contains(wanted, StringComparison.Ordinal)) PrintBatch();
    }

    private static void PrintValue(Problem problem)
    {
        if (SymbolicApi.Value(problem) is not { } value)
        {
            Missing(problem, "value");
            return;
        }

        var x = problem.Point;
        var check = value(x);
        Print(problem.Name, problem.Size, "value", check, [MethodImpl(Optimized)] (calls) =>
        {
            for (long call = 0; call < calls; call++) Kept = value(x);
        });
    }

    private static void PrintGradient(Problem problem)
    {
        if (SymbolicApi.Gradient(problem) is not { } value)
        {
            Missing(problem, "value+gradient");
            return;
        }

        var x = problem.Point;
        var gradient = new double[x.Length];
        var check = value(x, gradient) + gradient.Sum();
        Print(problem.Name, problem.Size, "value+gradient", check, [MethodImpl(Optimized)] (calls) =>
        {
            for (long call = 0; call < calls; call++) Kept = value(x, gradient);
        });
    }

    private static void PrintBatch()
    {
        var x = Problems.BatchPoints(BatchSize);
        foreach (var withDerivative in (ReadOnlySpan<bool>)[false, true])
        {
            var batch = SymbolicApi.Batch(Problems.BatchFormula, withDerivative);
            var results = new double[withDerivative ? 2 * BatchSize : BatchSize];
            batch(x, results);
            var check = results.Sum();
            Print("batch", BatchSize, withDerivative ? "value+derivative" : "value", check, calls =>
            {
                for (long call = 0; call < calls; call++) batch(x, results);
            });
        }
    }

    private static void Print(string problem, int n, string what, double check, Action<long> run)
    {
        var (median, least) = Measurement.Of(run);
        new Row { Problem = problem, N = n, What = what, Ns = median, MinNs = least, Check = check }.Print();
    }

    private static void Missing(Problem problem, string what) =>
        Console.Error.WriteLine($"({problem.Name} {problem.Size}: the toolkit cannot compile {what} yet)");
}
