using ScottPlot;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Plotting.Contours;
using Symbolic.Plotting.Drawing;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting;

/// <summary>Pictures of the way of an optimiser through the plane.</summary>
public static class DescentPicture
{
    private const int MostDots = 80;
    private static readonly Color PathColor = Color.FromHex("#9C1C1C");

    /// <summary>The contour lines of a function of two variables, and on them the points that an optimiser went through.</summary>
    /// <param name="term">A term with no other variable.</param>
    /// <param name="x">The variable across.</param>
    /// <param name="y">The variable upwards.</param>
    /// <param name="path">The start and the points after it, each of two numbers. Points that are not finite are left out, and the
    /// legend says so.</param>
    /// <param name="across">Where; by default around the path.</param>
    /// <param name="upwards">Where; by default around the path.</param>
    /// <param name="title">A title; by default the term.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The path has no finite point, a point has another number of coordinates, or an interval
    /// is empty.</exception>
    /// <exception cref="UnboundSymbolException">The term contains another variable.</exception>
    /// <exception cref="UnsupportedException">The function has no value there, or cannot be computed.</exception>
    public static Picture Of(
        Expr term, Expr x, Expr y, IEnumerable<IReadOnlyList<double>> path,
        Interval? across = null, Interval? upwards = null, string? title = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var all = path.Select(point => point.Count == 2
            ? (X: point[0], Y: point[1])
            : throw new ArgumentException("a point of the path has two coordinates", nameof(path))).ToArray();
        var points = all.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y)).ToArray();
        if (points.Length == 0) throw new ArgumentException("the path has no finite point", nameof(path));
        var (xs, ys) = Window(points, across, upwards);
        var map = ContourMap.Of(term, x, y, xs, ys, cancellationToken);
        var heading = title ?? $"Descent on f({x}, {y}) = {Lettering.Of(term)}";
        return new Picture(heading, width =>
        {
            var plot = Sheet.Create(heading, x.ToUnicode(), y.ToUnicode(), xs, ys);
            map.Draw(plot, $"f({x}, {y})");
            Draw(plot, points, all.Length - points.Length);
            Sheet.ShowLegend(plot, width);
            return plot;
        });
    }

    private static void Draw(Plot plot, (double X, double Y)[] points, int left)
    {
        var (xs, ys) = (points.Select(point => point.X).ToArray(), points.Select(point => point.Y).ToArray());
        var style = new Style(PathColor, LinePattern.Solid, 2);
        Strokes.Line(plot, xs, ys, style with { Color = Colors.White, Width = 4 });
        Strokes.Line(plot, xs, ys, style);
        if (points.Length <= MostDots)
        {
            foreach (var (x, y) in points) Strokes.Dot(plot, x, y, PathColor, 5);
        }

        var (start, end) = (points[0], points[^1]);
        Strokes.Mark(plot, start.X, start.Y, PathColor, MarkerShape.FilledSquare, 11);
        Strokes.Mark(plot, end.X, end.Y, Style.Ink, MarkerShape.FilledDiamond, 13);
        var steps = points.Length == 2 ? "1 step" : $"{Lettering.Number(points.Length - 1)} steps";
        Strokes.Explain(plot, left == 0 ? $"path, {steps}" : $"path, {steps}; {left} not finite", style);
        Strokes.Explain(plot, $"start {Text(start)}", PathColor, MarkerShape.FilledSquare, 9);
        Strokes.Explain(plot, $"end {Text(end)}", Style.Ink, MarkerShape.FilledDiamond, 10);
    }

    private static string Text((double X, double Y) point) => $"({Lettering.Short(point.X)}, {Lettering.Short(point.Y)})";

    // Neither side is much shorter than the other, so that a path along an axis has surroundings.
    private static (Interval Xs, Interval Ys) Window((double X, double Y)[] points, Interval? across, Interval? upwards)
    {
        const double Least = 0.4;
        var xs = across ?? Intervals.Around(points.Select(point => point.X), 0.2);
        var ys = upwards ?? Intervals.Around(points.Select(point => point.Y), 0.2);
        var (width, height) = (xs.Upper - xs.Lower, ys.Upper - ys.Lower);
        if (across is null && width < Least * height) xs = Widened(xs, Least * height);
        if (upwards is null && height < Least * width) ys = Widened(ys, Least * width);
        return (xs, ys);
    }

    private static Interval Widened(Interval interval, double length)
    {
        var middle = interval.Lower / 2 + interval.Upper / 2;
        return new Interval(middle - length / 2, middle + length / 2);
    }
}
