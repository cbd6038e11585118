using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Compare;

/// <summary>The formulas at small sizes by the reference interpreter, with gradients by symbolic differentiation: what the
/// programs in C, whose gradients were derived by hand, must agree with.</summary>
internal static class Verification
{
    private const int BatchSize = 1000;

    /// <summary>Prints the rows of small cases, without times.</summary>
    public static void Print()
    {
        foreach (var problem in Problems.Small())
        {
            var term = problem.Formula.Parse();
            var environment = Environment(problem);
            var value = term.Evaluate(environment);
            if (problem.HasValueRow) Print(problem.Name, problem.Size, "value", value);
            var gradient = SymbolicApi.Components(problem).Sum(component => term.Differentiate(component).Evaluate(environment));
            Print(problem.Name, problem.Size, "value+gradient", value + gradient);
        }

        var batch = Problems.BatchFormula.Parse();
        var values = Sum(batch);
        Print("batch", BatchSize, "value", values);
        Print("batch", BatchSize, "value+derivative", values + Sum(batch.Differentiate("x")));
    }

    private static double Sum(Expr term) =>
        Problems.BatchPoints(BatchSize).Sum(x => term.Evaluate(EvaluationEnvironment.Empty.With("x", x)));

    private static EvaluationEnvironment Environment(Problem problem)
    {
        var environment = EvaluationEnvironment.Empty;
        foreach (var data in problem.Data) environment = With(environment, data.Shape, data.Values);
        var first = 0;
        foreach (var variable in problem.Variables)
        {
            environment = With(environment, variable, problem.Point.AsSpan(first, variable.Length));
            first += variable.Length;
        }

        return environment;
    }

    private static EvaluationEnvironment With(EvaluationEnvironment environment, Shape shape, ReadOnlySpan<double> values)
    {
        if (shape.Columns == 0) return environment.With(shape.Name, values.ToArray());
        var matrix = new double[shape.Rows, shape.Columns];
        for (var i = 0; i < values.Length; i++) matrix[i / shape.Columns, i % shape.Columns] = values[i];
        return environment.With(shape.Name, matrix);
    }

    private static void Print(string problem, int n, string what, double check) =>
        new Row { Problem = problem, N = n, What = what, Ns = 0, MinNs = 0, Check = check }.Print();
}
