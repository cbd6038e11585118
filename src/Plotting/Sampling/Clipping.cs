using Symbolic.Functions;

namespace Symbolic.Plotting.Sampling;

/// <summary>Cuts off what lies outside a picture, so that no stroke leads to numbers that cannot be drawn.</summary>
internal static class Clipping
{
    /// <summary>The parts of a piece with values in a range; where it leaves the range, they end on its border.</summary>
    public static IEnumerable<Piece> Within(Piece piece, Interval range)
    {
        var (xs, ys) = (new List<double>(), new List<double>());
        for (var i = 0; i < piece.Count; i++)
        {
            var isInside = Contains(range, piece.Ys[i]);
            if (i > 0 && Contains(range, piece.Ys[i - 1]) != isInside) Cross(i, Border(range, piece.Ys[isInside ? i - 1 : i]));
            else if (i > 0 && !isInside && piece.Ys[i - 1] < range.Lower != piece.Ys[i] < range.Lower) CrossTwice(i);
            if (isInside)
            {
                xs.Add(piece.Xs[i]);
                ys.Add(piece.Ys[i]);
            }
            else if (xs.Count > 0)
            {
                yield return new Piece([.. xs], [.. ys]);
                xs.Clear();
                ys.Clear();
            }
        }

        if (xs.Count > 0) yield return new Piece([.. xs], [.. ys]);

        // From one side of the range to the other in one step.
        void CrossTwice(int i)
        {
            Cross(i, Border(range, piece.Ys[i - 1]));
            Cross(i, Border(range, piece.Ys[i]));
        }

        void Cross(int i, double border)
        {
            var part = (border - piece.Ys[i - 1]) / (piece.Ys[i] - piece.Ys[i - 1]);
            xs.Add(piece.Xs[i - 1] + part * (piece.Xs[i] - piece.Xs[i - 1]));
            ys.Add(border);
        }
    }

    private static bool Contains(Interval range, double y) => y >= range.Lower && y <= range.Upper;

    private static double Border(Interval range, double y) => y < range.Lower ? range.Lower : range.Upper;
}
