using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Plotting.Contours;
using Symbolic.Plotting.Drawing;

namespace Symbolic.Plotting;

/// <summary>Pictures of functions of two variables as lines of equal value.</summary>
public static class ContourPicture
{
    /// <summary>Contour lines, with colours between them and a scale beside them; if wanted, with the gradient as arrows.</summary>
    /// <param name="term">A term with no other variable.</param>
    /// <param name="x">The variable across.</param>
    /// <param name="y">The variable upwards.</param>
    /// <param name="across">Where; finite, and not empty.</param>
    /// <param name="upwards">Where; finite, and not empty.</param>
    /// <param name="withField">Whether arrows show the gradient: they point where the function grows fastest, and are longer where
    /// it grows faster.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>The levels are round numbers, in equal steps; where most values lie near the least one or the greatest, in
    /// steps that grow with the distance from it. Where the function has no value, the picture is white.</remarks>
    /// <exception cref="ArgumentException">An interval is empty or not finite.</exception>
    /// <exception cref="UnboundSymbolException">The term contains another variable.</exception>
    /// <exception cref="UnsupportedException">The function has no value there, or cannot be computed.</exception>
    public static Picture Of(
        Expr term, Expr x, Expr y, Interval across, Interval upwards, bool withField = false, CancellationToken cancellationToken = default)
    {
        var map = ContourMap.Of(term, x, y, across, upwards, cancellationToken);
        var arrows = withField ? GradientField.Of(term, x, y, across, upwards, cancellationToken) : [];
        var title = $"f({x}, {y}) = {Lettering.Of(term)}";
        var heading = withField ? $"{title} and its gradient" : title;
        return new Picture(heading, _ =>
        {
            var plot = Sheet.Create(heading, x.ToUnicode(), y.ToUnicode(), across, upwards);
            map.Draw(plot, $"f({x}, {y})");
            foreach (var arrow in arrows) Strokes.Arrow(plot, arrow, Style.Ink);
            return plot;
        });
    }
}
