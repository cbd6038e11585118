using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;

namespace Symbolic.Codegen.Backends;

/// <summary>What a delegate takes and returns.</summary>
internal static class Signature
{
    /// <summary>The one type of all parameters and of the result of a delegate.</summary>
    /// <param name="delegateType">The type of the delegate.</param>
    /// <param name="variables">How many parameters it must have.</param>
    /// <exception cref="ArgumentException">The types are others, or several, or the parameters are more or fewer.</exception>
    public static Type TypeOf(Type delegateType, int variables)
    {
        var invoke = InvokeOf(delegateType) ?? throw new ArgumentException($"{delegateType.Name} is no type of delegates.");
        var parameters = invoke.GetParameters();
        var type = invoke.ReturnType;
        var isNumber = type == typeof(double) || type == typeof(float) || type == typeof(Complex);
        if (!isNumber || parameters.Any(each => each.ParameterType != type))
        {
            throw new ArgumentException(
                $"The delegate {delegateType.Name} must take and return values of one type: double, float or Complex.");
        }

        return parameters.Length == variables
            ? type
            : throw new ArgumentException(
                $"The delegate {delegateType.Name} takes {parameters.Length} number(s), but {variables} variable(s) are given.");
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Delegates that are kept are kept together with Invoke.")]
    private static MethodInfo? InvokeOf(Type delegateType) => delegateType.GetMethod("Invoke");
}
