using System.Globalization;
using System.Runtime.CompilerServices;
using Symbolic.Functions;
using Symbolic.Numbers;
using Symbolic.Tests.Functions.Kernels;
using Symbolic.Tests.Functions.Vectors;

namespace Symbolic.Tests.Functions;

/// <summary>A point at which the value of a function is known to many digits: the double nearest to it, what is missing to that, and
/// the size relative to which errors are measured.</summary>
internal sealed record AccuracyPoint(double[] At, double Value, double Missing, double Size)
{
    /// <summary>The error in units in the last place.</summary>
    public double ErrorOf(double actual)
    {
        if (actual.Equals(Value) && Missing == 0) return 0;
        var error = Math.Abs(actual - Value - Missing) / (Math.BitIncrement(Size) - Size);
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }
}

/// <summary>The reference points of the functions of the table, from all files of them.</summary>
internal static class AccuracyPoints
{
    private static readonly Lazy<ILookup<string, AccuracyPoint>> OfVectors = new(() => ReadVectors());

    /// <summary>The points of a row; empty where the function is exact, or defined by another one.</summary>
    public static List<AccuracyPoint> Of(Function row)
    {
        var points = OfVectors.Value[VectorKernelTests.NameOf(row)].ToList();
        var (type, method) = (row.Kernel.Method.DeclaringType!, row.Kernel.Method.Name);
        var file = type == typeof(Math) ? "RuntimeFunctions" : type.Name;
        if (type == typeof(Math) || (type.Namespace!.EndsWith("Kernels", StringComparison.Ordinal) && file != "RoundingFunctions"))
            points.AddRange(ReferenceTable.All(file).Where(point => point.Function == method && IsNormal(point)).Select(Converted));
        return points;
    }

    /// <summary>The points of powers.</summary>
    public static List<AccuracyPoint> OfPower() => [.. OfVectors.Value["power"]];

    // What underflows has fewer digits than a unit in the last place stands for.
    private static bool IsNormal(ReferencePoint point) => Math.Abs(point.Value) > 2.3e-308 && Math.Abs(point.X) > 2.3e-308;

    private static AccuracyPoint Converted(ReferencePoint point) => new(
        double.IsNaN(point.Y) ? [point.X] : [point.X, point.Y],
        point.Value,
        point.Missing,
        Math.Max(Math.Abs(point.Value), point.Scale));

    private static ILookup<string, AccuracyPoint> ReadVectors([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "Vectors", "References", "VectorKernels.csv")).Skip(1)
            .Select(line => line.Split(','))
            .ToLookup(cells => cells[0], cells => new AccuracyPoint(
                [.. cells[1..3].Where(cell => cell.Length > 0).Select(Number)], Number(cells[3]), Number(cells[4]), Math.Abs(Number(cells[3]))));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>What is missing from the nearest double to a decimal number of many digits.</summary>
    public static double MissingOf(string text, double nearest) => double.IsFinite(nearest)
        ? (Rational.ParseDecimal(text) - Rational.ParseDecimal(nearest.ToString("E40", CultureInfo.InvariantCulture))).ToDouble()
        : 0;
}
