using Symbolic.Functions.Kernels;
using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Kernels;

public sealed class TrigonometricFunctionsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<double, double>> Kernels = new()
    {
        [nameof(TrigonometricFunctions.Cot)] = TrigonometricFunctions.Cot,
        [nameof(TrigonometricFunctions.Sec)] = TrigonometricFunctions.Sec,
        [nameof(TrigonometricFunctions.Csc)] = TrigonometricFunctions.Csc,
        [nameof(TrigonometricFunctions.Acot)] = TrigonometricFunctions.Acot,
        [nameof(TrigonometricFunctions.Asec)] = TrigonometricFunctions.Asec,
        [nameof(TrigonometricFunctions.Acsc)] = TrigonometricFunctions.Acsc,
    };

    [Theory]
    [InlineData(nameof(TrigonometricFunctions.Cot), 1e-15)]
    [InlineData(nameof(TrigonometricFunctions.Sec), 1e-15)]
    [InlineData(nameof(TrigonometricFunctions.Csc), 1e-15)]
    [InlineData(nameof(TrigonometricFunctions.Acot), 1e-15)]
    [InlineData(nameof(TrigonometricFunctions.Asec), 1e-15)]
    [InlineData(nameof(TrigonometricFunctions.Acsc), 1e-15)]
    public void Kernel_AtReferencePoints_IsWithinItsLimit(string function, double limit) =>
        ReferenceTable.AssertClose(nameof(TrigonometricFunctions), function, Kernels[function], limit, output);

    [Theory]
    [InlineData(nameof(TrigonometricFunctions.Cot), 0, double.PositiveInfinity)]
    [InlineData(nameof(TrigonometricFunctions.Cot), -0.0, double.NegativeInfinity)]
    [InlineData(nameof(TrigonometricFunctions.Cot), double.PositiveInfinity, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Cot), double.NaN, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Sec), 0, 1)]
    [InlineData(nameof(TrigonometricFunctions.Sec), double.NegativeInfinity, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Sec), double.NaN, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Csc), 0, double.PositiveInfinity)]
    [InlineData(nameof(TrigonometricFunctions.Csc), -0.0, double.NegativeInfinity)]
    [InlineData(nameof(TrigonometricFunctions.Csc), double.PositiveInfinity, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Csc), double.NaN, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Acot), 0, 1.5707963267948966)]
    [InlineData(nameof(TrigonometricFunctions.Acot), -0.0, 1.5707963267948966)]
    [InlineData(nameof(TrigonometricFunctions.Acot), -5e-324, -1.5707963267948966)]
    [InlineData(nameof(TrigonometricFunctions.Acot), double.PositiveInfinity, 0)]
    [InlineData(nameof(TrigonometricFunctions.Acot), double.NegativeInfinity, 0)]
    [InlineData(nameof(TrigonometricFunctions.Acot), double.NaN, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Asec), 1, 0)]
    [InlineData(nameof(TrigonometricFunctions.Asec), -1, Math.PI)]
    [InlineData(nameof(TrigonometricFunctions.Asec), double.PositiveInfinity, 1.5707963267948966)]
    [InlineData(nameof(TrigonometricFunctions.Asec), double.NegativeInfinity, 1.5707963267948966)]
    [InlineData(nameof(TrigonometricFunctions.Asec), 0.5, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Asec), 0, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Asec), -0.99, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Asec), double.NaN, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Acsc), 1, 1.5707963267948966)]
    [InlineData(nameof(TrigonometricFunctions.Acsc), -1, -1.5707963267948966)]
    [InlineData(nameof(TrigonometricFunctions.Acsc), double.PositiveInfinity, 0)]
    [InlineData(nameof(TrigonometricFunctions.Acsc), 0.5, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Acsc), 0, double.NaN)]
    [InlineData(nameof(TrigonometricFunctions.Acsc), double.NaN, double.NaN)]
    public void Kernel_AtSpecialPoint_HasItsDocumentedValue(string function, double x, double expected) =>
        Assert.Equal(expected, Kernels[function](x));

    [Theory]
    [InlineData(nameof(TrigonometricFunctions.Cot), -1)]
    [InlineData(nameof(TrigonometricFunctions.Sec), 1)]
    [InlineData(nameof(TrigonometricFunctions.Csc), -1)]
    [InlineData(nameof(TrigonometricFunctions.Acot), -1)]
    public void Kernel_OfNegatedArgument_HasItsParity(string function, int sign) =>
        ReferenceTable.AssertParity(Kernels[function], sign);
}
