using Symbolic.Codegen;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Plotting.Drawing;
using Symbolic.Plotting.Sampling;
using Symbolic.Plotting.Surfaces;

namespace Symbolic.Plotting;

/// <summary>Pictures of functions of two variables as surfaces in space.</summary>
public static class SurfacePicture
{
    // Faces in each direction.
    private const int Columns = 44;
    private const int Rows = 44;

    /// <summary>The surface over a rectangle, as a shaded mesh in a box with three axes; colour tells the height.</summary>
    /// <param name="term">A term with no other variable.</param>
    /// <param name="x">The variable along the front.</param>
    /// <param name="y">The variable towards the back.</param>
    /// <param name="across">Where; finite, and not empty.</param>
    /// <param name="backwards">Where; finite, and not empty.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>Where the function has no value, the surface has a hole. Where it grows without bound, the box shows the usual values, and
    /// the surface is cut at its top and bottom.</remarks>
    /// <exception cref="ArgumentException">An interval is empty or not finite.</exception>
    /// <exception cref="UnboundSymbolException">The term contains another variable.</exception>
    /// <exception cref="UnsupportedException">The function has no value there, or cannot be computed.</exception>
    public static Picture Of(
        Expr term, Expr x, Expr y, Interval across, Interval backwards, CancellationToken cancellationToken = default)
    {
        var grid = Grid.Sample(term, x, y, across, backwards, Columns + 1, Rows + 1, cancellationToken);
        var function = term.Compile<Func<double, double, double>>([x, y], CompileOptions.Default, cancellationToken);
        var mesh = Mesh.Of(grid, Poles.HasPole(function, grid));
        var box = new Box(
            BoxAxis.Of(x.ToUnicode(), across), BoxAxis.Of(y.ToUnicode(), backwards), BoxAxis.Of($"f({x}, {y})", mesh.Heights));
        var title = $"f({x}, {y}) = {Lettering.Of(term)}";
        return new Picture(title, _ =>
        {
            var plot = Sheet.Create(title, "", "", new Interval(0, 1), new Interval(0, 1));
            plot.HideGrid();
            foreach (var axis in plot.Axes.GetAxes()) axis.IsVisible = false;
            plot.Add.Plottable(new SurfaceDrawing(mesh, box));
            return plot;
        });
    }
}
