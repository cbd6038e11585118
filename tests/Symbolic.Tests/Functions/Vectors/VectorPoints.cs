namespace Symbolic.Tests.Functions.Vectors;

/// <summary>Deterministic points for vector kernels: edges, all magnitudes, and where functions are curved.</summary>
internal static class VectorPoints
{
    private static readonly double[] Edges =
    [
        0, -0.0, 1, -1, 2, -2, 0.5, -0.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue,
        double.Epsilon, -double.Epsilon, 2.2250738585072014E-308, -2.2250738585072014E-308, 2.2250738585072009E-308, 1e-310,
        1e-200, -1e-200, 1e200, -1e200, 1e16, -1e16, 3, -3, 10, 8, 1000, 27, 1.5, -1.5, 2.5, 26, 27.5, -27.5, 30, 40, 100, -100,
        171, 172, 700, 708, 708.5, 709.5, 709.79, 710, 710.6, 745, 745.2, 746, 800, -700, -708, -708.5, -709.79, -720, -740, -745,
        -745.2, -746, -800, 1e9, 1073741824, 1.1e9, 1e15, 1e22, Math.PI, Math.PI / 2, Math.PI / 4, Math.E, 1 - 1.1e-16, 1 + 2.3e-16,
        0.41421356237309503, 2.414213562373095,
    ];

    /// <summary>Edges first, then random points.</summary>
    public static List<double[]> Of(int arity, int count)
    {
        var points = new List<double[]>();
        if (arity == 1) points.AddRange(Edges.Select(x => new[] { x }));
        if (arity > 1) points.AddRange(from x in Edges from y in Edges select arity == 2 ? new[] { x, y } : [x, y, y + 1]);
        var random = new Random(7);
        while (points.Count < count) points.Add([.. Enumerable.Range(0, arity).Select(_ => Next(random))]);
        return points;
    }

    private static double Next(Random random) => random.Next(8) switch
    {
        0 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        1 => Signed(Math.Exp((1400 * random.NextDouble()) - 700), random),
        2 => Signed(Math.Exp((40 * random.NextDouble()) - 20), random),
        3 => (1500 * random.NextDouble()) - 750,
        4 => (60 * random.NextDouble()) - 30,
        5 => Signed(1 + Signed(Math.Exp(-36 * random.NextDouble()), random), random),
        6 => (3 * random.NextDouble()) - 1.5,
        _ => 5 * random.NextDouble(),
    };

    private static double Signed(double x, Random random) => random.Next(2) == 0 ? x : -x;
}
