using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.Intrinsics;
using Symbolic.Functions;
using Symbolic.Functions.Vectors;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Vectors;

/// <summary>Each vector kernel beside the scalar kernel of its row, at all widths.</summary>
public sealed class VectorKernelTests(ITestOutputHelper output)
{
    private const int PointsPerRow = 6000;
    private const int FewestRows = 55;

    /// <summary>How many units in the last place a vector kernel may be away from the scalar one, which is off by a few itself;
    /// where no bound stands here, <see cref="UsualBound"/> holds.</summary>
    private static readonly Dictionary<string, double> Bounds = new() { ["erfc"] = 6 };

    private const double UsualBound = 3;

    public static TheoryData<string> Rows()
    {
        var rows = new TheoryData<string>();
        foreach (var row in FunctionTable.Default.Rows) rows.Add(NameOf(row));
        return rows;
    }

    [Fact]
    public void Rows_Counted_AreAllThere() => Assert.InRange(Rows().Count, FewestRows, 10 * FewestRows);

    [Theory]
    [MemberData(nameof(Rows))]
    public void VectorKernel_AtAllWidths_IsNearTheScalarKernel(string name)
    {
        var row = FunctionTable.Default.Rows.Single(row => NameOf(row) == name);
        Check(name, row.VectorKernel, point => Points.Kernel(row, point), Points.Arity(row));
    }

    [Fact]
    public void Power_AtAllWidths_IsNearMathPow() => Check("power", VectorKernel.Power, point => Math.Pow(point[0], point[1]), 2);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void SinCos_AtAllWidths_IsThePairOfTheSingleKernels(int which)
    {
        var points = VectorPoints.Of(1, PointsPerRow);
        var single = FunctionTable.Default.Get(which == 0 ? "sin" : "cos").VectorKernel;
        foreach (var type in VectorLoop.Types)
            Assert.Equal(VectorLoop.Run(single, type, points), VectorLoop.RunPair(VectorKernel.SinCos, type, points, which));
    }

    [Fact]
    public void SinCos_OfADouble_IsMathSinCos()
    {
        var (x, cosine) = (Expression.Parameter(typeof(double)), Expression.Variable(typeof(double)));
        var sum = Expression.Block([cosine], Expression.Add(VectorKernel.SinCos.Call(typeof(double), x, cosine), cosine));
        Assert.Equal(Math.Sin(0.7) + Math.Cos(0.7), Expression.Lambda<Func<double, double>>(sum, x).Compile()(0.7));
    }

    [Fact]
    public void VectorKernel_OfAFunctionOfAUser_CallsItForEachLane()
    {
        var row = new Function { Name = "third", Kernel = (Func<double, double>)Third, Partial = static (_, _, _) => null };
        Assert.True(row.VectorKernel.IsLaneByLane);
        Assert.Same(row.VectorKernel, row.VectorKernel);
        Check(row.Name, row.VectorKernel, point => point[0] / 3, 1);
    }

    [Fact]
    public void Call_OfNoVectorType_IsRefused()
    {
        var kernel = FunctionTable.Default.Get("sin").VectorKernel;
        Assert.False(kernel.IsLaneByLane);
        Assert.Throws<ArgumentException>(() => kernel.Call(typeof(double), Expression.Constant(1.0)));
        Assert.Throws<ArgumentException>(() => kernel.Call(typeof(Vector256<double>), Expression.Constant(1.0)));
    }

    private static double Third(double x) => x / 3;

    private void Check(string name, VectorKernel kernel, Func<double[], double> scalar, int arity)
    {
        // Mixed, many vectors have a lane that keeps to the scalar kernel; ordered by value, most have none.
        var mixed = VectorPoints.Of(arity, PointsPerRow);
        List<double[]> points = [.. mixed, .. mixed.OrderBy(scalar)];
        var expected = points.Select(scalar).ToArray();
        var bound = Bounds.GetValueOrDefault(name, UsualBound);
        var failures = new List<string>();
        foreach (var type in VectorLoop.Types)
        {
            var actual = VectorLoop.Run(kernel, type, points);
            var (worst, where) = (-1.0, 0);
            for (var i = 0; i < points.Count; i++)
            {
                var distance = Distance(actual[i], expected[i]);
                if (!(distance <= bound)) failures.Add($"{Text(points[i])}: {Text(actual[i])}, not {Text(expected[i])}");
                if (distance > worst) (worst, where) = (distance, i);
            }

            output.WriteLine($"{name}, {type.Name}: {Text(worst)} at {Text(points[where])}");
        }

        Assert.True(failures.Count == 0, $"{name}: {failures.Count} failures\n" + string.Join("\n", failures.Take(12)));
    }

    // Zeros have signs, and nothing but a NaN is near a NaN.
    private static double Distance(double actual, double expected)
    {
        if (double.IsNaN(expected)) return double.IsNaN(actual) ? 0 : double.PositiveInfinity;
        if (actual == expected && double.IsNegative(actual) == double.IsNegative(expected)) return 0;
        if (actual == expected || double.IsInfinity(expected)) return double.PositiveInfinity;
        return Math.Abs(actual - expected) / Math.Max(Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected), double.Epsilon);
    }

    internal static string NameOf(Function row) =>
        row.MinArity == 1 && row.MaxArity == 1 ? row.Name : $"{row.Name}/{Points.Arity(row)}";

    private static string Text(params double[] point) =>
        string.Join(", ", point.Select(x => x.ToString("R", CultureInfo.InvariantCulture)));
}
