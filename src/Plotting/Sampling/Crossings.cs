namespace Symbolic.Plotting.Sampling;

/// <summary>Where a curve has a value.</summary>
internal static class Crossings
{
    /// <summary>The places at which the curve passes a value, by linear interpolation between its points.</summary>
    public static IReadOnlyList<double> Of(Curve curve, double value)
    {
        var found = new List<double>();
        foreach (var piece in curve.Pieces)
        {
            for (var i = 0; i + 1 < piece.Count; i++)
            {
                var (from, to) = (piece.Ys[i], piece.Ys[i + 1]);
                if (from >= value == to >= value) continue;
                found.Add(piece.Xs[i] + (value - from) / (to - from) * (piece.Xs[i + 1] - piece.Xs[i]));
            }
        }

        return found;
    }
}
