using Symbolic.Cli.Arguments;
using Symbolic.Codegen;

namespace Symbolic.Cli.Timing;

/// <summary>Looks for a point at which a function and its derivatives are numbers.</summary>
internal static class GoodPoint
{
    private const int Tries = 200;

    private static readonly (double Least, double Greatest)[] Intervals = [(0.5, 1), (0, 1), (-1, 1), (1, 3), (-3, 3), (2, 20)];

    /// <summary>A point, the same in every run.</summary>
    /// <param name="variables">The number of variables.</param>
    /// <param name="gradient">The function.</param>
    /// <exception cref="UsageException">None was found.</exception>
    public static double[] Find(int variables, GradientFunction gradient)
    {
        var random = new Random(1);
        var (point, slopes) = (new double[variables], new double[variables]);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (least, greatest) = Intervals[attempt % Intervals.Length];
            for (var i = 0; i < variables; i++) point[i] = Math.Round(least + ((greatest - least) * random.NextDouble()), 3);
            if (double.IsFinite(gradient(point, slopes)) && Array.TrueForAll(slopes, double.IsFinite)) return point;
        }

        throw new UsageException("no point was found at which the expression and its derivatives are numbers; give one with --at");
    }
}
