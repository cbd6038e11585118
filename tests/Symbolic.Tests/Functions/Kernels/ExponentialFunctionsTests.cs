using Symbolic.Functions.Kernels;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Kernels;

public sealed class ExponentialFunctionsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<double, double>> Kernels = new()
    {
        [nameof(ExponentialFunctions.LogOnePlus)] = ExponentialFunctions.LogOnePlus,
        [nameof(ExponentialFunctions.ExpMinusOne)] = ExponentialFunctions.ExpMinusOne,
        [nameof(ExponentialFunctions.Sigmoid)] = ExponentialFunctions.Sigmoid,
        [nameof(ExponentialFunctions.Softplus)] = ExponentialFunctions.Softplus,
        [nameof(ExponentialFunctions.LogSigmoid)] = ExponentialFunctions.LogSigmoid,
    };

    [Theory]
    [InlineData(nameof(ExponentialFunctions.LogOnePlus), 4e-16)]
    [InlineData(nameof(ExponentialFunctions.ExpMinusOne), 6e-16)]
    [InlineData(nameof(ExponentialFunctions.Sigmoid), 5e-16)]
    [InlineData(nameof(ExponentialFunctions.Softplus), 6e-16)]
    [InlineData(nameof(ExponentialFunctions.LogSigmoid), 6e-16)]
    public void Kernel_AtReferencePoints_IsWithinItsLimit(string function, double limit) =>
        ReferenceTable.AssertClose(nameof(ExponentialFunctions), function, Kernels[function], limit, output);

    [Theory]
    [InlineData(nameof(ExponentialFunctions.LogOnePlus), -1, double.NegativeInfinity)]
    [InlineData(nameof(ExponentialFunctions.LogOnePlus), -1.5, double.NaN)]
    [InlineData(nameof(ExponentialFunctions.LogOnePlus), double.NegativeInfinity, double.NaN)]
    [InlineData(nameof(ExponentialFunctions.LogOnePlus), double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(nameof(ExponentialFunctions.LogOnePlus), double.NaN, double.NaN)]
    [InlineData(nameof(ExponentialFunctions.LogOnePlus), 5e-324, 5e-324)]
    [InlineData(nameof(ExponentialFunctions.ExpMinusOne), double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(nameof(ExponentialFunctions.ExpMinusOne), double.NegativeInfinity, -1)]
    [InlineData(nameof(ExponentialFunctions.ExpMinusOne), double.NaN, double.NaN)]
    [InlineData(nameof(ExponentialFunctions.ExpMinusOne), 710, double.PositiveInfinity)]
    [InlineData(nameof(ExponentialFunctions.ExpMinusOne), -1000, -1)]
    [InlineData(nameof(ExponentialFunctions.ExpMinusOne), 5e-324, 5e-324)]
    [InlineData(nameof(ExponentialFunctions.Sigmoid), 0, 0.5)]
    [InlineData(nameof(ExponentialFunctions.Sigmoid), 1000, 1)]
    [InlineData(nameof(ExponentialFunctions.Sigmoid), -1000, 0)]
    [InlineData(nameof(ExponentialFunctions.Sigmoid), double.PositiveInfinity, 1)]
    [InlineData(nameof(ExponentialFunctions.Sigmoid), double.NegativeInfinity, 0)]
    [InlineData(nameof(ExponentialFunctions.Sigmoid), double.NaN, double.NaN)]
    [InlineData(nameof(ExponentialFunctions.Softplus), 1000, 1000)]
    [InlineData(nameof(ExponentialFunctions.Softplus), -1000, 0)]
    [InlineData(nameof(ExponentialFunctions.Softplus), double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(nameof(ExponentialFunctions.Softplus), double.NegativeInfinity, 0)]
    [InlineData(nameof(ExponentialFunctions.Softplus), double.NaN, double.NaN)]
    [InlineData(nameof(ExponentialFunctions.LogSigmoid), 1000, 0)]
    [InlineData(nameof(ExponentialFunctions.LogSigmoid), -1000, -1000)]
    [InlineData(nameof(ExponentialFunctions.LogSigmoid), double.PositiveInfinity, 0)]
    [InlineData(nameof(ExponentialFunctions.LogSigmoid), double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData(nameof(ExponentialFunctions.LogSigmoid), double.NaN, double.NaN)]
    public void Kernel_AtSpecialPoint_HasItsDocumentedValue(string function, double x, double expected) =>
        Assert.Equal(expected, Kernels[function](x));

    [Theory]
    [InlineData(nameof(ExponentialFunctions.LogOnePlus))]
    [InlineData(nameof(ExponentialFunctions.ExpMinusOne))]
    public void Kernel_OfNegativeZero_KeepsItsSign(string function)
    {
        Assert.True(double.IsNegative(Kernels[function](-0.0)));
        Assert.False(double.IsNegative(Kernels[function](0.0)));
    }
}
