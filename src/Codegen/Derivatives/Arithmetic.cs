using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Writes the arithmetic of derivatives, where many operands are numbers: what adds 0 or multiplies by 0 or 1 vanishes,
/// numbers are gathered in one factor, signs are moved to where a subtraction takes them in.</summary>
/// <remarks>A factor 0 comes from a derivative that is 0 everywhere, so that the product is 0 also where the other factor is infinite
/// or no number.</remarks>
internal sealed class Arithmetic(TapeBuilder tape)
{
    public int Add(int a, int b)
    {
        if (tape.NumberOf(a) == 0) return b;
        if (tape.NumberOf(b) == 0) return a;
        if (a == b) return Multiply(tape.Constant(2), a);
        if (NegativeOf(b) is { } subtracted) return Subtract(a, subtracted);
        return NegativeOf(a) is { } other ? Subtract(b, other) : tape.Add(a, b);
    }

    public int Subtract(int a, int b)
    {
        if (tape.NumberOf(b) == 0) return a;
        if (tape.NumberOf(a) == 0) return Negate(b);
        return NegativeOf(b) is { } added ? Add(a, added) : tape.Subtract(a, b);
    }

    public int Negate(int a)
    {
        if (FactorOf(a) is { } product) return Multiply(tape.Constant(-product.Number), product.Value);
        return tape.InstructionOf(a) is { Opcode: Opcode.Subtract } difference ? tape.Subtract(difference.B, difference.A) : tape.Negate(a);
    }

    public int Multiply(int a, int b)
    {
        if (tape.NumberOf(b) is not null) (a, b) = (b, a);
        if (tape.NumberOf(a) is { } number) return Scaled(number, b);
        if (OperandOfNegate(a) is { } left) return Negate(Multiply(left, b));
        return OperandOfNegate(b) is { } right ? Negate(Multiply(a, right)) : tape.Multiply(a, b);
    }

    public int Divide(int a, int b)
    {
        if (tape.NumberOf(a) == 0) return a;
        return OperandOfNegate(a) is { } value ? Negate(Divide(value, b)) : tape.Divide(a, b);
    }

    private int Scaled(double number, int value)
    {
        if (number == 0) return tape.Constant(0);
        if (tape.NumberOf(value) is { } other) return tape.Constant(number * other);
        if (number == 1) return value;
        if (FactorOf(value) is { } product) return Scaled(number * product.Number, product.Value);
        if (OperandOfNegate(value) is { } positive) return Scaled(-number, positive);
        return number == -1 ? Negate(value) : tape.Multiply(tape.Constant(number), value);
    }

    // A product with a number, taken apart.
    private (double Number, int Value)? FactorOf(int value)
    {
        if (tape.InstructionOf(value) is not { Opcode: Opcode.Multiply } product) return null;
        if (tape.NumberOf(product.A) is { } left) return (left, product.B);
        return tape.NumberOf(product.B) is { } right ? (right, product.A) : null;
    }

    private int? NegativeOf(int value)
    {
        if (OperandOfNegate(value) is { } operand) return operand;
        return FactorOf(value) is { Number: < 0 } product ? Scaled(-product.Number, product.Value) : null;
    }

    private int? OperandOfNegate(int value) =>
        tape.InstructionOf(value) is { Opcode: Opcode.Negate } negation ? negation.A : null;
}
