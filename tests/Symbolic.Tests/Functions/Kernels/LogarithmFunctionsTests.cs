using Symbolic.Functions.Kernels;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Kernels;

public sealed class LogarithmFunctionsTests(ITestOutputHelper output)
{
    [Fact]
    public void LogBase_AtReferencePoints_IsWithinItsLimit() =>
        ReferenceTable.AssertClose(nameof(LogarithmFunctions), "LogBase", LogarithmFunctions.LogBase, 1e-15, output);

    [Theory]
    [InlineData(0, 2, double.NegativeInfinity)]
    [InlineData(0, 0.5, double.PositiveInfinity)]
    [InlineData(0, 3, double.NegativeInfinity)]
    [InlineData(1, 7, 0)]
    [InlineData(double.PositiveInfinity, 10, double.PositiveInfinity)]
    [InlineData(-1, 10, double.NaN)]
    [InlineData(-1, 3, double.NaN)]
    [InlineData(3, 1, double.NaN)]
    [InlineData(3, 0, double.NaN)]
    [InlineData(3, -2, double.NaN)]
    [InlineData(double.NaN, 3, double.NaN)]
    [InlineData(3, double.NaN, double.NaN)]
    [InlineData(0.5, 4, -0.5)]
    public void LogBase_AtSpecialPoint_HasItsDocumentedValue(double x, double b, double expected) =>
        Assert.Equal(expected, LogarithmFunctions.LogBase(x, b));

    [Fact]
    public void LogBase_OfPowerOfIntegerBase_IsTheExactExponent()
    {
        for (double b = 2; b <= 100; b++)
        {
            for (double power = -20; power <= 60; power++)
                Assert.Equal(power, LogarithmFunctions.LogBase(Math.Pow(b, power), b));
        }
    }
}
