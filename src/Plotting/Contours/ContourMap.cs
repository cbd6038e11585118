using ScottPlot;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Plotting.Drawing;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting.Contours;

/// <summary>A function of two variables as lines of equal value, with colours between them.</summary>
internal sealed class ContourMap
{
    private const int Columns = 201;
    private const int Rows = 141;
    private const int MostLabels = 14;

    private readonly Interval _xs;
    private readonly Interval _ys;
    private readonly double[,] _bands;
    private readonly double[] _levels;
    private readonly IReadOnlyList<ContourLine> _lines;

    private ContourMap(Interval xs, Interval ys, Grid grid, double[] levels)
    {
        (_xs, _ys, _levels) = (xs, ys, levels);
        var steepest = levels.Length > 1 ? 3 * (levels[^1] - levels[0]) : double.PositiveInfinity;
        _lines = [.. levels.SelectMany(level => MarchingSquares.Lines(grid, level, steepest))];
        _bands = Bands(grid, levels);
    }

    /// <summary>Samples a term over a rectangle.</summary>
    public static ContourMap Of(Expr term, Expr x, Expr y, Interval xs, Interval ys, CancellationToken cancellationToken)
    {
        var grid = Grid.Sample(term, x, y, xs, ys, Columns, Rows, cancellationToken);
        return new ContourMap(xs, ys, grid, Levels.Of(grid.Ordered));
    }

    /// <summary>Samples a term over a rectangle, with levels that are given.</summary>
    public static ContourMap Of(
        Expr term, Expr x, Expr y, Interval xs, Interval ys, double[] levels, CancellationToken cancellationToken) =>
        new(xs, ys, Grid.Sample(term, x, y, xs, ys, Columns, Rows, cancellationToken), levels);

    /// <summary>The lines of one level.</summary>
    public IReadOnlyList<ContourLine> Lines(double level) => [.. _lines.Where(line => line.Level == level)];

    /// <summary>Draws the map, and a scale of its colours beside it.</summary>
    public void Draw(Plot plot, string label)
    {
        var map = plot.Add.Heatmap(_bands);
        map.Extent = new CoordinateRect(_xs.Lower, _xs.Upper, _ys.Lower, _ys.Upper);
        map.Colormap = new Tints();
        map.ManualRange = new ScottPlot.Range(0, Math.Max(1, _levels.Length));
        map.NaNCellColor = Colors.White;
        foreach (var line in _lines)
            Strokes.Line(plot, line.Xs, line.Ys, new Style(Style.Ink.WithAlpha(0.55), LinePattern.Solid, 1));
        if (_levels.Length > 0) Scale(plot, map, label);
    }

    // Each cell has the number of its band: how many levels lie below it.
    private static double[,] Bands(Grid grid, double[] levels)
    {
        var bands = new double[Rows, Columns];
        for (var i = 0; i < Columns; i++)
        {
            for (var j = 0; j < Rows; j++)
            {
                var value = grid.Values[i, j];
                var band = Array.BinarySearch(levels, value);
                bands[Rows - 1 - j, i] = double.IsNaN(value) ? double.NaN : band < 0 ? ~band : band + 1;
            }
        }

        return bands;
    }

    private void Scale(Plot plot, ScottPlot.Plottables.Heatmap map, string label)
    {
        var bar = plot.Add.ColorBar(map);
        bar.Label = label;
        bar.LabelStyle.FontName = Lettering.Font;
        bar.LabelStyle.FontSize = 14;
        bar.LabelStyle.Bold = false;
        bar.LabelStyle.OffsetX = -6;
        bar.MinimumSize = 92;
        bar.Axis.TickLabelStyle.FontName = Lettering.Font;
        bar.Axis.TickLabelStyle.FontSize = 12;
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        var write = _levels.Length > 1 ? Lettering.NumbersOf(new Interval(_levels[0], _levels[^1])) : Lettering.Number;
        var every = (_levels.Length + MostLabels - 1) / MostLabels;
        for (var i = 0; i < _levels.Length; i += every) ticks.AddMajor(i + 0.5, write(_levels[i]));
        bar.Axis.TickGenerator = ticks;
    }
}
