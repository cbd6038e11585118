using Symbolic.Functions.Kernels;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Kernels;

public sealed class PolygammaFunctionsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<double, double>> Kernels = new()
    {
        [nameof(PolygammaFunctions.Digamma)] = PolygammaFunctions.Digamma,
        [nameof(PolygammaFunctions.Trigamma)] = PolygammaFunctions.Trigamma,
    };

    [Theory]
    [InlineData(nameof(PolygammaFunctions.Digamma), 2e-15)]
    [InlineData(nameof(PolygammaFunctions.Trigamma), 3e-15)]
    public void Kernel_AtReferencePoints_IsWithinItsLimit(string function, double limit) =>
        ReferenceTable.AssertClose(nameof(PolygammaFunctions), function, Kernels[function], limit, output);

    [Theory]
    [InlineData("Polygamma", 1e-14)]
    [InlineData("PolygammaOfHighOrder", 1e-12)]
    [InlineData("PolygammaOfNegative", 1e-14)]
    public void Polygamma_AtReferencePoints_IsWithinItsLimit(string function, double limit) =>
        ReferenceTable.AssertClose(nameof(PolygammaFunctions), function, PolygammaFunctions.Polygamma, limit, output);

    [Theory]
    [InlineData(nameof(PolygammaFunctions.Digamma), 0, double.NaN)]
    [InlineData(nameof(PolygammaFunctions.Digamma), -1, double.NaN)]
    [InlineData(nameof(PolygammaFunctions.Digamma), -30, double.NaN)]
    [InlineData(nameof(PolygammaFunctions.Digamma), double.NegativeInfinity, double.NaN)]
    [InlineData(nameof(PolygammaFunctions.Digamma), double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(nameof(PolygammaFunctions.Digamma), double.NaN, double.NaN)]
    [InlineData(nameof(PolygammaFunctions.Digamma), 1e-310, double.NegativeInfinity)]
    [InlineData(nameof(PolygammaFunctions.Trigamma), 0, double.PositiveInfinity)]
    [InlineData(nameof(PolygammaFunctions.Trigamma), -1, double.PositiveInfinity)]
    [InlineData(nameof(PolygammaFunctions.Trigamma), -30, double.PositiveInfinity)]
    [InlineData(nameof(PolygammaFunctions.Trigamma), double.NegativeInfinity, double.NaN)]
    [InlineData(nameof(PolygammaFunctions.Trigamma), double.PositiveInfinity, 0)]
    [InlineData(nameof(PolygammaFunctions.Trigamma), double.NaN, double.NaN)]
    public void Kernel_AtSpecialPoint_HasItsDocumentedValue(string function, double x, double expected) =>
        Assert.Equal(expected, Kernels[function](x));

    [Theory]
    [InlineData(2, 0, double.NaN)]
    [InlineData(2, -3, double.NaN)]
    [InlineData(3, 0, double.PositiveInfinity)]
    [InlineData(3, -3, double.PositiveInfinity)]
    [InlineData(2, double.PositiveInfinity, 0)]
    [InlineData(2, double.NegativeInfinity, double.NaN)]
    [InlineData(2, double.NaN, double.NaN)]
    [InlineData(-1, 2, double.NaN)]
    [InlineData(1.5, 2, double.NaN)]
    [InlineData(double.PositiveInfinity, 2, double.NaN)]
    [InlineData(double.NaN, 2, double.NaN)]
    public void Polygamma_AtSpecialPoint_HasItsDocumentedValue(double n, double x, double expected) =>
        Assert.Equal(expected, PolygammaFunctions.Polygamma(n, x));

    [Theory]
    [InlineData(0.3)]
    [InlineData(7.5)]
    [InlineData(-2.25)]
    public void Polygamma_OfOrderZeroAndOne_IsDigammaAndTrigamma(double x)
    {
        Assert.Equal(PolygammaFunctions.Digamma(x), PolygammaFunctions.Polygamma(0, x));
        Assert.Equal(PolygammaFunctions.Trigamma(x), PolygammaFunctions.Polygamma(1, x));
    }

    [Theory]
    [InlineData(200, 90.5)]
    [InlineData(1000, 400.25)]
    [InlineData(1e6, 3e5)]
    [InlineData(1e12, 1)]
    public void Polygamma_OfHugeOrder_EndsWithANumber(double n, double x) =>
        Assert.False(double.IsNaN(PolygammaFunctions.Polygamma(n, x)));
}
