using ScottPlot;

namespace Symbolic.Plotting.Surfaces;

/// <summary>A box in space, seen from the front, the right and above, without perspective, on a rectangle of pixels.</summary>
internal sealed class Projection
{
    private const double Turn = -60 * Math.PI / 180;
    private const double Lift = 28 * Math.PI / 180;

    // The box is lower than wide.
    private const double Height = 0.72;

    private static readonly Point3 Right = new(-Math.Sin(Turn), Math.Cos(Turn), 0);
    private static readonly Point3 Up = new(-Math.Cos(Turn) * Math.Sin(Lift), -Math.Sin(Turn) * Math.Sin(Lift), Math.Cos(Lift));
    private static readonly Point3 Towards = new(Math.Cos(Turn) * Math.Cos(Lift), Math.Sin(Turn) * Math.Cos(Lift), Math.Sin(Lift));

    private readonly double _scale;
    private readonly double _left;
    private readonly double _top;

    /// <summary>Fits the box into a rectangle.</summary>
    public Projection(PixelRect rectangle)
    {
        var corners = Enumerable.Range(0, 8)
            .Select(i => new Point3((i & 1) * 2 - 1, (i & 2) - 1, (i & 4) / 2 - 1)).Select(Flat).ToArray();
        var (least, greatest) = (corners.Min(corner => corner.Across), corners.Max(corner => corner.Across));
        var (lowest, highest) = (corners.Min(corner => corner.Upwards), corners.Max(corner => corner.Upwards));
        _scale = Math.Min(rectangle.Width / (greatest - least), rectangle.Height / (highest - lowest));
        _left = rectangle.HorizontalCenter - _scale * (least + greatest) / 2;
        _top = rectangle.VerticalCenter + _scale * (lowest + highest) / 2;
    }

    /// <summary>Where a point of the box is seen.</summary>
    public Pixel Pixel(Point3 point)
    {
        var (across, upwards) = Flat(point);
        return new Pixel((float)(_left + _scale * across), (float)(_top - _scale * upwards));
    }

    /// <summary>How near a place of the floor is to the eye: of a surface over the floor, what is nearer hides what is further.</summary>
    public static double Nearness(double x, double y) => Towards.X * x + Towards.Y * y;

    /// <summary>How bright a face is, from 0 to 1, by its direction to a lamp to the left of the eye.</summary>
    public static double Light(Point3 a, Point3 b, Point3 c)
    {
        var lamp = new Point3(Towards.X - 0.6, Towards.Y - 0.1, Towards.Z + 0.5).Unit();
        return Math.Abs((b - a).Cross(c - a).Unit().Dot(lamp));
    }

    private static (double Across, double Upwards) Flat(Point3 point)
    {
        var lowered = point with { Z = point.Z * Height };
        return (Right.Dot(lowered), Up.Dot(lowered));
    }
}
