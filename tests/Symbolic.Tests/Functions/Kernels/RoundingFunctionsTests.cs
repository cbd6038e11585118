using Symbolic.Functions.Kernels;

namespace Symbolic.Tests.Functions.Kernels;

public sealed class RoundingFunctionsTests
{
    private static readonly Dictionary<string, Func<double, double>> Kernels = new()
    {
        [nameof(RoundingFunctions.Sign)] = RoundingFunctions.Sign,
        [nameof(RoundingFunctions.Heaviside)] = RoundingFunctions.Heaviside,
        [nameof(RoundingFunctions.Relu)] = RoundingFunctions.Relu,
        [nameof(RoundingFunctions.Round)] = RoundingFunctions.Round,
    };

    [Theory]
    [InlineData(nameof(RoundingFunctions.Sign), -2.5, -1)]
    [InlineData(nameof(RoundingFunctions.Sign), 0, 0)]
    [InlineData(nameof(RoundingFunctions.Sign), -0.0, 0)]
    [InlineData(nameof(RoundingFunctions.Sign), 5e-324, 1)]
    [InlineData(nameof(RoundingFunctions.Sign), double.PositiveInfinity, 1)]
    [InlineData(nameof(RoundingFunctions.Sign), double.NegativeInfinity, -1)]
    [InlineData(nameof(RoundingFunctions.Sign), double.NaN, double.NaN)]
    [InlineData(nameof(RoundingFunctions.Heaviside), -1, 0)]
    [InlineData(nameof(RoundingFunctions.Heaviside), 0, 0.5)]
    [InlineData(nameof(RoundingFunctions.Heaviside), -0.0, 0.5)]
    [InlineData(nameof(RoundingFunctions.Heaviside), 3, 1)]
    [InlineData(nameof(RoundingFunctions.Heaviside), double.PositiveInfinity, 1)]
    [InlineData(nameof(RoundingFunctions.Heaviside), double.NegativeInfinity, 0)]
    [InlineData(nameof(RoundingFunctions.Heaviside), double.NaN, double.NaN)]
    [InlineData(nameof(RoundingFunctions.Relu), -3, 0)]
    [InlineData(nameof(RoundingFunctions.Relu), 0, 0)]
    [InlineData(nameof(RoundingFunctions.Relu), 2.5, 2.5)]
    [InlineData(nameof(RoundingFunctions.Relu), double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(nameof(RoundingFunctions.Relu), double.NegativeInfinity, 0)]
    [InlineData(nameof(RoundingFunctions.Relu), double.NaN, double.NaN)]
    [InlineData(nameof(RoundingFunctions.Round), 0.5, 0)]
    [InlineData(nameof(RoundingFunctions.Round), 1.5, 2)]
    [InlineData(nameof(RoundingFunctions.Round), 2.5, 2)]
    [InlineData(nameof(RoundingFunctions.Round), -1.5, -2)]
    [InlineData(nameof(RoundingFunctions.Round), 0.49999999999999994, 0)]
    [InlineData(nameof(RoundingFunctions.Round), 4503599627370497.5, 4503599627370498)]
    [InlineData(nameof(RoundingFunctions.Round), 1e300, 1e300)]
    [InlineData(nameof(RoundingFunctions.Round), double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(nameof(RoundingFunctions.Round), double.NaN, double.NaN)]
    public void Kernel_AtSpecialPoint_HasItsDocumentedValue(string function, double x, double expected) =>
        Assert.Equal(expected, Kernels[function](x));

    [Theory]
    [InlineData(0.5, 0, 1, 0.5)]
    [InlineData(-2, 0, 1, 0)]
    [InlineData(7, 0, 1, 1)]
    [InlineData(0.5, 2, 1, 1)]
    [InlineData(double.PositiveInfinity, -1, 1, 1)]
    [InlineData(double.NegativeInfinity, -1, 1, -1)]
    [InlineData(double.NaN, 0, 1, double.NaN)]
    [InlineData(0, double.NaN, 1, double.NaN)]
    [InlineData(0, 0, double.NaN, double.NaN)]
    public void Clamp_OfArgument_StaysWithinTheLimits(double x, double low, double high, double expected) =>
        Assert.Equal(expected, RoundingFunctions.Clamp(x, low, high));

    [Fact]
    public void Relu_OfNegativeZero_IsPositiveZero() => Assert.False(double.IsNegative(RoundingFunctions.Relu(-0.0)));
}
