using Symbolic.Codegen;
using Symbolic.Expressions;

namespace Symbolic.Optimization.Fitting;

/// <summary>A model, the columns that it reads, and the parameters that are left.</summary>
internal sealed record FitProblem(
    Expr Model, IReadOnlyList<DataArray> Columns, DataArray Target, IReadOnlyList<Expr> Parameters, double[] Start)
{
    public int RowCount => Target.Values.Length;

    /// <exception cref="ArgumentException">The target is no column, columns are no vectors of one length, nothing is left to fit, or a
    /// start is given for what is no parameter.</exception>
    public static FitProblem Of(
        Expr model, string target, IReadOnlyList<DataArray> data, ReadOnlySpan<(string Parameter, double Value)> start, double otherwise = 1)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentException.ThrowIfNullOrEmpty(target);
        ArgumentNullException.ThrowIfNull(data);
        foreach (var column in data)
        {
            if (column.Lengths.Length != 1) throw new ArgumentException($"The column '{column.Name}' is no vector.", nameof(data));
            if (column.Values.Length != data[0].Values.Length)
                throw new ArgumentException(
                    $"The column '{data[0].Name}' has {data[0].Values.Length} row(s), the column '{column.Name}' {column.Values.Length}.", nameof(data));
        }

        var goal = data.FirstOrDefault(column => column.Name == target)
            ?? throw new ArgumentException($"There is no column '{target}'; there are: {string.Join(", ", data.Select(column => column.Name))}.", nameof(target));
        if (goal.Values.Length == 0) throw new ArgumentException("There are no rows.", nameof(data));
        var free = model.FreeVariables();
        if (free.Any(variable => variable.ToString() == target)) throw new ArgumentException($"The model reads its own target '{target}'.", nameof(model));
        var columns = data.Where(column => free.Contains(Symbol.Named(column.Name))).ToArray();
        Expr[] parameters = [.. free.Where(variable => !columns.Any(column => variable == Symbol.Named(column.Name)))];
        if (parameters.Length == 0) throw new ArgumentException($"The model {model} has no parameters: all its variables are columns.", nameof(model));
        var values = new double[parameters.Length];
        Array.Fill(values, otherwise);
        foreach (var (parameter, value) in start)
        {
            var index = Array.FindIndex(parameters, candidate => candidate.ToString() == parameter);
            if (index < 0) throw new ArgumentException($"'{parameter}' is not among the parameters {string.Join<Expr>(", ", parameters)}.", nameof(start));
            values[index] = value;
        }

        return new(model, columns, goal, parameters, values);
    }
}
