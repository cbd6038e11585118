using Symbolic.Functions.Kernels;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Kernels;

public sealed class GammaFunctionsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<double, double>> Kernels = new()
    {
        [nameof(GammaFunctions.Gamma)] = GammaFunctions.Gamma,
        [nameof(GammaFunctions.LogGamma)] = GammaFunctions.LogGamma,
    };

    [Theory]
    [InlineData(nameof(GammaFunctions.Gamma), 3e-15)]
    [InlineData(nameof(GammaFunctions.LogGamma), 2e-15)]
    public void Kernel_AtReferencePoints_IsWithinItsLimit(string function, double limit) =>
        ReferenceTable.AssertClose(nameof(GammaFunctions), function, Kernels[function], limit, output);

    [Theory]
    [InlineData(nameof(GammaFunctions.Gamma), 0, double.NaN)]
    [InlineData(nameof(GammaFunctions.Gamma), -0.0, double.NaN)]
    [InlineData(nameof(GammaFunctions.Gamma), -1, double.NaN)]
    [InlineData(nameof(GammaFunctions.Gamma), -2, double.NaN)]
    [InlineData(nameof(GammaFunctions.Gamma), -100, double.NaN)]
    [InlineData(nameof(GammaFunctions.Gamma), -1e300, double.NaN)]
    [InlineData(nameof(GammaFunctions.Gamma), double.NegativeInfinity, double.NaN)]
    [InlineData(nameof(GammaFunctions.Gamma), double.NaN, double.NaN)]
    [InlineData(nameof(GammaFunctions.Gamma), double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(nameof(GammaFunctions.Gamma), 171.7, double.PositiveInfinity)]
    [InlineData(nameof(GammaFunctions.Gamma), 172, double.PositiveInfinity)]
    [InlineData(nameof(GammaFunctions.Gamma), 1e-310, double.PositiveInfinity)]
    [InlineData(nameof(GammaFunctions.Gamma), -1e-310, double.NegativeInfinity)]
    [InlineData(nameof(GammaFunctions.Gamma), -190.5, 0)]
    [InlineData(nameof(GammaFunctions.Gamma), 1, 1)]
    [InlineData(nameof(GammaFunctions.Gamma), 2, 1)]
    [InlineData(nameof(GammaFunctions.LogGamma), 1, 0)]
    [InlineData(nameof(GammaFunctions.LogGamma), 2, 0)]
    [InlineData(nameof(GammaFunctions.LogGamma), 0, double.PositiveInfinity)]
    [InlineData(nameof(GammaFunctions.LogGamma), -1, double.PositiveInfinity)]
    [InlineData(nameof(GammaFunctions.LogGamma), -50, double.PositiveInfinity)]
    [InlineData(nameof(GammaFunctions.LogGamma), double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(nameof(GammaFunctions.LogGamma), double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(nameof(GammaFunctions.LogGamma), double.NaN, double.NaN)]
    [InlineData(nameof(GammaFunctions.LogGamma), 1e308, double.PositiveInfinity)]
    public void Kernel_AtSpecialPoint_HasItsDocumentedValue(string function, double x, double expected) =>
        Assert.Equal(expected, Kernels[function](x));

    [Fact]
    public void Gamma_OfIntegerUpTo23_IsTheExactFactorial()
    {
        double factorial = 1;
        for (int n = 1; n <= 23; n++)
        {
            Assert.Equal(factorial, GammaFunctions.Gamma(n));
            factorial *= n;
        }
    }

    [Fact]
    public void Gamma_BetweenNegativePoles_AlternatesInSign()
    {
        for (int n = 0; n < 200; n++)
            Assert.Equal(n % 2 == 0, double.IsNegative(GammaFunctions.Gamma(-n - 0.5)));
    }
}
