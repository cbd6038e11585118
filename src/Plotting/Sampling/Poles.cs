namespace Symbolic.Plotting.Sampling;

/// <summary>Finds out whether a function of two variables grows without bound near the greatest value of a grid.</summary>
internal static class Poles
{
    private const int Zooms = 12;
    private const int Side = 9;

    // A finite peak between the points of a grid is rarely so much higher than these.
    private const double Endless = 1000;

    /// <summary>Looks closer and closer at the place of the value of greatest size.</summary>
    public static bool HasPole(Func<double, double, double> function, Grid grid)
    {
        var (x, y, size) = (0.0, 0.0, -1.0);
        for (var i = 0; i < grid.Xs.Length; i++)
        {
            for (var j = 0; j < grid.Ys.Length; j++)
            {
                if (Math.Abs(grid.Values[i, j]) > size) (x, y, size) = (grid.Xs[i], grid.Ys[j], Math.Abs(grid.Values[i, j]));
            }
        }

        var (first, stepX, stepY) = (size, grid.Xs[1] - grid.Xs[0], grid.Ys[1] - grid.Ys[0]);
        for (var zoom = 0; zoom < Zooms; zoom++)
        {
            var (centreX, centreY) = (x, y);
            for (var k = 0; k < Side * Side; k++)
            {
                var (nextX, nextY) = (centreX + stepX * (k % Side / 4.0 - 1), centreY + stepY * (k / Side / 4.0 - 1));
                var value = Math.Abs(function(nextX, nextY));
                if (double.IsPositiveInfinity(value)) return true;
                if (value > size) (x, y, size) = (nextX, nextY, value);
            }

            (stepX, stepY) = (stepX / 3, stepY / 3);
        }

        return size > Endless * first;
    }
}
