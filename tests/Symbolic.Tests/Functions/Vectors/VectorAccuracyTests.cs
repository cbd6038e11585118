using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Symbolic.Functions;
using Symbolic.Functions.Vectors;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Vectors;

/// <summary>The vector kernels beside values of 60 digits, which References/generate.py writes.</summary>
public sealed class VectorAccuracyTests(ITestOutputHelper output)
{
    private const int FewestPoints = 100;
    private const double UsualBound = 2;

    // These round only exactly, or are the scalar kernel.
    private static readonly HashSet<string> Exact =
        ["sqrt", "abs", "sign", "floor", "ceil", "round", "heaviside", "relu", "max/2", "min/2", "clamp/3"];

    /// <summary>In units in the last place, where it is not <see cref="UsualBound"/>.</summary>
    private static readonly Dictionary<string, double> Bounds =
        new() { ["tan"] = 2.5, ["csch"] = 2.5, ["asec"] = 3, ["acsc"] = 3, ["erf"] = 2.5, ["erfc"] = 5 };

    private static readonly Lazy<ILookup<string, ReferenceValue>> Table = new(() => Read());

    public static TheoryData<string> Rows() => [.. Kernels().Select(kernel => kernel.Name)];

    [Fact]
    public void Table_Rows_AreThoseOfTheKernels() =>
        Assert.Equal(Kernels().Select(kernel => kernel.Name).Order(), Table.Value.Select(group => group.Key).Order());

    [Theory]
    [MemberData(nameof(Rows))]
    public void VectorKernel_AtReferencePoints_IsWithinItsBound(string name)
    {
        var kernel = Kernels().Single(kernel => kernel.Name == name).Kernel;
        var points = Table.Value[name].ToArray();
        Assert.True(points.Length >= FewestPoints, $"{name} has only {points.Length} points.");
        var values = VectorLoop.Run(kernel, typeof(Vector512<double>), [.. points.Select(point => point.Point)]);
        var errors = points.Zip(values, (point, value) => (Error: point.ErrorOf(value), point.Point)).ToArray();
        var (worst, where) = errors.MaxBy(pair => pair.Error);
        var text = string.Join(", ", where.Select(x => x.ToString("R", CultureInfo.InvariantCulture)));
        var report = string.Create(CultureInfo.InvariantCulture, $"{name}: {worst:F2} units in the last place at {text}");
        output.WriteLine(report);
        Assert.True(worst <= Bounds.GetValueOrDefault(name, UsualBound), report);
    }

    private static IEnumerable<(string Name, VectorKernel Kernel)> Kernels() =>
        (from row in FunctionTable.Default.Rows
         where !row.VectorKernel.IsLaneByLane && !Exact.Contains(VectorKernelTests.NameOf(row))
         select (VectorKernelTests.NameOf(row), row.VectorKernel)).Append(("power", VectorKernel.Power));

    private static ILookup<string, ReferenceValue> Read([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "References", "VectorKernels.csv")).Skip(1)
            .Select(line => line.Split(','))
            .ToLookup(cells => cells[0], cells => new ReferenceValue(
                [.. cells[1..3].Where(cell => cell.Length > 0).Select(Number)], Number(cells[3]), Number(cells[4])));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A value as the double nearest to it and what is missing.</summary>
    private sealed record ReferenceValue(double[] Point, double Value, double Missing)
    {
        public double ErrorOf(double actual)
        {
            var error = Math.Abs(actual - Value - Missing) / (Math.BitIncrement(Math.Abs(Value)) - Math.Abs(Value));
            return double.IsNaN(error) ? double.PositiveInfinity : error;
        }
    }
}
