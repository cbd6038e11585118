using Symbolic.Functions;

namespace Symbolic.Plotting.Sampling;

/// <summary>The derivative of a function, from its values alone.</summary>
internal static class Differences
{
    private const int Places = 40;

    // Near the cube root of the rounding of a double, where the errors of the formula and of the values are alike.
    private const double Step = 6e-6;

    /// <summary>Central differences at places spread evenly; none where the values of two steps disagree, as at a jump or a kink.</summary>
    public static IReadOnlyList<(double X, double Y)> Of(Func<double, double> function, Interval interval)
    {
        var found = new List<(double X, double Y)>();
        var length = interval.Upper - interval.Lower;
        for (var i = 0; i < Places; i++)
        {
            var x = interval.Lower + length * (i + 0.5) / Places;
            var step = Math.Min(Step * Math.Max(1, Math.Abs(x)), length * 1e-4);
            var (slope, other) = (Central(x, step), Central(x, 2 * step));
            if (double.IsFinite(slope) && Math.Abs(slope - other) <= 0.01 * (1 + Math.Abs(slope))) found.Add((x, slope));
        }

        return found;

        double Central(double x, double step) => (function(x + step) - function(x - step)) / (2 * step);
    }
}
