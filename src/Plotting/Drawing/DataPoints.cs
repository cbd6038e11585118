using ScottPlot;

namespace Symbolic.Plotting.Drawing;

/// <summary>Points of data: those that are finite, and of very many a part.</summary>
/// <param name="Xs">The first coordinates.</param>
/// <param name="Ys">The second ones.</param>
/// <param name="Total">How many there were.</param>
internal sealed record DataPoints(double[] Xs, double[] Ys, int Total)
{
    private const int Most = 5000;

    /// <summary>Reads two columns, of all rows or of some.</summary>
    public static DataPoints Of(IReadOnlyList<double> xs, IReadOnlyList<double> ys, Func<int, bool>? isWanted = null)
    {
        ArgumentNullException.ThrowIfNull(xs);
        ArgumentNullException.ThrowIfNull(ys);
        if (xs.Count != ys.Count) throw new ArgumentException($"the columns have {xs.Count} and {ys.Count} rows", nameof(ys));
        var rows = new List<int>();
        for (var i = 0; i < xs.Count; i++)
        {
            if (double.IsFinite(xs[i]) && double.IsFinite(ys[i]) && isWanted?.Invoke(i) != false) rows.Add(i);
        }

        if (rows.Count == 0 && isWanted is null) throw new ArgumentException("the data have no finite point", nameof(xs));
        var total = rows.Count;
        if (total > Most) rows = [.. Enumerable.Range(0, Most).Select(k => rows[(int)((long)k * total / Most)])];
        return new DataPoints([.. rows.Select(row => xs[row])], [.. rows.Select(row => ys[row])], total);
    }

    /// <summary>Draws the points, with an entry in the legend.</summary>
    public void Draw(Plot plot, string entry, Color color, MarkerShape shape)
    {
        if (Xs.Length == 0) return;
        var size = Xs.Length > 500 ? 4 : 8;
        var markers = plot.Add.Markers(Xs, Ys, shape, size, color);
        markers.MarkerLineWidth = Xs.Length > 500 ? 1 : 1.6f;
        Strokes.Explain(plot, Total > Xs.Length ? $"{entry} ({Xs.Length} of {Total})" : entry, color, shape);
    }
}
