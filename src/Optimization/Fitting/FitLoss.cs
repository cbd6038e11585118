using Symbolic.Expressions;

namespace Symbolic.Optimization.Fitting;

/// <summary>Losses of models over rows of data, as sums.</summary>
internal static class FitLoss
{
    public static Expr Squares(Expr model, string target, IReadOnlyList<string> columns, Symbol index, Expr count) =>
        Series.Sum((Row(model, columns, index) - Indexed.Create(target, index)) ^ 2, index, 1, count);

    // The logarithm of 1 + exp(z), minus z where the label is 1.
    public static Expr Logistic(Expr score, string label, IReadOnlyList<string> columns, Symbol index, Expr count)
    {
        var row = Row(score, columns, index);
        return Series.Sum(Maths.Softplus(row) - (Indexed.Create(label, index) * row), index, 1, count);
    }

    /// <summary>Names for index and number of rows that mean nothing else.</summary>
    public static (Symbol Index, Symbol Count) Names(Expr model, string target, IReadOnlyList<string> columns)
    {
        var taken = model.FreeVariables().Select(variable => variable is Indexed indexed ? indexed.Name : variable.ToString())
            .Concat(columns).Append(target).ToHashSet(StringComparer.Ordinal);
        return (Free("i"), Free("m"));

        Symbol Free(string name)
        {
            while (taken.Contains(name)) name += "_";
            return Symbol.Named(name);
        }
    }

    private static Expr Row(Expr model, IReadOnlyList<string> columns, Symbol index) => model.Substitute(
        columns.ToDictionary(column => (Expr)Symbol.Named(column), column => (Expr)Indexed.Create(column, index)));
}
