using ScottPlot;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Plotting.Contours;
using Symbolic.Plotting.Drawing;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting;

/// <summary>Pictures of data of two classes with the probability that a model gives to the second.</summary>
public static class ClassificationPicture
{
    private static readonly Color Zero = Color.FromHex("#0B3C8C");
    private static readonly Color One = Color.FromHex("#D2521A");

    // Between the levels lie the bands of colour.
    private static readonly double[] Probabilities = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

    /// <summary>Data of one column: the probability as a curve, and where it passes 1/2 the decision boundary.</summary>
    /// <param name="xs">The column.</param>
    /// <param name="labels">The class of each row: 0 or 1.</param>
    /// <param name="probability">A term in the variable alone, with its parameters put in: <c>sigmoid(1.2*x - 3)</c>.</param>
    /// <param name="variable">The variable, which also names the axis.</param>
    /// <param name="target">What the class is called.</param>
    /// <param name="title">A title.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The columns differ in length, contain no finite point, or a class is neither 0 nor 1.</exception>
    /// <exception cref="UnboundSymbolException">The term contains another variable.</exception>
    /// <exception cref="UnsupportedException">The term has no value near the data, or cannot be computed.</exception>
    public static Picture Probability(
        IReadOnlyList<double> xs, IReadOnlyList<double> labels, Expr probability, Expr variable,
        string target = "y", string? title = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        CheckLabels(labels);
        var across = Intervals.Around(DataPoints.Of(xs, labels).Xs, 0.06);
        var (zeros, ones) = (DataPoints.Of(xs, labels, row => labels[row] == 0), DataPoints.Of(xs, labels, row => labels[row] == 1));
        var curve = FunctionPicture.Sample(probability, variable, across, cancellationToken);
        var boundaries = Crossings.Of(curve, 0.5);
        var upwards = new Interval(-0.06, 1.06);
        var heading = title ?? $"Probability of {target} = 1: {Lettering.Rounded(probability)}";
        return new Picture(heading, width =>
        {
            var plot = Sheet.Create(heading, variable.ToUnicode(), $"probability of {target} = 1", across, upwards);
            var dashed = new Style(Style.Ink, LinePattern.Dashed, 1.6f);
            foreach (var x in boundaries) Strokes.Line(plot, [x, x], [upwards.Lower, upwards.Upper], dashed);
            Strokes.Add(plot, curve, upwards, new Style(Style.Number(2).Color, LinePattern.Solid, 2.6f), "probability");
            if (boundaries.Count > 0) Strokes.Explain(plot, Boundary(variable, boundaries), dashed);
            zeros.Draw(plot, $"{target} = 0", Zero, MarkerShape.FilledCircle);
            ones.Draw(plot, $"{target} = 1", One, MarkerShape.FilledTriangleUp);
            Sheet.ShowLegend(plot, width);
            return plot;
        });
    }

    /// <summary>Data of two columns: the probability as colours, and where it is 1/2 the decision boundary.</summary>
    /// <param name="xs">The column across.</param>
    /// <param name="ys">The column upwards.</param>
    /// <param name="labels">The class of each row: 0 or 1.</param>
    /// <param name="probability">A term in both variables, with its parameters put in.</param>
    /// <param name="x">The variable across.</param>
    /// <param name="y">The variable upwards.</param>
    /// <param name="target">What the class is called.</param>
    /// <param name="title">A title.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <inheritdoc cref="Probability" path="/exception"/>
    public static Picture Boundary(
        IReadOnlyList<double> xs, IReadOnlyList<double> ys, IReadOnlyList<double> labels, Expr probability, Expr x, Expr y,
        string target = "y", string? title = null, CancellationToken cancellationToken = default)
    {
        CheckLabels(labels);
        var all = DataPoints.Of(xs, ys);
        if (labels.Count != xs.Count) throw new ArgumentException($"the columns have {xs.Count} and {labels.Count} rows", nameof(labels));
        var (zeros, ones) = (DataPoints.Of(xs, ys, row => labels[row] == 0), DataPoints.Of(xs, ys, row => labels[row] == 1));
        var (across, upwards) = (Intervals.Around(all.Xs, 0.08), Intervals.Around(all.Ys, 0.08));
        var map = ContourMap.Of(probability, x, y, across, upwards, Probabilities, cancellationToken);
        var heading = title ?? $"Decision boundary of {Lettering.Rounded(probability)}";
        return new Picture(heading, width =>
        {
            var plot = Sheet.Create(heading, x.ToUnicode(), y.ToUnicode(), across, upwards);
            map.Draw(plot, $"probability of {target} = 1");
            var bold = new Style(Style.Ink, LinePattern.Solid, 2.6f);
            var lines = map.Lines(0.5);
            foreach (var line in lines) Strokes.Line(plot, line.Xs, line.Ys, bold);
            if (lines.Count > 0) Strokes.Explain(plot, "probability 1/2", bold);
            zeros.Draw(plot, $"{target} = 0", Zero, MarkerShape.FilledCircle);
            ones.Draw(plot, $"{target} = 1", One, MarkerShape.FilledTriangleUp);
            Sheet.ShowLegend(plot, width);
            return plot;
        });
    }

    private static string Boundary(Expr variable, IReadOnlyList<double> places) => places.Count == 1
        ? $"boundary: {variable} = {Lettering.Short(places[0])}"
        : $"{places.Count} boundaries";

    private static void CheckLabels(IReadOnlyList<double> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        foreach (var label in labels)
        {
            if (label is not (0 or 1))
                throw new ArgumentException($"a class is 0 or 1, not {Lettering.Number(label)}", nameof(labels));
        }
    }
}
