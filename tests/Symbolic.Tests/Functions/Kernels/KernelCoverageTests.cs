using System.Reflection;
using Symbolic.Functions.Kernels;

namespace Symbolic.Tests.Functions.Kernels;

/// <summary>What holds of every kernel, found by reflection, so that a new one cannot be forgotten.</summary>
public sealed class KernelCoverageTests
{
    private static IEnumerable<MethodInfo> Kernels =>
        from type in typeof(ErrorFunctions).Assembly.GetExportedTypes()
        where type.Namespace == typeof(ErrorFunctions).Namespace
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        select method;

    [Fact]
    public void Kernels_Found_AreDoubleFunctionsWithoutOverloads()
    {
        MethodInfo[] kernels = [.. Kernels];
        Assert.True(kernels.Length >= 30, $"Found only {kernels.Length} kernels.");
        Assert.All(kernels, kernel => Assert.Equal(typeof(double), kernel.ReturnType));
        Assert.All(kernels, kernel => Assert.All(kernel.GetParameters(), p => Assert.Equal(typeof(double), p.ParameterType)));
        Assert.Equal(kernels.Length, kernels.Select(kernel => kernel.Name).Distinct().Count());
    }

    [Fact]
    public void Kernels_ExceptExactOnes_HaveReferencePoints()
    {
        foreach (MethodInfo kernel in Kernels.Where(kernel => kernel.DeclaringType != typeof(RoundingFunctions)))
            Assert.Contains(ReferenceTable.Read(kernel.DeclaringType!.Name), point => point.Function == kernel.Name);
    }

    [Fact]
    public void Kernels_OfNaN_GiveNaN()
    {
        foreach (MethodInfo kernel in Kernels)
        {
            object[] arguments = [.. kernel.GetParameters().Select(_ => (object)double.NaN)];
            Assert.True(kernel.Invoke(null, arguments) is double.NaN, $"{kernel.Name}(NaN) is a number.");
        }
    }
}
