using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Makes one operation, rounded once, of a product and the only sum that uses it.</summary>
/// <remarks>
/// <para>Signs cost nothing: processors have the operation in four kinds, and the JIT finds the right one. Without such an operation
/// a call would be made that is many times slower than both parts, so that the pass is for processors that have it.</para>
/// <para>A difference of two products stays as it is, also where it is written as a sum with a negative factor. Rounding both alike
/// makes <c>a*b - c*d</c> exactly 0 where the products are equal, and a discriminant not less than 0; rounding only one would
/// not. Products with a power of two are not rounded at all.</para>
/// <para>The operation is a call, which costs the JIT as much as several instructions. Long programs gain from it where they wait for
/// the product; elsewhere the processor has other work to do. In loops, and in short programs, it is always worth it.</para>
/// </remarks>
internal static class FusedMultiplyAdds
{
    // More instructions outside of loops are a long program.
    private const int LongestShort = 300;

    // How deep signs are looked for in products of products.
    private const int MostFactors = 4;

    /// <summary>Whether this processor has the operation.</summary>
    public static bool IsFast => Fma.IsSupported || AdvSimd.Arm64.IsSupported;

    public static Tape Run(Tape tape)
    {
        var (uses, written, chains) = (new SingleUses(tape), new Renumbering(tape), new LongestChains(tape));
        var (isLong, loops) = (IsLong(tape), 0);
        for (var i = 0; i < tape.Instructions.Length; i++)
        {
            var sum = tape.Instructions[i];
            if (sum.Opcode == Opcode.Loop) loops++;
            else if (sum.Opcode == Opcode.EndLoop) loops--;
            if (sum.Opcode is not (Opcode.Add or Opcode.Subtract)) continue;
            var (first, second) = (IsProduct(tape, uses, sum.A), IsProduct(tape, uses, sum.B));
            if (IsDifferenceOfProducts(tape, sum)) (first, second) = (first && IsExact(tape, sum.A), second && IsExact(tape, sum.B));
            // Of two products the later one: the other is ready when it is needed.
            if (first && second) (first, second) = (chains.Before(sum.A) >= chains.Before(sum.B), chains.Before(sum.A) < chains.Before(sum.B));
            if (!first && !second) continue;
            if (isLong && loops == 0 && !chains.Delays(first ? sum.A : sum.B, first ? sum.B : sum.A, sum, i)) continue;
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

    private static bool IsLong(Tape tape)
    {
        var (count, loops) = (0, 0);
        foreach (var instruction in tape.Instructions)
        {
            if (instruction.Opcode == Opcode.Loop) loops++;
            else if (instruction.Opcode == Opcode.EndLoop) loops--;
            else if (loops == 0 && !instruction.IsLeaf) count++;
        }

        return count > LongestShort;
    }

    private static bool IsProduct(Tape tape, SingleUses uses, int value) =>
        tape.Instructions[value].Opcode == Opcode.Multiply && uses.IsUsedOnce(value);

    private static bool IsDifferenceOfProducts(Tape tape, in Instruction sum)
    {
        if (tape.Instructions[sum.A].Opcode != Opcode.Multiply || tape.Instructions[sum.B].Opcode != Opcode.Multiply) return false;
        var isOpposite = HasMinus(tape, sum.A, MostFactors) != HasMinus(tape, sum.B, MostFactors);
        return isOpposite == (sum.Opcode == Opcode.Add);
    }

    // Twice a number is not rounded, so that it makes no difference when it is.
    private static bool IsExact(Tape tape, int product) =>
        IsPowerOfTwo(tape.Instructions[tape.Instructions[product].A]) || IsPowerOfTwo(tape.Instructions[tape.Instructions[product].B]);

    private static bool IsPowerOfTwo(in Instruction factor) =>
        factor.Opcode == Opcode.Constant && double.IsNormal(factor.Number) && (BitConverter.DoubleToInt64Bits(factor.Number) & 0x000F_FFFF_FFFF_FFFF) == 0;

    // Whether the numbers and signs among the factors make a minus.
    private static bool HasMinus(Tape tape, int value, int most) => tape.Instructions[value] switch
    {
        { Opcode: Opcode.Constant, Number: < 0 } => true,
        { Opcode: Opcode.Negate, A: var operand } => !(most > 0 && HasMinus(tape, operand, most - 1)),
        { Opcode: Opcode.Multiply, A: var a, B: var b } when most > 0 => HasMinus(tape, a, most - 1) != HasMinus(tape, b, most - 1),
        _ => false,
    };

    private static int Negated(Tape tape, Renumbering written, int position, int value) => tape.Instructions[value] switch
    {
        { Opcode: Opcode.Constant, Number: var number } => written.Constant(-number),
        _ => written.InsertBefore(position, new Instruction(Opcode.Negate, value)),
    };
}
