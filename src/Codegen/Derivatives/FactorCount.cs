using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>A product over a loop, taken apart so that it can be divided by each of its factors: the product of those that are not
/// 0, and the number of those that are.</summary>
internal readonly record struct FactorCount(int Nonzero, int Zeros)
{
    /// <summary>Runs a loop again, to take the product of a value over it apart.</summary>
    public static FactorCount Over(Replay replay, TapeBuilder tape, int begin, int firstTotal, int factor)
    {
        replay.BeginLoop(begin);
        replay.Region(begin + 1, firstTotal);
        var (nonzero, isZero) = Of(tape, replay[factor]);
        var count = new FactorCount(tape.Total(Opcode.Product, nonzero), tape.Total(Opcode.Sum, isZero));
        tape.EndLoop();
        return count;
    }

    /// <summary>The product of all factors but one.</summary>
    public int Others(TapeBuilder tape, int factor)
    {
        var (nonzero, isZero) = Of(tape, factor);
        var hasOtherZeros = tape.Emit(Opcode.NotEqual, Zeros, isZero);
        var quotient = tape.Divide(Nonzero, nonzero);
        tape.BeginIf(hasOtherZeros);
        tape.BeginElse();
        tape.EndIf();
        return tape.Merge(tape.Constant(0), quotient);
    }

    // What a factor contributes to both.
    private static (int Nonzero, int IsZero) Of(TapeBuilder tape, int factor)
    {
        var (zero, one) = (tape.Constant(0), tape.Constant(1));
        tape.BeginIf(tape.Emit(Opcode.Equal, factor, zero));
        tape.BeginElse();
        tape.EndIf();
        return (tape.Merge(one, factor), tape.Merge(one, zero));
    }
}
