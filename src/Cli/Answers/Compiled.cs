using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Cli.Answers;

/// <summary>The numbers of an answer at a point, by one compiled function for all of its entries.</summary>
internal static class Compiled
{
    public static double[] Values(Answer answer, Point point, CancellationToken cancellationToken)
    {
        var variables = new Expr[point.Values.Count];
        var inputs = new double[variables.Length];
        for (var i = 0; i < variables.Length; i++) (variables[i], _, inputs[i]) = point.Values[i];
        var values = new double[answer.Entries.Length];
        try
        {
            answer.Entries.CompileAll(variables, cancellationToken: cancellationToken)(inputs, values);
        }
        catch (UnsupportedException)
        {
            // What cannot be compiled, such as an integral, may still have a value.
            Interpret(answer, point, values, cancellationToken);
        }

        return values;
    }

    /// <summary>Whether a term is a condition, which has no number.</summary>
    public static bool IsCondition(Expr term) =>
        term.Kind is ExprKind.Relation or ExprKind.And or ExprKind.Or or ExprKind.Not || term == Constant.True || term == Constant.False;

    private static void Interpret(Answer answer, Point point, double[] values, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (variable, _, value) in point.Values) environment[variable.ToString()] = value;
        for (var i = 0; i < values.Length; i++) values[i] = answer.Entries[i].Evaluate(environment, cancellationToken);
    }
}
