using Symbolic.Functions.Kernels;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Kernels;

public sealed class ErrorFunctionsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<double, double>> Kernels = new()
    {
        [nameof(ErrorFunctions.Erf)] = ErrorFunctions.Erf,
        [nameof(ErrorFunctions.Erfc)] = ErrorFunctions.Erfc,
    };

    [Theory]
    [InlineData(nameof(ErrorFunctions.Erf), 1e-15)]
    [InlineData(nameof(ErrorFunctions.Erfc), 2e-15)]
    public void Kernel_AtReferencePoints_IsWithinItsLimit(string function, double limit) =>
        ReferenceTable.AssertClose(nameof(ErrorFunctions), function, Kernels[function], limit, output);

    [Theory]
    [InlineData(nameof(ErrorFunctions.Erf), 0, 0)]
    [InlineData(nameof(ErrorFunctions.Erf), double.PositiveInfinity, 1)]
    [InlineData(nameof(ErrorFunctions.Erf), double.NegativeInfinity, -1)]
    [InlineData(nameof(ErrorFunctions.Erf), double.NaN, double.NaN)]
    [InlineData(nameof(ErrorFunctions.Erf), 30, 1)]
    [InlineData(nameof(ErrorFunctions.Erfc), 0, 1)]
    [InlineData(nameof(ErrorFunctions.Erfc), double.PositiveInfinity, 0)]
    [InlineData(nameof(ErrorFunctions.Erfc), double.NegativeInfinity, 2)]
    [InlineData(nameof(ErrorFunctions.Erfc), double.NaN, double.NaN)]
    [InlineData(nameof(ErrorFunctions.Erfc), 28, 0)]
    [InlineData(nameof(ErrorFunctions.Erfc), -28, 2)]
    public void Kernel_AtSpecialPoint_HasItsDocumentedValue(string function, double x, double expected) =>
        Assert.Equal(expected, Kernels[function](x));

    [Theory]
    [InlineData(nameof(ErrorFunctions.Erf), -1)]
    public void Kernel_OfNegatedArgument_HasItsParity(string function, int sign) =>
        ReferenceTable.AssertParity(Kernels[function], sign);

    [Fact]
    public void Erfc_JustBeforeUnderflow_IsSubnormalButNotZero()
    {
        Assert.Equal(4.9406564584124654e-324, ErrorFunctions.Erfc(27.22));
        Assert.True(ErrorFunctions.Erfc(26.6) is > 0 and < 2.2250738585072014e-308);
    }
}
