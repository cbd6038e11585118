using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Makes one operation, rounded once, of a product and the only sum that uses it.</summary>
/// <remarks>
/// <para>Signs cost nothing: processors have the operation in four kinds, and the JIT finds the right one. Without such an operation
/// a call would be made that is many times slower than both parts, so that the pass is for processors that have it.</para>
/// <para>A difference of two products stays as it is. Rounding both alike makes <c>a*b - c*d</c> exactly 0 where the products are
/// equal, and the sign of a discriminant right; rounding only one would not.</para>
/// </remarks>
internal static class FusedMultiplyAdds
{
    /// <summary>Whether this processor has the operation.</summary>
    public static bool IsFast => Fma.IsSupported || AdvSimd.Arm64.IsSupported;

    public static Tape Run(Tape tape)
    {
        var (uses, written, late) = (new Uses(tape), new Renumbering(tape), new int[tape.Instructions.Length]);
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            var sum = tape.Instructions[i];
            late[i] = 1 + Math.Max(sum.Operand(0) is >= 0 and var x ? late[x] : 0, sum.Operand(1) is >= 0 and var y ? late[y] : 0);
            if (sum.Opcode is not (Opcode.Add or Opcode.Subtract)) continue;
            var (first, second) = (IsProduct(tape, uses, sum.A), IsProduct(tape, uses, sum.B));
            if (sum.Opcode == Opcode.Subtract && AreBothProducts(tape, sum)) continue;
            // Of two products the later one: the other is ready when it is needed.
            if (first && second) (first, second) = (late[sum.A] >= late[sum.B], late[sum.A] < late[sum.B]);
            if (!first && !second) continue;
            var product = tape.Instructions[first ? sum.A : sum.B];
            var (a, b, c) = (product.A, product.B, first ? sum.B : sum.A);
            if (sum.Opcode == Opcode.Subtract)
            {
                if (first) c = written.InsertBefore(i, new Instruction(Opcode.Negate, c));
                else a = Negated(tape, written, i, a);
            }

            written.Replace(i, new Instruction(Opcode.FusedMultiplyAdd, a, b, c));
        }

        return written.Finish();
    }

    private static bool IsProduct(Tape tape, Uses uses, int value) =>
        tape.Instructions[value].Opcode == Opcode.Multiply && uses.IsUsedOnce(value);

    private static bool AreBothProducts(Tape tape, in Instruction sum) =>
        tape.Instructions[sum.A].Opcode == Opcode.Multiply && tape.Instructions[sum.B].Opcode == Opcode.Multiply;

    private static int Negated(Tape tape, Renumbering written, int position, int value) => tape.Instructions[value] switch
    {
        { Opcode: Opcode.Constant, Number: var number } => written.Constant(-number),
        _ => written.InsertBefore(position, new Instruction(Opcode.Negate, value)),
    };
}
