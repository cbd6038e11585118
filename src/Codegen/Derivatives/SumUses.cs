using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>How the values of a tape are used: how often, in sums or elsewhere, and with which numbers as factors.</summary>
internal sealed class SumUses
{
    private readonly HashSet<(int Region, long Number, int Value)> _products = [];

    public SumUses(Tape tape)
    {
        Count = new int[tape.Instructions.Length];
        IsOutsideSums = new bool[Count.Length];
        IsPartOfSum = new bool[Count.Length];
        for (var i = 0; i < Count.Length; i++)
        {
            var instruction = tape.Instructions[i];
            var isSum = instruction.Opcode is Opcode.Add or Opcode.Subtract or Opcode.Negate;
            for (var k = 0; k < 3; k++)
            {
                if (instruction.Operand(k) is not (>= 0 and var operand)) continue;
                Count[operand]++;
                IsPartOfSum[operand] = isSum && tape.RegionOf(i) == tape.RegionOf(operand);
                IsOutsideSums[operand] |= !isSum;
            }

            if (instruction.Opcode != Opcode.Multiply) continue;
            AddProduct(tape, tape.RegionOf(i), instruction.A, instruction.B);
            AddProduct(tape, tape.RegionOf(i), instruction.B, instruction.A);
        }

        foreach (var output in tape.Outputs)
        {
            if (output < 0) continue;
            Count[output] += 2;
            IsOutsideSums[output] = true;
        }
    }

    /// <summary>How often each value is read; one that is a result counts as read more than once.</summary>
    public int[] Count { get; }

    /// <summary>Whether a value is read by another instruction than a sum, a difference or a change of sign.</summary>
    public bool[] IsOutsideSums { get; }

    /// <summary>Whether the last instruction that reads a value is a sum, a difference or a change of sign in the same region.</summary>
    public bool[] IsPartOfSum { get; }

    /// <summary>Whether a value is multiplied by a number somewhere in a region.</summary>
    public bool HasProduct(int region, double number, int value) => _products.Contains((region, BitConverter.DoubleToInt64Bits(number), value));

    private void AddProduct(Tape tape, int region, int number, int value)
    {
        if (tape.Instructions[number] is { Opcode: Opcode.Constant, Number: var known })
            _products.Add((region, BitConverter.DoubleToInt64Bits(known), value));
    }
}
