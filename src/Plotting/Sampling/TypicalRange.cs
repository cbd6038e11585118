using Symbolic.Functions;

namespace Symbolic.Plotting.Sampling;

/// <summary>The values that a picture shows.</summary>
internal static class TypicalRange
{
    private const double Margin = 0.05;

    /// <summary>A height by which a difference looks great or small: of the middle three fifths of some values, times three.</summary>
    /// <param name="values">At least one, ascending.</param>
    public static double Height(double[] values)
    {
        var middle = Middle(values);
        var height = Math.Min(values[^1] - values[0], 3 * (middle.Upper - middle.Lower));
        if (height <= 0) height = values[^1] - values[0];
        return height > 0 ? height : Math.Max(1, Math.Abs(values[0]));
    }

    /// <summary>The range of values for some curves together: all of them, and of those with poles the usual ones.</summary>
    public static Interval Of(IEnumerable<Curve> curves)
    {
        var (lower, upper) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var curve in curves)
        {
            if (curve.Values.Length == 0) continue;
            var range = curve.HasPoles ? Cut(curve) : curve.Extent;
            (lower, upper) = (Math.Min(lower, range.Lower), Math.Max(upper, range.Upper));
        }

        return Widened(new Interval(lower, upper));
    }

    /// <summary>A range with room above and below; that of a constant has its value in the middle.</summary>
    public static Interval Widened(Interval range)
    {
        var (lower, upper) = (range.Lower, range.Upper);
        if (lower > upper) return new Interval(-1, 1);
        var size = Math.Max(Math.Abs(lower), Math.Abs(upper));

        // What is smaller than this is rounding, and its picture would be noise.
        if (upper - lower <= 1e-9 * size || upper - lower < 1e-290)
        {
            var room = size == 0 ? 1 : size / 2;
            return new Interval(lower - room, upper + room);
        }

        var margin = Margin * (upper - lower);
        return new Interval(lower - margin, upper + margin);
    }

    private static Interval Cut(Curve curve)
    {
        var middle = Middle(curve.Values);
        var height = middle.Upper - middle.Lower;
        if (height == 0) height = Math.Max(1, Math.Abs(middle.Lower));
        return new Interval(
            Math.Max(middle.Lower - height, curve.Extent.Lower), Math.Min(middle.Upper + height, curve.Extent.Upper));
    }

    private static Interval Middle(double[] values) => new(values[values.Length / 5], values[^(values.Length / 5 + 1)]);
}
