using ScottPlot;
using SkiaSharp;

namespace Symbolic.Plotting.Surfaces;

/// <summary>Draws a surface in its box.</summary>
internal sealed class SurfaceDrawing(Mesh mesh, Box box) : IPlottable
{
    private static readonly IColormap Heights = new ScottPlot.Colormaps.Viridis();

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() => new(0, 1, 0, 1);

    public void Render(RenderPack rp)
    {
        var projection = new Projection(box.Place(rp.DataRect));
        box.DrawWalls(rp, projection);
        using var fill = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Fill };
        using var edge = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 0.7f };
        foreach (var face in mesh.Faces)
        {
            using var path = new SKPath();
            for (var i = 0; i < face.Corners.Length; i++)
            {
                var pixel = projection.Pixel(face.Corners[i]);
                if (i == 0) path.MoveTo(pixel.X, pixel.Y);
                else path.LineTo(pixel.X, pixel.Y);
            }

            path.Close();
            fill.Color = Shaded(Heights.GetColor(face.Height), 0.72 + 0.33 * face.Light);
            edge.Color = Shaded(Heights.GetColor(face.Height), 0.5 + 0.25 * face.Light);
            rp.Canvas.DrawPath(path, fill);
            rp.Canvas.DrawPath(path, edge);
        }

        box.DrawAxes(rp, projection);
    }

    private static SKColor Shaded(Color color, double light) => new(Part(color.R, light), Part(color.G, light), Part(color.B, light));

    private static byte Part(byte value, double light) => (byte)Math.Clamp(value * light, 0, 255);
}
