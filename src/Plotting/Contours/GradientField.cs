using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Plotting.Contours;

/// <summary>The gradient of a function of two variables as arrows.</summary>
internal static class GradientField
{
    private const int Columns = 17;
    private const int Rows = 11;

    // The longest arrow, as a part of the distance between arrows.
    private const double Longest = 0.85;

    /// <summary>Arrows at the middles of a grid of cells, along the gradient; none where there is no gradient, or where it is 0.</summary>
    /// <remarks>Gradients differ by powers of ten. So the length of an arrow is the square root of the gradient's, compared to that
    /// of nine tenths of the gradients.</remarks>
    public static IReadOnlyList<Arrow> Of(Expr term, Expr x, Expr y, Interval xs, Interval ys, CancellationToken cancellationToken)
    {
        var gradient = term.CompileGradient([x, y], cancellationToken: cancellationToken);
        var found = new List<(double X, double Y, double AlongX, double AlongY)>();
        Span<double> derivatives = stackalloc double[2];
        Span<double> point = stackalloc double[2];
        for (var i = 0; i < Columns; i++)
        {
            for (var j = 0; j < Rows; j++)
            {
                point[0] = xs.Lower + (xs.Upper - xs.Lower) * (i + 0.5) / Columns;
                point[1] = ys.Lower + (ys.Upper - ys.Lower) * (j + 0.5) / Rows;
                var value = gradient(point, derivatives);
                if (double.IsFinite(value) && double.IsFinite(derivatives[0]) && double.IsFinite(derivatives[1]))
                    found.Add((point[0], point[1], derivatives[0], derivatives[1]));
            }
        }

        return Scaled(found, (xs.Upper - xs.Lower) / Columns, (ys.Upper - ys.Lower) / Rows);
    }

    // Directions are those of the gradient in the coordinates of the function: on axes of different scale, an arrow crosses the contour
    // lines at the angle that these axes make of a right one.
    private static Arrow[] Scaled(List<(double X, double Y, double AlongX, double AlongY)> found, double width, double height)
    {
        var lengths = found.Select(at => Math.Sqrt(Math.Sqrt(at.AlongX * at.AlongX + at.AlongY * at.AlongY))).Order().ToArray();
        var usual = lengths.Length == 0 ? 0 : lengths[(int)(0.9 * (lengths.Length - 1))];
        if (!(usual > 0)) return [];
        var arrows = new List<Arrow>();
        foreach (var (x, y, alongX, alongY) in found)
        {
            var norm = Math.Sqrt(alongX * alongX + alongY * alongY);
            if (!(norm > 0)) continue;

            // In cells: how far the arrow goes across and upwards, so that the longer of both fits.
            var (across, upwards) = (alongX / norm / width, alongY / norm / height);
            var length = Longest * Math.Min(1, Math.Sqrt(norm) / usual) / Math.Sqrt(across * across + upwards * upwards);
            var (halfX, halfY) = (length * alongX / norm / 2, length * alongY / norm / 2);
            arrows.Add(new Arrow(x - halfX, y - halfY, x + halfX, y + halfY));
        }

        return [.. arrows];
    }
}
