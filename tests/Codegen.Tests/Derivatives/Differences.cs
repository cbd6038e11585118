namespace Symbolic.Codegen.Tests.Derivatives;

/// <summary>Derivatives by central differences, extrapolated to step 0 (Ridders, 1982).</summary>
internal static class Differences
{
    private const int Steps = 8;

    /// <summary>The derivative of a function along a direction.</summary>
    public static double Along(CompiledFunction f, double[] point, double[] direction, double step = 0.02)
    {
        double Quotient(double h)
        {
            var (forward, backward) = (new double[point.Length], new double[point.Length]);
            for (var i = 0; i < point.Length; i++)
                (forward[i], backward[i]) = (point[i] + (h * direction[i]), point[i] - (h * direction[i]));
            return (f(forward) - f(backward)) / (2 * h);
        }

        var (best, error) = (double.NaN, double.PositiveInfinity);
        var previous = Array.Empty<double>();
        for (var row = 0; row < Steps; row++)
        {
            var current = new double[row + 1];
            current[0] = Quotient(step);
            var factor = 4.0;
            for (var k = 1; k <= row; k++)
            {
                current[k] = ((factor * current[k - 1]) - previous[k - 1]) / (factor - 1);
                factor *= 4;
                var estimate = Math.Max(Math.Abs(current[k] - current[k - 1]), Math.Abs(current[k] - previous[k - 1]));
                if (estimate < error) (best, error) = (current[k], estimate);
            }

            previous = current;
            step /= 2;
        }

        return best;
    }

    /// <summary>The derivative by one variable.</summary>
    public static double By(CompiledFunction f, double[] point, int variable, double step = 0.02)
    {
        var direction = new double[point.Length];
        direction[variable] = 1;
        return Along(f, point, direction, step);
    }
}
