using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Evaluation;

/// <summary>The numeric meaning of the single nodes.</summary>
internal static class Arithmetic
{
    public static Value ValueOf(Constant constant) => constant.Value switch
    {
        ConstantKind.Pi => Math.PI,
        ConstantKind.E => Math.E,
        ConstantKind.Infinity => double.PositiveInfinity,
        ConstantKind.Undefined => double.NaN,
        ConstantKind.True => true,
        ConstantKind.False => false,
        _ => throw new UnsupportedException("the imaginary unit has no real value"),
    };

    /// <summary>Whether a factor divides: a power with a negative number for its exponent, but not one of e.</summary>
    public static bool IsDivisor(Expr factor) => factor is Pow { IsDivisor: true };

    public static double Power(Pow node, double baseValue, double exponent)
    {
        if (node.Base == Constant.E) return Math.Exp(exponent);
        return IsDivisor(node) ? 1 / Power(baseValue, -exponent) : Power(baseValue, exponent);
    }

    /// <summary>What a product is divided by.</summary>
    public static double Inverse(Pow divisor, double baseValue) => Power(baseValue, -((Number)divisor.Exponent).Value.ToDouble());

    public static double Power(double baseValue, double exponent)
    {
        if (exponent == 0.5) return Math.Sqrt(baseValue);
        // Math.Pow gives minus infinity a positive root.
        var isHalf = exponent != Math.Floor(exponent) && 2 * exponent == Math.Floor(2 * exponent);
        return isHalf && baseValue < 0 ? double.NaN : Math.Pow(baseValue, exponent);
    }

    public static bool Compare(RelationKind kind, double left, double right) => kind switch
    {
        RelationKind.Equal => left == right,
        RelationKind.NotEqual => left != right,
        RelationKind.Less => left < right,
        RelationKind.LessOrEqual => left <= right,
        RelationKind.Greater => left > right,
        _ => left >= right,
    };

    public static double Call(Function function, ReadOnlySpan<double> arguments)
    {
        if (function.MaxArity == int.MaxValue)
        {
            var kernel = Kernel<Func<double, double, double>>(function);
            var result = arguments[0];
            foreach (var argument in arguments[1..]) result = kernel(result, argument);
            return result;
        }

        return arguments.Length switch
        {
            1 => Kernel<Func<double, double>>(function)(arguments[0]),
            2 => Kernel<Func<double, double, double>>(function)(arguments[0], arguments[1]),
            3 => Kernel<Func<double, double, double, double>>(function)(arguments[0], arguments[1], arguments[2]),
            _ => throw new UnsupportedException($"the function '{function.Name}' has no kernel of {arguments.Length} arguments"),
        };
    }

    // A row may hold its kernel as a delegate of another type with the same parameters.
    private static T Kernel<T>(Function function)
        where T : Delegate =>
        function.Kernel as T ?? (T)Delegate.CreateDelegate(typeof(T), function.Kernel.Target, function.Kernel.Method);
}
