using Xunit.Abstractions;

namespace Symbolic.Tests.Functions.Kernels;

/// <summary>The function table takes these kernels from the runtime: they must be as good as our own.</summary>
public sealed class RuntimeFunctionsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<double, double>> Kernels = new()
    {
        [nameof(Math.Sinh)] = Math.Sinh,
        [nameof(Math.Cosh)] = Math.Cosh,
        [nameof(Math.Tanh)] = Math.Tanh,
        [nameof(Math.Asinh)] = Math.Asinh,
        [nameof(Math.Acosh)] = Math.Acosh,
        [nameof(Math.Atanh)] = Math.Atanh,
    };

    [Theory]
    [InlineData(nameof(Math.Sinh), 1e-15)]
    [InlineData(nameof(Math.Cosh), 1e-15)]
    [InlineData(nameof(Math.Tanh), 1e-15)]
    [InlineData(nameof(Math.Asinh), 1e-15)]
    [InlineData(nameof(Math.Acosh), 1e-15)]
    [InlineData(nameof(Math.Atanh), 1e-15)]
    public void Kernel_AtReferencePoints_IsWithinItsLimit(string function, double limit) =>
        ReferenceTable.AssertClose("RuntimeFunctions", function, Kernels[function], limit, output);

    [Theory]
    [InlineData(nameof(Math.Sinh), -1)]
    [InlineData(nameof(Math.Cosh), 1)]
    [InlineData(nameof(Math.Tanh), -1)]
    [InlineData(nameof(Math.Asinh), -1)]
    public void Kernel_OfNegatedArgument_HasItsParity(string function, int sign) =>
        ReferenceTable.AssertParity(Kernels[function], sign);
}
