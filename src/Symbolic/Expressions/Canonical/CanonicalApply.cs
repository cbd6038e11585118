using Symbolic.Functions;

namespace Symbolic.Expressions.Canonical;

/// <summary>Makes function applications: exact special values, and signs moved out of odd and even functions.</summary>
internal static class CanonicalApply
{
    public static Expr Create(Function function, ReadOnlySpan<Expr> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument == Constant.Undefined) return argument;
        }

        if (function.Definition is { } definition) return definition(arguments);
        if (function.Exact?.Invoke(arguments) is { } exact) return exact;
        if (function.Parity != Parity.None && arguments is [Mul { Coefficient.Sign: < 0 } negative])
        {
            var positive = Apply.Create(function, -negative);
            return function.Parity == Parity.Odd ? -positive : positive;
        }

        return Apply.Raw(function, arguments);
    }
}
