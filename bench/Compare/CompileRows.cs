namespace Symbolic.Compare;

/// <summary>What it costs to come from a text to the first result.</summary>
internal static class CompileRows
{
    // The batch is called once with so few points that the call does not count.
    private const int BatchSize = 1000;

    /// <summary>Prints the rows of one problem: "compile cold" for the first compilation of the process, "compile warm" for those
    /// after it, of other sizes. The process must not have used the toolkit before.</summary>
    /// <returns>Whether there is a problem of that name.</returns>
    public static bool Print(string family)
    {
        Func<Row?>[]? rows = family switch
        {
            "rosenbrock" => [.. new[] { 1000, 10, 100, 10_000 }.Select(n => Gradient(() => Problems.Rosenbrock(n)))],
            "helmholtz" => [.. new[] { 20, 100 }.Select(n => Gradient(() => Problems.Helmholtz(n)))],
            "logreg" =>
            [
                Gradient(() => Problems.LogisticRegression(10_000, 20)),
                Gradient(() => Problems.LogisticRegression(5000, 10)),
            ],
            "gmm" => [Gradient(() => Problems.Mixture(1000, 2, 5)), Gradient(() => Problems.Mixture(1000, 10, 25))],
            // Another expression of the same size: no part of it has been seen before.
            "batch" => [Batch(Problems.BatchFormula), Batch(Problems.BatchFormula.Replace("x", "(x/3)", StringComparison.Ordinal)
                .Replace("e(x/3)p", "exp", StringComparison.Ordinal))],
            _ => null,
        };
        if (rows is null) return false;
        for (var k = 0; k < rows.Length; k++)
        {
            if (rows[k]() is not { } row) Console.Error.WriteLine($"({family}: the toolkit cannot compile this yet)");
            else (row with { What = k == 0 ? "compile cold" : "compile warm" }).Print();
        }

        return true;
    }

    private static Func<Row?> Gradient(Func<Problem> make) => () =>
    {
        var problem = make();
        var gradient = new double[problem.Point.Length];
        var begin = Measurement.Now();
        if (SymbolicApi.Gradient(problem) is not { } call) return null;
        var value = call(problem.Point, gradient);
        return Result(problem.Name, problem.Size, Measurement.Now() - begin, value + gradient.Sum());
    };

    private static Func<Row?> Batch(string formula) => () =>
    {
        var x = Problems.BatchPoints(BatchSize);
        var results = new double[2 * BatchSize];
        var begin = Measurement.Now();
        SymbolicApi.Batch(formula, withDerivative: true)(x, results);
        return Result("batch", BatchSize, Measurement.Now() - begin, results.Sum());
    };

    private static Row Result(string problem, int n, double ns, double check) =>
        new() { Problem = problem, N = n, What = "", Ns = ns, MinNs = ns, Check = check };
}
