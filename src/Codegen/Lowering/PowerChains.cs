using Symbolic.Codegen.Tapes;
using Symbolic.Functions;
using Symbolic.Numbers;

namespace Symbolic.Codegen.Lowering;

/// <summary>Powers with a number for exponent: by multiplication where it is whole and small. Other multiples of 1/2 than 1/2 itself
/// stay powers until derivatives have been taken.</summary>
internal static class PowerChains
{
    private const int Longest = 64;
    private static readonly Function Sqrt = FunctionTable.Default.Get("sqrt");

    /// <summary>A power with a positive exponent.</summary>
    public static int Power(TapeBuilder tape, int value, Rational exponent)
    {
        if (exponent.TryGetInt32(out var whole) && whole <= Longest) return Chain(tape, value, whole);
        if (exponent == Rational.Create(1, 2)) return tape.Call(Sqrt, value);
        return tape.Emit(Opcode.Power, value, tape.Constant(exponent.ToDouble()));
    }

    private static int Chain(TapeBuilder tape, int value, int exponent)
    {
        int? result = null;
        for (var square = value; ; square = tape.Multiply(square, square))
        {
            if ((exponent & 1) == 1) result = result is { } product ? tape.Multiply(product, square) : square;
            exponent >>= 1;
            if (exponent == 0) return result!.Value;
        }
    }
}
