using System.Linq.Expressions;
using System.Reflection;
using Symbolic.Functions;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Calls of the kernels of function rows: of the very method that the interpreter calls.</summary>
internal static class KernelCalls
{
    public static readonly MethodInfo Power = ((Func<double, double, double>)Math.Pow).Method;
    public static readonly MethodInfo FusedMultiplyAdd = ((Func<double, double, double, double>)Math.FusedMultiplyAdd).Method;

    public static readonly MethodInfo SinCos = ((Func<double, (double Sin, double Cos)>)Math.SinCos).Method;
    public static readonly FieldInfo Sin = typeof((double Sin, double Cos)).GetField("Item1")!;
    public static readonly FieldInfo Cos = typeof((double Sin, double Cos)).GetField("Item2")!;

    public static Expression Call(Function function, params ReadOnlySpan<Expression?> operands)
    {
        var arguments = new List<Expression>();
        foreach (var operand in operands)
        {
            if (operand is not null) arguments.Add(operand);
        }

        var kernel = function.Kernel;
        // Rows of a table hold delegates of static methods; a row used without a table may hold any.
        return kernel.Target is null && kernel.Method.IsStatic && kernel.Method.DeclaringType is not null
            ? Expression.Call(kernel.Method, arguments)
            : Expression.Invoke(Expression.Constant(kernel), arguments);
    }
}
