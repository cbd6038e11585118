using Symbolic.Expressions;

namespace Symbolic.Cli.Answers;

/// <summary>The numbers of an answer at a point, by one compiled function for all of its entries.</summary>
internal static class Compiled
{
    public static double[,] Values(Answer answer, Point point, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (variable, _, value) in point.Values) environment[variable.ToString()] = value;
        var entries = answer.Entries;
        var values = new double[entries.GetLength(0), entries.GetLength(1)];
        for (var i = 0; i < entries.GetLength(0); i++)
        {
            for (var j = 0; j < entries.GetLength(1); j++) values[i, j] = entries[i, j].Evaluate(environment, cancellationToken);
        }

        return values;
    }

    /// <summary>Whether a term is a condition, which has no number.</summary>
    public static bool IsCondition(Expr term) =>
        term.Kind is ExprKind.Relation or ExprKind.And or ExprKind.Or or ExprKind.Not || term == Constant.True || term == Constant.False;
}
