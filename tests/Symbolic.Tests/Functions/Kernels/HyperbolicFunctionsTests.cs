using Symbolic.Functions.Kernels;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Kernels;

public sealed class HyperbolicFunctionsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<double, double>> Kernels = new()
    {
        [nameof(HyperbolicFunctions.Coth)] = HyperbolicFunctions.Coth,
        [nameof(HyperbolicFunctions.Sech)] = HyperbolicFunctions.Sech,
        [nameof(HyperbolicFunctions.Csch)] = HyperbolicFunctions.Csch,
        [nameof(HyperbolicFunctions.Acoth)] = HyperbolicFunctions.Acoth,
        [nameof(HyperbolicFunctions.Asech)] = HyperbolicFunctions.Asech,
        [nameof(HyperbolicFunctions.Acsch)] = HyperbolicFunctions.Acsch,
    };

    [Theory]
    [InlineData(nameof(HyperbolicFunctions.Coth), 2e-15)]
    [InlineData(nameof(HyperbolicFunctions.Sech), 2e-15)]
    [InlineData(nameof(HyperbolicFunctions.Csch), 2e-15)]
    [InlineData(nameof(HyperbolicFunctions.Acoth), 2e-15)]
    [InlineData(nameof(HyperbolicFunctions.Asech), 2e-15)]
    [InlineData(nameof(HyperbolicFunctions.Acsch), 2e-15)]
    public void Kernel_AtReferencePoints_IsWithinItsLimit(string function, double limit) =>
        ReferenceTable.AssertClose(nameof(HyperbolicFunctions), function, Kernels[function], limit, output);

    [Theory]
    [InlineData(nameof(HyperbolicFunctions.Coth), 0, double.PositiveInfinity)]
    [InlineData(nameof(HyperbolicFunctions.Coth), -0.0, double.NegativeInfinity)]
    [InlineData(nameof(HyperbolicFunctions.Coth), double.PositiveInfinity, 1)]
    [InlineData(nameof(HyperbolicFunctions.Coth), double.NegativeInfinity, -1)]
    [InlineData(nameof(HyperbolicFunctions.Coth), double.NaN, double.NaN)]
    [InlineData(nameof(HyperbolicFunctions.Sech), 0, 1)]
    [InlineData(nameof(HyperbolicFunctions.Sech), double.PositiveInfinity, 0)]
    [InlineData(nameof(HyperbolicFunctions.Sech), double.NegativeInfinity, 0)]
    [InlineData(nameof(HyperbolicFunctions.Sech), double.NaN, double.NaN)]
    [InlineData(nameof(HyperbolicFunctions.Sech), 800, 0)]
    [InlineData(nameof(HyperbolicFunctions.Csch), 0, double.PositiveInfinity)]
    [InlineData(nameof(HyperbolicFunctions.Csch), -0.0, double.NegativeInfinity)]
    [InlineData(nameof(HyperbolicFunctions.Csch), double.PositiveInfinity, 0)]
    [InlineData(nameof(HyperbolicFunctions.Csch), -800, 0)]
    [InlineData(nameof(HyperbolicFunctions.Csch), double.NaN, double.NaN)]
    [InlineData(nameof(HyperbolicFunctions.Acoth), 1, double.PositiveInfinity)]
    [InlineData(nameof(HyperbolicFunctions.Acoth), -1, double.NegativeInfinity)]
    [InlineData(nameof(HyperbolicFunctions.Acoth), 0.5, double.NaN)]
    [InlineData(nameof(HyperbolicFunctions.Acoth), 0, double.NaN)]
    [InlineData(nameof(HyperbolicFunctions.Acoth), double.PositiveInfinity, 0)]
    [InlineData(nameof(HyperbolicFunctions.Acoth), double.NegativeInfinity, 0)]
    [InlineData(nameof(HyperbolicFunctions.Acoth), double.NaN, double.NaN)]
    [InlineData(nameof(HyperbolicFunctions.Asech), 0, double.PositiveInfinity)]
    [InlineData(nameof(HyperbolicFunctions.Asech), 1, 0)]
    [InlineData(nameof(HyperbolicFunctions.Asech), 1.1, double.NaN)]
    [InlineData(nameof(HyperbolicFunctions.Asech), -0.1, double.NaN)]
    [InlineData(nameof(HyperbolicFunctions.Asech), double.NaN, double.NaN)]
    [InlineData(nameof(HyperbolicFunctions.Asech), double.PositiveInfinity, double.NaN)]
    [InlineData(nameof(HyperbolicFunctions.Acsch), 0, double.PositiveInfinity)]
    [InlineData(nameof(HyperbolicFunctions.Acsch), -0.0, double.NegativeInfinity)]
    [InlineData(nameof(HyperbolicFunctions.Acsch), double.PositiveInfinity, 0)]
    [InlineData(nameof(HyperbolicFunctions.Acsch), double.NegativeInfinity, 0)]
    [InlineData(nameof(HyperbolicFunctions.Acsch), double.NaN, double.NaN)]
    public void Kernel_AtSpecialPoint_HasItsDocumentedValue(string function, double x, double expected) =>
        Assert.Equal(expected, Kernels[function](x));

    [Theory]
    [InlineData(nameof(HyperbolicFunctions.Coth), -1)]
    [InlineData(nameof(HyperbolicFunctions.Sech), 1)]
    [InlineData(nameof(HyperbolicFunctions.Csch), -1)]
    [InlineData(nameof(HyperbolicFunctions.Acsch), -1)]
    public void Kernel_OfNegatedArgument_HasItsParity(string function, int sign) =>
        ReferenceTable.AssertParity(Kernels[function], sign);
}
