using System.Globalization;
using System.Runtime.CompilerServices;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Kernels;

/// <summary>The points and values that References/generate.py writes, and the comparison of a kernel with them.</summary>
internal static class ReferenceTable
{
    private const int FewestPoints = 100;

    /// <summary>Fails unless the kernel is within the limit, relative to the scale, at each point of its function.</summary>
    internal static void AssertClose(
        string file, string function, Func<double, double, double> kernel, double limit, ITestOutputHelper output)
    {
        ReferencePoint[] points = [.. Read(file).Where(point => point.Function == function)];
        Assert.True(points.Length >= FewestPoints, $"{file}.csv has only {points.Length} points of {function}.");
        double worst = -1;
        string where = "";
        int bad = 0;
        foreach (ReferencePoint point in points)
        {
            double actual = kernel(point.X, point.Y);
            double error = point.ErrorOf(actual);
            if (!(error <= limit))
                bad++;
            if (error <= worst)
                continue;
            worst = error;
            where = string.Create(
                CultureInfo.InvariantCulture, $"{function}({point.X:R}, {point.Y:R}) = {actual:R}, expected {point.Value:R}");
        }

        string report = string.Create(
            CultureInfo.InvariantCulture, $"Worst of {points.Length}: {worst:E2} (limit {limit:E1}, {bad} above it) at {where}");
        output.WriteLine(report);
        Assert.True(bad == 0, report);
    }

    /// <summary>The same for a kernel of one argument.</summary>
    internal static void AssertClose(
        string file, string function, Func<double, double> kernel, double limit, ITestOutputHelper output) =>
        AssertClose(file, function, (x, _) => kernel(x), limit, output);

    /// <summary>Fails unless f(-x) is sign · f(x), bit for bit, at sizes from the subnormals to the largest double.</summary>
    internal static void AssertParity(Func<double, double> kernel, int sign)
    {
        for (double x = 1e-310; x < 1e308; x *= 7.3)
            Assert.Equal(BitConverter.DoubleToInt64Bits(sign * kernel(x)), BitConverter.DoubleToInt64Bits(kernel(-x)));
    }

    /// <summary>The same from a folder elsewhere.</summary>
    internal static IEnumerable<ReferencePoint> All(string file) => Read(file);

    internal static IEnumerable<ReferencePoint> Read(string file, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "References", file + ".csv"))
            .Skip(1)
            .Select(ReferencePoint.Parse);
}
