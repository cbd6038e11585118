using System.Globalization;
using Symbolic.Functions;

namespace Symbolic.Plotting.Sampling;

/// <summary>Which intervals can be drawn.</summary>
internal static class Intervals
{
    private const double Farthest = 1e290;

    /// <summary>Refuses what is empty, not finite, or too narrow for doubles.</summary>
    public static void Check(Interval interval)
    {
        var size = Math.Max(Math.Abs(interval.Lower), Math.Abs(interval.Upper));
        if (size <= Farthest && interval.Upper - interval.Lower > 1e-9 * size && interval.Upper - interval.Lower > 1e-290) return;
        throw new ArgumentException($"an interval goes from a finite number to a greater one, and {Text(interval)} does not");
    }

    /// <summary>An interval as it is written: <c>-1..1</c>.</summary>
    public static string Text(Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{interval.Lower}..{interval.Upper}");

    /// <summary>An interval around some numbers, with room at both ends.</summary>
    /// <param name="numbers">At least one that is finite; others are left out.</param>
    /// <param name="room">How much room at each end, as a part of the distance between the outermost.</param>
    public static Interval Around(IEnumerable<double> numbers, double room)
    {
        var (lower, upper) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var number in numbers)
        {
            if (!double.IsFinite(number)) continue;
            (lower, upper) = (Math.Min(lower, number), Math.Max(upper, number));
        }

        if (lower > upper) return new Interval(-1, 1);
        var length = upper - lower;
        return length > 1e-9 * Math.Max(Math.Abs(lower), Math.Abs(upper))
            ? new Interval(lower - room * length, upper + room * length)
            : TypicalRange.Widened(new Interval(lower, lower));
    }
}
