using ScottPlot;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Plotting.Drawing;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting;

/// <summary>Pictures of data with the curve that was fitted to them.</summary>
public static class FitPicture
{
    /// <summary>Points, and the curve of a model with its parameters put in.</summary>
    /// <param name="xs">The first coordinates of the data.</param>
    /// <param name="ys">The second ones, as many.</param>
    /// <param name="model">A term in the variable alone: <c>2.1*x + 0.4</c>.</param>
    /// <param name="variable">The variable, which also names the axis.</param>
    /// <param name="target">What the second coordinates are called.</param>
    /// <param name="title">A title; by default the model.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>Of more than 5000 points, 5000 are shown, and the legend says so; data that are not finite are left out.</remarks>
    /// <exception cref="ArgumentException">The columns differ in length, or contain no finite point.</exception>
    /// <exception cref="UnboundSymbolException">The model contains another variable.</exception>
    /// <exception cref="UnsupportedException">The model has no value near the data, or cannot be computed.</exception>
    public static Picture Of(
        IReadOnlyList<double> xs, IReadOnlyList<double> ys, Expr model, Expr variable,
        string target = "y", string? title = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var points = DataPoints.Of(xs, ys);
        var across = Intervals.Around(points.Xs, 0.05);
        var curve = FunctionPicture.Sample(model, variable, across, cancellationToken);
        var upwards = TypicalRange.Widened(Intervals.Around([.. points.Ys, .. Usual(curve)], 0));
        var entry = $"{target} = {Lettering.Rounded(model)}";
        var heading = title ?? $"Data and fit: {entry}";
        return new Picture(heading, width =>
        {
            var plot = Sheet.Create(heading, variable.ToUnicode(), target, across, upwards);
            points.Draw(plot, "data", Style.Number(0).Color, MarkerShape.OpenCircle);
            Strokes.Add(plot, curve, upwards, new Style(Style.Number(1).Color, LinePattern.Solid, 2.4f), entry.Length <= 44 ? entry : "fit");
            Sheet.ShowLegend(plot, width);
            return plot;
        });
    }

    // With poles, the data alone decide what is shown.
    private static double[] Usual(Curve curve) => curve.HasPoles ? [] : [curve.Extent.Lower, curve.Extent.Upper];
}
