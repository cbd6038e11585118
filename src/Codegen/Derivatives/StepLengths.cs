using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Lengths of steps along the inputs: where an input is first of all multiplied by 2, a step of 1/2 makes the derivative of the
/// product 1, and spares a multiplication wherever it goes. At the end the derivatives are multiplied by 2.</summary>
/// <remarks>Lengths are powers of 2, so that nothing is rounded.</remarks>
internal static class StepLengths
{
    /// <summary>A length for each input.</summary>
    public static double[] Of(Tape tape)
    {
        var lengths = Equal(tape);
        foreach (var instruction in tape.Instructions)
        {
            if (instruction.Opcode != Opcode.Multiply) continue;
            Find(tape, instruction.A, instruction.B, lengths);
            Find(tape, instruction.B, instruction.A, lengths);
        }

        return lengths;
    }

    /// <summary>Steps of length 1.</summary>
    public static double[] Equal(Tape tape)
    {
        var lengths = new double[tape.Inputs.Length];
        Array.Fill(lengths, 1);
        return lengths;
    }

    /// <summary>Whether a length is not 1.</summary>
    public static bool AreUneven(Tape tape) => Of(tape).Any(length => length != 1);

    private static void Find(Tape tape, int factor, int input, double[] lengths)
    {
        if (tape.Instructions[factor] is { Opcode: Opcode.Constant, Number: var number } && double.IsPow2(Math.Abs(number))
            && tape.Instructions[input] is { Opcode: Opcode.Input, A: var index } && lengths[index] == 1)
            lengths[index] = 1 / number;
    }
}
