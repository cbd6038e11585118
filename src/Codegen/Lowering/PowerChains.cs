using Symbolic.Codegen.Tapes;
using Symbolic.Functions;
using Symbolic.Numbers;

namespace Symbolic.Codegen.Lowering;

/// <summary>Powers with a number for exponent: by multiplication and square root where the exponent is small and a multiple of
/// 1/2.</summary>
internal static class PowerChains
{
    private const int Longest = 64;
    private static readonly Function Sqrt = FunctionTable.Default.Get("sqrt");

    /// <summary>A power with a positive exponent.</summary>
    public static int Power(TapeBuilder tape, int value, Rational exponent)
    {
        if (exponent.TryGetInt32(out var whole) && whole <= Longest) return Chain(tape, value, whole);
        if ((exponent * 2).TryGetInt32(out var halves) && halves <= 2 * Longest && halves % 2 == 1)
        {
            var root = tape.Call(Sqrt, value);
            return halves == 1 ? root : tape.Multiply(Chain(tape, value, halves / 2), root);
        }

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
