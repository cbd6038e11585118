using Symbolic.Functions;

namespace Symbolic.Plotting.Sampling;

/// <summary>Where a function is asked first.</summary>
internal static class Places
{
    private const int MostWholeNumbers = 200;

    /// <summary>Places spread evenly, both ends among them, and the halves of whole numbers.</summary>
    /// <remarks>Functions have their poles, holes and kinks at round numbers more often than elsewhere. So the places are rounded to a
    /// millionth of a step.</remarks>
    public static double[] Of(Interval interval, int steps)
    {
        var places = new SortedSet<double> { interval.Lower, interval.Upper };
        var length = interval.Upper - interval.Lower;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(length / steps)) - 6);
        for (var i = 1; i < steps; i++) Enter(interval.Lower + length * i / steps);
        if (length > MostWholeNumbers) return [.. places];
        for (var twice = Math.Ceiling(2 * interval.Lower); twice <= 2 * interval.Upper; twice++) places.Add(twice / 2);
        return [.. places];

        void Enter(double place)
        {
            var rounded = Rounded(place, unit);
            places.Add(rounded > interval.Lower && rounded < interval.Upper ? rounded : place);
        }
    }

    /// <summary>A number rounded to a multiple of a unit; of sums such as 3 * 0.1 that is the decimal that is meant.</summary>
    public static double Rounded(double value, double unit) =>
        unit < 1 ? Math.Round(value / unit) / Math.Round(1 / unit) : Math.Round(value / unit) * unit;
}
