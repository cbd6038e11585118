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
        if (!(size <= Farthest) || !(interval.Upper - interval.Lower > 1e-9 * size) || interval.Upper - interval.Lower < 1e-290)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"an interval goes from a finite number to a greater one, and {interval.Lower} to {interval.Upper} does not"));
        }
    }
}
