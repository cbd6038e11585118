using System.Linq.Expressions;
using System.Reflection;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>How the totals of loops start and go on.</summary>
internal static class Totals
{
    private static readonly MethodInfo Max = ((Func<double, double, double>)Math.Max).Method;

    public static double Start(Opcode opcode) => opcode switch
    {
        Opcode.Sum => 0,
        Opcode.Product => 1,
        _ => double.NegativeInfinity,
    };

    public static Expression Next(Opcode opcode, Expression total, Expression value) => opcode switch
    {
        Opcode.Sum => Expression.Add(total, value),
        Opcode.Product => Expression.Multiply(total, value),
        _ => Expression.Call(Max, total, value),
    };
}
