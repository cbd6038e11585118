using Symbolic.Functions;

namespace Symbolic.Codegen.Tapes;

/// <summary>One instruction of a tape. Its operands are numbers of values, which are the positions of the instructions that make
/// them; -1 where there is none.</summary>
/// <param name="Opcode">What it does.</param>
/// <param name="A">The first operand; of an input its number, of a truth 0 or 1.</param>
/// <param name="B">The second operand.</param>
/// <param name="C">The third operand.</param>
/// <param name="Number">The number of a constant.</param>
/// <param name="Function">The row of a call.</param>
public readonly record struct Instruction(Opcode Opcode, int A = -1, int B = -1, int C = -1, double Number = 0, Function? Function = null)
{
    /// <summary>Whether A, B, C are operands: they are not for inputs and truths.</summary>
    public bool HasOperands => Opcode is not (Opcode.Input or Opcode.Constant or Opcode.Truth);

    /// <summary>Whether there is a value: there is none of what only begins or ends a region.</summary>
    public bool HasValue => Opcode is not (Opcode.If or Opcode.Else or Opcode.EndIf or Opcode.EndLoop);

    /// <summary>Whether it is a number known beforehand, an input or a truth: such a value costs nothing.</summary>
    public bool IsLeaf => !HasOperands;

    internal Instruction Renumbered(ReadOnlySpan<int> numbers) => HasOperands
        ? this with { A = A < 0 ? A : numbers[A], B = B < 0 ? B : numbers[B], C = C < 0 ? C : numbers[C] }
        : this;
}
