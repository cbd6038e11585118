using Symbolic.Expressions;

namespace Symbolic.Cli.Tables;

/// <summary>Evaluates a term at all points of a table.</summary>
internal static class TableRun
{
    private const int BlockNumbers = 1 << 15;

    /// <summary>Reads the points, and writes a line of results for each.</summary>
    /// <param name="term">The term.</param>
    /// <param name="source">The table of points; - is standard input.</param>
    /// <param name="target">The table of results; null is standard output.</param>
    /// <param name="withGradient">Whether the derivatives follow the value.</param>
    /// <param name="terminal">The streams of the command.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static void Run(
        Expr term, string source, string? target, bool withGradient, Terminal terminal, CancellationToken cancellationToken)
    {
        using var points = PointTable.Open(source, terminal.Input);
        var columns = PointColumns.Of(term, points.Columns);
        var function = new RowFunction(term, columns.Variables, withGradient, cancellationToken);
        IEnumerable<string> names = withGradient ? ["value", .. columns.Variables.Select(variable => $"d/d{variable}")] : ["value"];
        using var results = ResultTable.Create(target, terminal.Output, names);
        if (columns.Unused.Length > 0) terminal.Note($"columns that are not used: {string.Join(", ", columns.Unused)}");
        var rows = Math.Max(1, BlockNumbers / Math.Max(columns.Variables.Length, function.Results));
        var block = new double[rows * Math.Max(1, columns.Variables.Length)];
        var values = new double[rows * function.Results];
        for (int count; (count = points.Read(columns.Places, block.AsSpan(0, rows * columns.Variables.Length), rows)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            function.Run(count, block, values, cancellationToken);
            results.Write(values.AsSpan(0, count * function.Results), function.Results);
            results.Flush();
        }
    }
}
