using Symbolic.Functions;
using Symbolic.Plotting.Contours;
using Symbolic.Plotting.Drawing;

namespace Symbolic.Plotting.Surfaces;

/// <summary>An axis of the box.</summary>
/// <param name="Label">What is measured.</param>
/// <param name="Ticks">Round numbers: where on the axis, from -1 to 1, and how they are written.</param>
internal sealed record BoxAxis(string Label, IReadOnlyList<(double Place, string Text)> Ticks)
{
    private const int MostTicks = 6;

    /// <summary>The axis of an interval.</summary>
    public static BoxAxis Of(string label, Interval interval)
    {
        var length = interval.Upper - interval.Lower;
        var step = Levels.RoundStep(length / MostTicks);
        var write = Lettering.NumbersOf(interval);
        var ticks = new List<(double, string)>();
        for (var i = Math.Ceiling(interval.Lower / step - 1e-9); i * step <= interval.Upper + 1e-9 * length; i++)
            ticks.Add((2 * (i * step - interval.Lower) / length - 1, write(i == 0 ? 0 : i * step)));
        return new BoxAxis(label, ticks);
    }
}
