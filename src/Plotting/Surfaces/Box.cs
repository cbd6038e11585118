using ScottPlot;
using Symbolic.Plotting.Drawing;

namespace Symbolic.Plotting.Surfaces;

/// <summary>The box around a surface: the floor and the two walls behind it with their lines, and three labelled axes.</summary>
/// <param name="X">What is on the axis along the front.</param>
/// <param name="Y">What is on the axis along the right side.</param>
/// <param name="Z">What is on the axis upwards.</param>
internal sealed record Box(BoxAxis X, BoxAxis Y, BoxAxis Z)
{
    private static readonly LineStyle GridLine = new(1, Colors.Black.WithAlpha(0.13));
    private static readonly LineStyle Edge = new(1.2f, Style.Ink);

    /// <summary>Where the box goes: with room for ticks and labels around it.</summary>
    public PixelRect Place(PixelRect all) => new(all.Left + 70, all.Right - 60, all.Bottom - 46, all.Top + 22);

    /// <summary>The floor, the walls, and their lines at the ticks.</summary>
    public void DrawWalls(RenderPack rp, Projection projection)
    {
        Wall(new(-1, -1, -1), new(1, -1, -1), new(1, 1, -1), new(-1, 1, -1));
        Wall(new(-1, -1, -1), new(-1, 1, -1), new(-1, 1, 1), new(-1, -1, 1));
        Wall(new(-1, 1, -1), new(1, 1, -1), new(1, 1, 1), new(-1, 1, 1));
        foreach (var (x, _) in X.Ticks)
        {
            Line(GridLine, new(x, -1, -1), new(x, 1, -1));
            Line(GridLine, new(x, 1, -1), new(x, 1, 1));
        }

        foreach (var (y, _) in Y.Ticks)
        {
            Line(GridLine, new(-1, y, -1), new(1, y, -1));
            Line(GridLine, new(-1, y, -1), new(-1, y, 1));
        }

        foreach (var (z, _) in Z.Ticks)
        {
            Line(GridLine, new(-1, -1, z), new(-1, 1, z));
            Line(GridLine, new(-1, 1, z), new(1, 1, z));
        }

        void Wall(params Point3[] corners) => ScottPlot.Drawing.FillPath(
            rp.Canvas, rp.Paint, corners.Select(projection.Pixel), new FillStyle { Color = Color.FromHex("#F6F6F6") });

        void Line(LineStyle style, Point3 from, Point3 to) => style.Render(rp.Canvas, new PixelLine(projection.Pixel(from), projection.Pixel(to)), rp.Paint);
    }

    /// <summary>The three axes with ticks, numbers and labels.</summary>
    public void DrawAxes(RenderPack rp, Projection projection)
    {
        Axis(X, place => new(place, -1, -1), new(0, -1, 0), Alignment.UpperCenter, 34);
        Axis(Y, place => new(1, place, -1), new(1, 0, 0), Alignment.UpperLeft, 46);
        Axis(Z, place => new(-1, -1, place), new(-1, -0.4, 0), Alignment.MiddleRight, 0);
        Text(Z.Label, Moved(projection.Pixel(new(-1, -1, 1)), 0, -12), Alignment.LowerCenter, 15);

        void Axis(BoxAxis axis, Func<double, Point3> place, Point3 outwards, Alignment alignment, float distance)
        {
            Edge.Render(rp.Canvas, new PixelLine(projection.Pixel(place(-1)), projection.Pixel(place(1))), rp.Paint);
            var (alongX, alongY) = Direction(outwards);
            foreach (var (at, text) in axis.Ticks)
            {
                var pixel = projection.Pixel(place(at));
                Edge.Render(rp.Canvas, new PixelLine(pixel, Moved(pixel, 5 * alongX, 5 * alongY)), rp.Paint);
                Text(text, Moved(pixel, 8 * alongX, 8 * alongY), alignment, 13);
            }

            if (distance > 0)
                Text(axis.Label, Moved(projection.Pixel(place(0)), distance * alongX, distance * alongY), Alignment.UpperCenter, 15);
        }

        (float X, float Y) Direction(Point3 outwards)
        {
            var (from, to) = (projection.Pixel(new(0, 0, 0)), projection.Pixel(outwards));
            var length = Math.Max(1e-3f, MathF.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y)));
            return ((to.X - from.X) / length, (to.Y - from.Y) / length);
        }

        void Text(string text, Pixel at, Alignment alignment, float size)
        {
            var style = new LabelStyle
            {
                Text = text, FontName = Lettering.Font, FontSize = size, ForeColor = Style.Ink, Alignment = alignment,
            };
            style.Render(rp.Canvas, at, rp.Paint);
        }
    }

    private static Pixel Moved(Pixel pixel, float x, float y) => new(pixel.X + x, pixel.Y + y);
}
