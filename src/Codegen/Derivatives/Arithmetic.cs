using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Writes the arithmetic of derivatives, where many operands are numbers: what adds 0 or multiplies by 0 or 1 vanishes,
/// numbers are gathered in one factor, signs are moved to where a subtraction takes them in.</summary>
/// <remarks>A factor 0 comes from a derivative that is 0 everywhere, so that the product is 0 also where the other factor is infinite
/// or no number.</remarks>
internal sealed class Arithmetic(TapeBuilder tape)
{
    private const int MostFactors = 8;

    /// <summary>Whether factors move out of a sum both of whose terms have them: <c>(2*x)*u + (x*v)*2</c> becomes <c>2*x*(u + v)</c>. That
    /// pays where what remains occurs several times.</summary>
    public bool GathersFactors { get; init; }

    public int Add(int a, int b)
    {
        if (tape.NumberOf(a) == 0) return b;
        if (tape.NumberOf(b) == 0) return a;
        if (a == b) return Multiply(tape.Constant(2), a);
        if (NegativeOf(b) is { } subtracted) return Subtract(a, subtracted);
        if (NegativeOf(a) is { } other) return Subtract(b, other);
        return WithCommonFactor(a, b, isDifference: false) ?? tape.Add(a, b);
    }

    public int Subtract(int a, int b)
    {
        if (tape.NumberOf(b) == 0) return a;
        if (tape.NumberOf(a) == 0) return Negate(b);
        if (NegativeOf(b) is { } added) return Add(a, added);
        return WithCommonFactor(a, b, isDifference: true) ?? tape.Subtract(a, b);
    }

    public int Negate(int a) => tape.Negate(a);

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
        // With the sign outside, what is multiplied by 2 and by -2 is computed once.
        if (number < 0) return tape.Negate(Scaled(-number, value));
        return tape.Multiply(tape.Constant(number), value);
    }

    private int? WithCommonFactor(int a, int b, bool isDifference)
    {
        if (!GathersFactors) return null;
        var (left, right) = (FactorsOf(a), FactorsOf(b));
        var common = new List<int>();
        for (var k = left.Factors.Count - 1; k >= 0; k--)
        {
            if (!right.Factors.Remove(left.Factors[k])) continue;
            common.Insert(0, left.Factors[k]);
            left.Factors.RemoveAt(k);
        }

        if (common.Count == 0 || left.Factors.Count + right.Factors.Count == 0) return null;
        var (first, second) = (Product(left.Factors), Product(right.Factors));
        var isSubtracted = isDifference ^ left.IsNegative ^ right.IsNegative;
        var product = Multiply(Product(common), isSubtracted ? Subtract(first, second) : Add(first, second));
        return left.IsNegative ? Negate(product) : product;
    }

    // Numbers stand before other factors, since they have negative numbers themselves; their signs stand apart.
    private (List<int> Factors, bool IsNegative) FactorsOf(int value)
    {
        var (factors, isNegative) = (new List<int>(), false);
        var open = new Stack<int>([value]);
        while (open.TryPop(out var factor))
        {
            if (tape.NumberOf(factor) is { } number)
            {
                isNegative ^= number < 0;
                factors.Add(tape.Constant(Math.Abs(number)));
            }
            else if (factors.Count + open.Count < MostFactors && tape.InstructionOf(factor) is { Opcode: Opcode.Multiply } product)
            {
                open.Push(product.A);
                open.Push(product.B);
            }
            else
            {
                factors.Add(factor);
            }
        }

        factors.Sort();
        return (factors, isNegative);
    }

    private int Product(List<int> factors) =>
        factors.Count == 0 ? tape.Constant(1) : factors.Aggregate((product, factor) => tape.Multiply(product, factor));

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
