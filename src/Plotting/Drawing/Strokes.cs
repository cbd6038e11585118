using ScottPlot;
using Symbolic.Functions;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting.Drawing;

/// <summary>Curves, lines and points on a picture.</summary>
internal static class Strokes
{
    /// <summary>A sampled curve: its pieces, points that stand alone as dots, holes as circles.</summary>
    public static void Add(Plot plot, Curve curve, Interval range, Style style, string entry)
    {
        // A height above and below, so that strokes leave the picture and do not end on its border.
        var height = range.Upper - range.Lower;
        var reach = new Interval(range.Lower - height, range.Upper + height);
        foreach (var piece in curve.Pieces.SelectMany(piece => Clipping.Within(piece, reach)))
        {
            if (piece.Count == 1) Dot(plot, piece.Xs[0], piece.Ys[0], style.Color);
            else Line(plot, piece.Xs, piece.Ys, style);
        }

        foreach (var (x, y) in curve.Holes) Ring(plot, x, y, style.Color);
        Explain(plot, entry, style);
    }

    /// <summary>A line from point to point.</summary>
    public static void Line(Plot plot, double[] xs, double[] ys, Style style)
    {
        var line = plot.Add.ScatterLine(xs, ys, style.Color);
        line.LineWidth = style.Width;
        line.LinePattern = style.Pattern;

        // Sharp joins would stick out where a curve turns back at once.
        line.LineStyle.StrokeJoin = SkiaSharp.SKStrokeJoin.Round;
        if (style.Pattern.Intervals.Length > 0) plot.Add.Plottable(new DashesEnd());
    }

    /// <summary>A filled point.</summary>
    public static void Dot(Plot plot, double x, double y, Color color, float size = 8) =>
        plot.Add.Marker(x, y, MarkerShape.FilledCircle, size, color);

    /// <summary>A filled mark with a white border, which is seen on any ground.</summary>
    public static void Mark(Plot plot, double x, double y, Color color, MarkerShape shape, float size)
    {
        plot.Add.Marker(x, y, shape, size + 4, Colors.White);
        plot.Add.Marker(x, y, shape, size, color);
    }

    /// <summary>A circle that is empty inside: a point that does not belong to the curve.</summary>
    public static void Ring(Plot plot, double x, double y, Color color, float size = 8)
    {
        Dot(plot, x, y, Colors.White, size);
        var ring = plot.Add.Marker(x, y, MarkerShape.OpenCircle, size, color);
        ring.MarkerLineWidth = size < 8 ? 1.2f : 1.8f;
    }

    /// <summary>A thin arrow.</summary>
    public static void Arrow(Plot plot, Contours.Arrow arrow, Color color)
    {
        var drawn = plot.Add.Arrow(arrow.X, arrow.Y, arrow.TipX, arrow.TipY);
        drawn.ArrowShape = new ScottPlot.ArrowShapes.SingleLine();
        drawn.ArrowLineColor = color;
        drawn.ArrowFillColor = color;
        drawn.ArrowLineWidth = 1.3f;
        drawn.ArrowheadLength = 6;
        drawn.ArrowheadWidth = 5;
        drawn.ArrowheadAxisLength = 6;
    }

    /// <summary>An entry of the legend for a line.</summary>
    public static void Explain(Plot plot, string entry, Style style) => plot.Legend.ManualItems.Add(new LegendItem
    {
        LabelText = entry,
        LineColor = style.Color,
        LineWidth = style.Width,
        LinePattern = style.Pattern,
        MarkerShape = MarkerShape.None,
    });

    /// <summary>An entry of the legend for points.</summary>
    public static void Explain(Plot plot, string entry, Color color, MarkerShape shape, float size = 8) =>
        plot.Legend.ManualItems.Add(new LegendItem
        {
            LabelText = entry,
            LineWidth = 0,
            MarkerShape = shape,
            MarkerSize = size,
            MarkerFillColor = color,
            MarkerLineColor = color,
            MarkerLineWidth = 1.6f,
        });
}
