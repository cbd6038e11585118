using System.Linq.Expressions;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Single operations on numbers and conditions.</summary>
internal static class ScalarOperations
{
    /// <summary>The value of an instruction.</summary>
    public static Expression Of(in Instruction instruction, Expression a, Expression? b, Expression? c) => instruction.Opcode switch
    {
        Opcode.Whole => Expression.Convert(a, typeof(long)),
        Opcode.Negate => Expression.Negate(a),
        Opcode.Not => Expression.Not(a),
        Opcode.Add => Expression.Add(a, b!),
        Opcode.Subtract => Expression.Subtract(a, b!),
        Opcode.Multiply => Expression.Multiply(a, b!),
        Opcode.Divide => Expression.Divide(a, b!),
        Opcode.Power => Expression.Call(KernelCalls.Power, a, b!),
        Opcode.FusedMultiplyAdd => Expression.Call(KernelCalls.FusedMultiplyAdd, a, b!, c!),
        Opcode.Call => KernelCalls.Call(instruction.Function!, a, b, c),
        Opcode.Equal => Expression.Equal(a, b!),
        Opcode.NotEqual => Expression.NotEqual(a, b!),
        Opcode.Less => Expression.LessThan(a, b!),
        Opcode.LessOrEqual => Expression.LessThanOrEqual(a, b!),
        Opcode.And => Expression.And(a, b!),
        Opcode.Or => Expression.Or(a, b!),
        _ => throw new InvalidOperationException($"No expression for {instruction.Opcode}."),
    };
}
