using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Arithmetic of complex numbers as expressions. What is real beforehand has the type double, so that a real factor does not
/// multiply as a complex number would.</summary>
internal static class ComplexOperations
{
    private const int LongestPower = 64;
    private static readonly ConstructorInfo New = typeof(Complex).GetConstructor([typeof(double), typeof(double)])!;
    private static readonly Func<Complex, Complex> Sqrt = Kernel("sqrt");
    private static readonly Func<Complex, Complex> Exp = Kernel("exp");
    private static readonly Func<Complex, Complex> Log = Kernel("ln");
    private static readonly Func<Complex, Complex, Complex> PowerKernel = Power;

    public static Expression I { get; } = Expression.New(New, Expression.Constant(0.0), Expression.Constant(1.0));

    public static Expression AsComplex(Expression value) =>
        value.Type == typeof(Complex) ? value : Expression.New(New, value, Expression.Constant(0.0));

    public static Expression Call(Delegate kernel, params IEnumerable<Expression> operands)
    {
        var arguments = operands.Select(AsComplex);
        return kernel.Target is null && kernel.Method.IsStatic && kernel.Method.DeclaringType is not null
            ? Expression.Call(kernel.Method, arguments)
            : Expression.Invoke(Expression.Constant(kernel), arguments);
    }

    public static Expression Power(Expression value, Expression exponent) => Call(PowerKernel, value, exponent);

    /// <summary>exp(w ln z): cut along (-oo, 0] in z. At z = 0 it is 1 for w = 0, 0 for a positive real part of w; for negative real
    /// w infinite, otherwise not a number.</summary>
    public static Complex Power(Complex z, Complex w)
    {
        if (w == Complex.Zero) return Complex.One;
        if (z.Imaginary == 0 && w.Imaginary == 0 && z.Real >= 0) return Math.Pow(z.Real == 0 ? 0 : z.Real, w.Real);
        if (z == Complex.Zero) return w.Real > 0 ? Complex.Zero : new Complex(double.NaN, double.NaN);
        return Exp(w * Log(z));
    }

    /// <summary>A power with a positive number for its exponent.</summary>
    /// <param name="value">The base, which is written several times.</param>
    /// <param name="exponent">The exponent.</param>
    /// <param name="keep">Keeps a value in a variable.</param>
    public static Expression Power(Expression value, Rational exponent, Func<Expression, Expression> keep)
    {
        if (exponent.TryGetInt32(out var whole) && whole <= LongestPower) return Chain(value, whole, keep);
        if ((exponent * 2).TryGetInt32(out var halves) && halves <= 2 * LongestPower && halves % 2 == 1)
        {
            var root = Call(Sqrt, value);
            return halves == 1 ? root : Expression.Multiply(Chain(value, halves / 2, keep), root);
        }

        return Power(value, Expression.Constant(exponent.ToDouble()));
    }

    private static Expression Chain(Expression value, int exponent, Func<Expression, Expression> keep)
    {
        Expression? result = null;
        for (var square = value; ; square = keep(Expression.Multiply(square, square)))
        {
            if ((exponent & 1) == 1) result = result is null ? square : Expression.Multiply(result, square);
            exponent >>= 1;
            if (exponent == 0) return result!;
        }
    }

    private static Func<Complex, Complex> Kernel(string name) =>
        (Func<Complex, Complex>)Functions.FunctionTable.Default.Get(name).ComplexKernel!;

    public static Expression Constant(Constant constant) => constant.Value switch
    {
        ConstantKind.ImaginaryUnit => I,
        ConstantKind.True or ConstantKind.False => Expression.Constant(constant.Value == ConstantKind.True),
        _ => Expression.Constant(constant.Evaluate()),
    };
}
