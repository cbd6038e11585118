using Symbolic.Plotting.Sampling;

namespace Symbolic.Plotting.Contours;

/// <summary>The values at which contour lines are drawn.</summary>
/// <remarks>Round numbers in equal steps. Where most values lie near one end of the range, as those of a narrow valley do, steps that grow
/// with the distance from that end: 1, 2, 5, 10, and so on.</remarks>
internal static class Levels
{
    private const int Most = 12;

    // Most values are near an end if half of them lie within this part of the range.
    private const double Crowded = 0.12;

    /// <summary>Levels, ascending, for values given in ascending order.</summary>
    public static double[] Of(double[] values)
    {
        var (least, greatest, middle) = (values[0], values[^1], values[values.Length / 2]);
        var range = greatest - least;
        if (!(range > 1e-12 * Math.Max(Math.Abs(least), Math.Abs(greatest)))) return [];
        if (middle - least < Crowded * range) return Inside(Growing(values[values.Length / 50] - least, range, 1, least));
        if (greatest - middle < Crowded * range) return Inside(Growing(greatest - values[^(values.Length / 50 + 1)], range, -1, greatest));

        // A few values far from the others, as near poles, would leave no level for these.
        var (low, high) = (values[values.Length / 20], values[^(values.Length / 20 + 1)]);
        return range > 4 * (high - low) ? Even(low, high) : Even(least, greatest);

        double[] Inside(IEnumerable<double> levels) => [.. levels.Where(level => level > least && level < greatest)];
    }

    /// <summary>The least round number that is not less than a step: 1, 2 or 5 times a power of ten.</summary>
    public static double RoundStep(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var factor = step / power;
        return power * (factor <= 1.001 ? 1 : factor <= 2.001 ? 2 : factor <= 5.001 ? 5 : 10);
    }

    private static double[] Even(double least, double greatest)
    {
        var step = RoundStep((greatest - least) / Most);
        var levels = new List<double>();
        for (var i = Math.Ceiling(least / step); i * step <= greatest && levels.Count < 3 * Most; i++)
        {
            var level = Places.Rounded(i * step, step);
            if (level > least && level < greatest) levels.Add(level);
        }

        return [.. levels];
    }

    private static IEnumerable<double> Growing(double first, double range, int direction, double end)
    {
        double[] factors = [1, 2, 5];
        var start = (int)Math.Floor(Math.Log10(Math.Max(first, range * 1e-6)));
        var offsets = new List<double>();
        for (var exponent = start; Math.Pow(10, exponent) < range; exponent++)
        {
            foreach (var factor in factors)
            {
                var offset = factor * Math.Pow(10, exponent);
                if (offset >= first && offset < range) offsets.Add(offset);
            }
        }

        // With too many, only the powers of ten, and then every other one.
        if (offsets.Count > Most + 3)
        {
            offsets.RemoveAll(offset => Math.Abs(Math.Log10(offset) - Math.Round(Math.Log10(offset))) > 0.01);
        }

        // Counted from a round number near the end, so that the levels are round too.
        var unit = Math.Pow(10, start);
        var origin = Math.Round(end / unit);
        return offsets.Select(offset => Places.Rounded(origin * unit + direction * offset, unit)).Order();
    }
}
