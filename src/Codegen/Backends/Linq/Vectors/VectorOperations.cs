using System.Linq.Expressions;
using Symbolic.Codegen.Tapes;
using Symbolic.Functions.Vectors;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>Single operations on vectors.</summary>
internal sealed class VectorOperations(VectorShape shape)
{
    /// <summary>The value of an instruction on vectors.</summary>
    public Expression Of(in Instruction instruction, Expression a, Expression? b, Expression? c) => instruction.Opcode switch
    {
        Opcode.Add => Expression.Add(a, b!),
        Opcode.Subtract => Expression.Subtract(a, b!),
        Opcode.Multiply => Expression.Multiply(a, b!),
        Opcode.Divide => Expression.Divide(a, b!),
        Opcode.Negate => Expression.Negate(a),
        Opcode.Power => VectorKernel.Power.Call(shape.Type, a, b!),
        Opcode.FusedMultiplyAdd => shape.MultiplyAdd(a, b!, c!),
        Opcode.Call => instruction.Function!.VectorKernel.Call(shape.Type, new[] { a, b, c }.OfType<Expression>()),
        Opcode.Equal or Opcode.NotEqual or Opcode.Less or Opcode.LessOrEqual => shape.Compare(instruction.Opcode, a, b!),
        Opcode.And => Expression.And(a, b!),
        Opcode.Or => Expression.Or(a, b!),
        Opcode.Not => Expression.OnesComplement(a),
        _ => throw new InvalidOperationException($"No vectors for {instruction.Opcode}."),
    };
}
