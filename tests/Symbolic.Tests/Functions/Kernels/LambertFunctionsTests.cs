using Symbolic.Functions.Kernels;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Kernels;

public sealed class LambertFunctionsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<double, double>> Kernels = new()
    {
        [nameof(LambertFunctions.LambertW)] = LambertFunctions.LambertW,
        [nameof(LambertFunctions.LambertWMinus1)] = LambertFunctions.LambertWMinus1,
    };

    [Theory]
    [InlineData(nameof(LambertFunctions.LambertW), 2e-15)]
    [InlineData(nameof(LambertFunctions.LambertWMinus1), 2e-15)]
    public void Kernel_AtReferencePoints_IsWithinItsLimit(string function, double limit) =>
        ReferenceTable.AssertClose(nameof(LambertFunctions), function, Kernels[function], limit, output);

    [Theory]
    [InlineData(nameof(LambertFunctions.LambertW), 0, 0)]
    [InlineData(nameof(LambertFunctions.LambertW), double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(nameof(LambertFunctions.LambertW), double.NegativeInfinity, double.NaN)]
    [InlineData(nameof(LambertFunctions.LambertW), double.NaN, double.NaN)]
    [InlineData(nameof(LambertFunctions.LambertW), -0.36787944117144233, -1)]
    [InlineData(nameof(LambertFunctions.LambertW), -0.3678794411714424, double.NaN)]
    [InlineData(nameof(LambertFunctions.LambertW), -1, double.NaN)]
    [InlineData(nameof(LambertFunctions.LambertW), 5e-324, 5e-324)]
    [InlineData(nameof(LambertFunctions.LambertWMinus1), 0, double.NegativeInfinity)]
    [InlineData(nameof(LambertFunctions.LambertWMinus1), -0.0, double.NegativeInfinity)]
    [InlineData(nameof(LambertFunctions.LambertWMinus1), -0.36787944117144233, -1)]
    [InlineData(nameof(LambertFunctions.LambertWMinus1), -0.3678794411714424, double.NaN)]
    [InlineData(nameof(LambertFunctions.LambertWMinus1), 1e-300, double.NaN)]
    [InlineData(nameof(LambertFunctions.LambertWMinus1), double.NegativeInfinity, double.NaN)]
    [InlineData(nameof(LambertFunctions.LambertWMinus1), double.PositiveInfinity, double.NaN)]
    [InlineData(nameof(LambertFunctions.LambertWMinus1), double.NaN, double.NaN)]
    public void Kernel_AtSpecialPoint_HasItsDocumentedValue(string function, double x, double expected) =>
        Assert.Equal(expected, Kernels[function](x));
}
