using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Gathers the constant factors and signs of products.</summary>
internal sealed class ConstantFactors(Tape tape)
{
    // Factors of other sizes may be there to keep a product from overflowing or vanishing.
    private const double Largest = 1e9;
    private readonly SingleUses _uses = new(tape);
    private readonly Renumbering _written = new(tape);

    public Tape Finish() => _written.Finish();

    public void Gather(int i)
    {
        switch (_written[i])
        {
            case { Opcode: Opcode.Multiply } product:
                GatherProduct(i, product.A, product.B);
                break;
            case { Opcode: Opcode.Divide } quotient when IsPowerOfTwo(quotient.B, out var inverse):
                _written.Replace(i, new Instruction(Opcode.Multiply, quotient.A, _written.Constant(inverse)));
                GatherProduct(i, quotient.A, _written.Constant(inverse));
                break;
            case { Opcode: Opcode.Subtract } difference when _written[difference.B] is { Opcode: Opcode.Negate } subtracted:
                _written.Replace(i, new Instruction(Opcode.Add, difference.A, subtracted.A));
                break;
        }
    }

    private void GatherProduct(int i, int a, int b)
    {
        var (left, right) = (Split(a), Split(b));
        var (hasLeft, hasRight) = (left.Other != a, right.Other != b);
        // With one factor in front nothing is saved yet, unless the product is a factor itself.
        if (!hasLeft && !hasRight) return;
        if (!(hasLeft && hasRight) && !IsFactor(i)) return;
        var factor = left.Factor * right.Factor;
        if (!IsModerate(left.Factor) || !IsModerate(right.Factor) || (left.Other < 0 && right.Other < 0)) return;
        if (left.Other < 0 || right.Other < 0)
        {
            var rest = Math.Max(left.Other, right.Other);
            if (left.Other < 0 ? right.Other == b : left.Other == a) return;
            _written.Replace(i, new Instruction(Opcode.Multiply, _written.Constant(factor), rest));
            return;
        }

        var product = _written.InsertBefore(i, new Instruction(Opcode.Multiply, left.Other, right.Other));
        _written.Replace(i, new Instruction(Opcode.Multiply, _written.Constant(factor), product));
    }

    private static bool IsModerate(double factor) => Math.Abs(factor) is > 1 / Largest and < Largest;

    private bool IsFactor(int i) => _uses.OnlyUserOf(i) is >= 0 and var user && tape.Instructions[user].Opcode == Opcode.Multiply;

    // A value as a number times another value, which is -1 for a number alone.
    private (double Factor, int Other) Split(int value)
    {
        var instruction = _written[value];
        if (instruction.Opcode == Opcode.Constant) return (instruction.Number, -1);
        if (value >= tape.Instructions.Length || !_uses.IsUsedOnce(value)) return (1, value);
        if (instruction.Opcode == Opcode.Negate) return (-1, instruction.A);
        if (instruction.Opcode != Opcode.Multiply) return (1, value);
        if (_written[instruction.A] is { Opcode: Opcode.Constant, Number: var first }) return (first, instruction.B);
        return _written[instruction.B] is { Opcode: Opcode.Constant, Number: var second } ? (second, instruction.A) : (1, value);
    }

    private bool IsPowerOfTwo(int value, out double inverse)
    {
        inverse = 0;
        if (_written[value] is not { Opcode: Opcode.Constant, Number: var number } || !double.IsNormal(number)) return false;
        inverse = 1 / number;
        return double.IsNormal(inverse) && (BitConverter.DoubleToInt64Bits(number) & 0x000F_FFFF_FFFF_FFFF) == 0;
    }
}
