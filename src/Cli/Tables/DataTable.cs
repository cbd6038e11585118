using Symbolic.Cli.Arguments;
using Symbolic.Codegen;
using Symbolic.Expressions;

namespace Symbolic.Cli.Tables;

/// <summary>A table that is read as a whole, for fits.</summary>
/// <param name="Columns">The columns that are used, the target among them.</param>
/// <param name="Inputs">The names of those that the model reads.</param>
/// <param name="RowCount">How many rows there are.</param>
internal sealed record DataTable(IReadOnlyList<DataArray> Columns, IReadOnlyList<string> Inputs, int RowCount)
{
    private const int BlockRows = 1024;

    /// <summary>Reads the columns that a model and its target need.</summary>
    /// <param name="model">The model; those of its variables that are no columns are parameters.</param>
    /// <param name="target">The name of the target.</param>
    /// <param name="path">The file; - is standard input.</param>
    /// <param name="terminal">The streams of the command.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UsageException">The target is no column, the model reads no column, a field is no number, or there are no
    /// rows.</exception>
    public static DataTable Read(Expr model, string target, string path, Terminal terminal, CancellationToken cancellationToken)
    {
        using var table = PointTable.Open(path, terminal.Input);
        if (table.Columns.All(column => column.Length == 0)) throw new UsageException("the first line of the data names no columns");
        var shown = string.Join(", ", table.Columns);
        if (!table.Columns.Contains(target))
            throw new UsageException($"there is no column for the target '{target}'{Spelling.Hint(target, table.Columns)}; the columns are {shown}");
        var variables = model.FreeVariables().Select(variable => variable.ToString()).ToArray();
        if (variables.Contains(target)) throw new UsageException($"the expression reads its own target '{target}'");
        var inputs = variables.Where(table.Columns.Contains).ToArray();
        if (inputs.Length == 0) throw new UsageException($"the expression {model} reads none of the columns {shown}");
        if (inputs.Length == variables.Length) throw new UsageException($"the expression {model} has no parameters: all its variables are columns");
        string[] used = [.. inputs, target];
        foreach (var name in used)
        {
            if (table.Columns.Count(column => column == name) > 1) throw new UsageException($"several columns are named '{name}'; which one is meant?");
        }

        int[] places = [.. used.Select(name => table.Columns.ToList().IndexOf(name))];
        var values = Array.ConvertAll(used, _ => new List<double>());
        var block = new double[BlockRows * used.Length];
        for (int count; (count = table.Read(places, block, BlockRows)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < count * used.Length; i++) values[i % used.Length].Add(block[i]);
        }

        if (values[0].Count == 0) throw new UsageException(path == "-" ? "standard input has no rows" : $"the file '{path}' has no rows");
        var unused = table.Columns.Except(used).Where(name => name.Length > 0).ToArray();
        if (unused.Length > 0) terminal.Note($"columns that are not used: {string.Join(", ", unused)}");
        return new DataTable([.. used.Select((name, i) => DataArray.Vector(name, values[i].ToArray()))], inputs, values[0].Count);
    }

    /// <summary>The column that is to be given.</summary>
    public DataArray Target => Columns[^1];

    /// <summary>Complains about a target that is neither 0 nor 1.</summary>
    public void CheckLabels()
    {
        var labels = Target.Values.Span;
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] is not (0 or 1))
                throw new UsageException(FormattableString.Invariant($"row {row + 1} of the column '{Target.Name}' holds {labels[row]}; labels are 0 or 1"));
        }
    }
}
