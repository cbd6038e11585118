using Symbolic.Codegen;
using Symbolic.Optimization;
using static Symbolic.Optimizers.Problems.Text;

namespace Symbolic.Optimizers;

/// <summary>Problems with many variables or many rows.</summary>
internal static class LargeProblems
{
    /// <summary>The extended Rosenbrock function.</summary>
    public static (Objective Objective, double[] Start) Rosenbrock(int n)
    {
        var term = Of($"sum(100*(x[2*i] - x[2*i-1]^2)^2 + (1 - x[2*i-1])^2, i, 1, {n / 2})").Parse();
        return (Objective.Of(term, Maths.Vector("x", n)), [.. Enumerable.Range(0, n).Select(i => i % 2 == 0 ? -1.2 : 1)]);
    }

    /// <summary>Logistic regression with a small penalty, on rows that a seed makes.</summary>
    public static Objective LogisticRegression(int rows, int columns, out double[] x, out double[] y)
    {
        var random = new Random(11);
        x = new double[rows * columns];
        y = new double[rows];
        for (var i = 0; i < x.Length; i++) x[i] = 2 * random.NextDouble() - 1;
        for (var i = 0; i < rows; i++)
        {
            var score = 0.0;
            for (var j = 0; j < columns; j++) score += x[i * columns + j] * (j % 3 - 1);
            y[i] = random.NextDouble() < 1 / (1 + Math.Exp(-score)) ? 1 : 0;
        }

        var inner = Of($"sum(X[i,j]*w[j], j, 1, {columns})");
        var loss = Of($"1/{rows}*sum(softplus({inner}) - y[i]*{inner}, i, 1, {rows}) + 1/1000*sum(w[j]^2, j, 1, {columns})").Parse();
        var options = new CompileOptions { Data = [DataArray.Matrix("X", rows, columns, x), DataArray.Vector("y", y)] };
        return Objective.Of(loss, Maths.Vector("w", columns), options);
    }
}
