using Symbolic.Functions;
using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting.Surfaces;

/// <summary>A surface as faces, in the order in which a painter paints them: what is far away first.</summary>
internal sealed class Mesh
{
    private Mesh(IReadOnlyList<Face> faces, Interval heights) => (Faces, Heights) = (faces, heights);

    /// <summary>The faces; those over places without a value are left out, those that leave the range of heights are cut.</summary>
    public IReadOnlyList<Face> Faces { get; }

    /// <summary>The range of heights that the box shows.</summary>
    public Interval Heights { get; }

    /// <summary>Makes the faces over a grid.</summary>
    /// <param name="grid">The values, at least one of them finite.</param>
    /// <param name="hasPoles">Whether the greatest values say nothing, since the function grows without bound.</param>
    public static Mesh Of(Grid grid, bool hasPoles)
    {
        var values = grid.Ordered;
        var heights = HeightsOf(values, hasPoles);
        var faces = new List<(double Nearness, Face Face)>();
        for (var i = 0; i + 1 < grid.Xs.Length; i++)
        {
            for (var j = 0; j + 1 < grid.Ys.Length; j++)
            {
                if (FaceOf(grid, i, j, heights) is not { } face) continue;
                faces.Add((Projection.Nearness(Part(i, grid.Xs.Length), Part(j, grid.Ys.Length)), face));
            }
        }

        return new Mesh([.. faces.OrderBy(pair => pair.Nearness).Select(pair => pair.Face)], heights);
    }

    private static Interval HeightsOf(double[] values, bool hasPoles)
    {
        var (lower, upper) = (values[0], values[^1]);
        if (hasPoles)
        {
            var (low, high) = (values[values.Length / 10], values[^(values.Length / 10 + 1)]);
            (lower, upper) = (Math.Max(lower, low - (high - low)), Math.Min(upper, high + (high - low)));
        }

        return upper - lower > 1e-9 * Math.Max(Math.Abs(lower), Math.Abs(upper))
            ? new Interval(lower, upper)
            : TypicalRange.Widened(new Interval(lower, lower));
    }

    private static double Part(int index, int count) => 2.0 * index / (count - 1) - 1;

    private static Face? FaceOf(Grid grid, int i, int j, Interval heights)
    {
        Point3[] corners = [Corner(i, j), Corner(i + 1, j), Corner(i + 1, j + 1), Corner(i, j + 1)];
        if (corners.Any(corner => double.IsNaN(corner.Z))) return null;

        // A face from one border to beyond the other stands on a pole.
        if (corners.Min(corner => corner.Z) < -1 && corners.Max(corner => corner.Z) > 1) return null;
        var light = Projection.Light(corners[0], corners[1], corners[3]);
        Point3[] kept = Cut(Cut(corners, 1), -1);
        return kept.Length < 3 ? null : new Face(kept, kept.Average(corner => corner.Z) / 2 + 0.5, light);

        Point3 Corner(int column, int row) => new(
            Part(column, grid.Xs.Length), Part(row, grid.Ys.Length),
            2 * (grid.Values[column, row] - heights.Lower) / (heights.Upper - heights.Lower) - 1);
    }

    // What of a face lies below 1, or above -1.
    private static Point3[] Cut(Point3[] corners, double border)
    {
        const double Rounding = 1e-9;
        var kept = new List<Point3>();
        for (var i = 0; i < corners.Length; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Length]);
            var (isIn, isNextIn) = (from.Z * border <= 1 + Rounding, to.Z * border <= 1 + Rounding);
            if (isIn) kept.Add(from);
            if (isIn == isNextIn) continue;
            var part = (border - from.Z) / (to.Z - from.Z);
            kept.Add(new Point3(from.X + part * (to.X - from.X), from.Y + part * (to.Y - from.Y), border));
        }

        return [.. kept];
    }
}
