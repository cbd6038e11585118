using ScottPlot;
using Symbolic.Functions;

namespace Symbolic.Plotting.Drawing;

/// <summary>Empty pictures in the house's style: white, a quiet grid, a title, labelled axes, the legend below the picture.</summary>
internal static class Sheet
{
    private const float TextSize = 15;
    private const float LegendSize = 14;
    private const float SymbolWidth = 36;
    private const float EntryPadding = 14;
    private const float RowHeight = 27;

    /// <summary>A picture with axes over a rectangle.</summary>
    public static Plot Create(string title, string across, string upwards, Interval xs, Interval ys)
    {
        var plot = new Plot();
        plot.Font.Set(Lettering.Font);
        plot.Title(Lettering.Title(title), size: 18);
        plot.Axes.Title.Label.Bold = false;
        plot.XLabel(across, TextSize);
        plot.YLabel(upwards, TextSize);
        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.TickLabelStyle.FontSize = 13;
            axis.TickLabelStyle.ForeColor = Style.Ink;
        }

        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = Lettering.NumbersOf(xs) };
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = Lettering.NumbersOf(ys) };
        plot.Grid.MajorLineColor = Colors.Black.WithAlpha(0.12);
        plot.HideLegend();

        // Half of the last number across.
        plot.Axes.Right.MinimumSize = 30;

        // A hair more than asked for, so that rounding does not drop the ticks at the ends.
        var hair = 1e-9 * (xs.Upper - xs.Lower);
        plot.Axes.SetLimits(xs.Lower - hair, xs.Upper + hair, ys.Lower, ys.Upper);
        return plot;
    }

    /// <summary>Only whole numbers across.</summary>
    public static void CountAcross(Plot plot) => plot.Axes.Bottom.TickGenerator =
        new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = Lettering.Number, IntegerTicksOnly = true };

    /// <summary>Powers of ten upwards, for values that are logarithms.</summary>
    public static void PowersUpwards(Plot plot) => plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic
    {
        LabelFormatter = value => Lettering.PowerOfTen((int)Math.Round(value)),
        IntegerTicksOnly = true,
        MinorTickGenerator = new ScottPlot.TickGenerators.LogMinorTickGenerator(),
    };

    /// <summary>Shows the legend under the axes, where it covers nothing.</summary>
    /// <param name="plot">The picture, with all entries of its legend.</param>
    /// <param name="width">The width of the picture in pixels.</param>
    public static void ShowLegend(Plot plot, int width)
    {
        plot.Legend.FontName = Lettering.Font;
        plot.Legend.FontSize = LegendSize;
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.SymbolWidth = SymbolWidth;
        plot.Legend.TightHorizontalWrapping = true;
        plot.Legend.InterItemPadding = new PixelPadding(EntryPadding, EntryPadding, 5, 5);
        var panel = plot.ShowLegend(Edge.Bottom);
        panel.Padding = new PixelPadding(0, 0, 0, 4);

        // By itself it has room for one row.
        panel.MinimumSize = LegendRows(plot, width) * RowHeight + 14;
    }

    // A scale of colours and the numbers on both sides take what is left of the width.
    private static int LegendRows(Plot plot, int width)
    {
        const float Sides = 190;
        using var paint = Paint.NewDisposablePaint();
        var style = new LabelStyle { FontName = Lettering.Font, FontSize = LegendSize };
        var (rows, used) = (1, 0f);
        foreach (var entry in plot.Legend.ManualItems)
        {
            var needed = style.Measure(entry.LabelText ?? "", paint).Width + SymbolWidth + 3 * EntryPadding;
            if (used > 0 && used + needed > width - Sides)
            {
                rows++;
                used = 0;
            }

            used += needed;
        }

        return rows;
    }
}
