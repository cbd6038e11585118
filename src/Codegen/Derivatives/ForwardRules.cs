using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>The derivatives of single instructions along directions, from those of their operands.</summary>
internal sealed class ForwardRules(TapeBuilder target, Replay values)
{
    private readonly Arithmetic _arithmetic = values.Arithmetic;
    private readonly Partials _partials = new(target);

    /// <summary>The derivatives of a value.</summary>
    /// <param name="i">Its number in the tape that is differentiated.</param>
    /// <param name="instruction">The instruction that makes it.</param>
    /// <param name="tangents">The derivatives of an operand.</param>
    public Tangent[] Of(int i, in Instruction instruction, Func<int, Tangent[]> tangents)
    {
        var (a, b) = (instruction.A, instruction.B);
        switch (instruction.Opcode)
        {
            case Opcode.Add:
                return Joined(tangents(a), tangents(b), _arithmetic.Add);
            case Opcode.Subtract:
                return Joined(tangents(a), Mapped(tangents(b), _arithmetic.Negate), _arithmetic.Add);
            case Opcode.Negate:
                return Mapped(tangents(a), _arithmetic.Negate);
            case Opcode.Multiply when a == b:
                return Scaled(tangents(a), () => _arithmetic.Multiply(target.Constant(2), values[a]));
            case Opcode.Multiply:
                return Product(a, b, tangents);
            case Opcode.FusedMultiplyAdd:
                return Joined(Product(a, b, tangents), tangents(instruction.C), _arithmetic.Add);
            case Opcode.Divide:
                return Quotient(i, instruction, tangents);
            case Opcode.Power:
                return Power(i, instruction, tangents);
            case Opcode.Call:
                var result = Array.Empty<Tangent>();
                for (var k = 0; k < 3; k++)
                {
                    var operand = instruction.Operand(k);
                    if (operand < 0 || tangents(operand).Length == 0) continue;
                    var partial = _partials.Of(instruction, k, number => values[number], values[i]);
                    result = Joined(result, Scaled(tangents(operand), () => partial), _arithmetic.Add);
                }

                return result;
            default:
                return [];
        }
    }

    private Tangent[] Product(int a, int b, Func<int, Tangent[]> tangents) =>
        Joined(Scaled(tangents(a), () => values[b]), Scaled(tangents(b), () => values[a]), _arithmetic.Add);

    // (a/b)' = (a' - (a/b) b')/b, and where a does not change, -((a/b)/b) b'.
    private Tangent[] Quotient(int i, in Instruction quotient, Func<int, Tangent[]> tangents)
    {
        var (upper, lower, divisor) = (tangents(quotient.A), tangents(quotient.B), values[quotient.B]);
        var changing = upper.Select(each => each.Direction).ToHashSet();
        var alone = Scaled(
            [.. lower.Where(each => !changing.Contains(each.Direction))],
            () => _arithmetic.Negate(_arithmetic.Divide(values[i], divisor)));
        var both = Scaled([.. lower.Where(each => changing.Contains(each.Direction))], () => values[i]);
        var numerators = Joined(upper, Mapped(both, _arithmetic.Negate), _arithmetic.Add);
        return Joined(Mapped(numerators, value => _arithmetic.Divide(value, divisor)), alone, _arithmetic.Add);
    }

    private Tangent[] Power(int i, Instruction power, Func<int, Tangent[]> tangents)
    {
        var (a, b) = (values[power.A], values[power.B]);
        var byBase = Scaled(tangents(power.A), () =>
            _arithmetic.Multiply(b, target.Emit(Opcode.Power, a, target.Subtract(b, target.Constant(1)))));
        var byExponent = Scaled(tangents(power.B), () => _arithmetic.Multiply(values[i], _partials.Logarithm(a)));
        return Joined(byBase, byExponent, _arithmetic.Add);
    }

    // The factor is written only where there is something to multiply.
    private Tangent[] Scaled(Tangent[] tangents, Func<int> factor)
    {
        if (tangents.Length == 0) return tangents;
        var number = factor();
        return Mapped(tangents, value => _arithmetic.Multiply(number, value));
    }

    private static Tangent[] Mapped(Tangent[] tangents, Func<int, int> function) =>
        Array.ConvertAll(tangents, tangent => tangent with { Value = function(tangent.Value) });

    /// <summary>Joins derivatives along the same direction.</summary>
    public static Tangent[] Joined(Tangent[] left, Tangent[] right, Func<int, int, int> join)
    {
        if (left.Length == 0) return right;
        if (right.Length == 0) return left;
        var result = new List<Tangent>(left.Length + right.Length);
        var (l, r) = (0, 0);
        while (l < left.Length || r < right.Length)
        {
            if (r == right.Length || (l < left.Length && left[l].Direction < right[r].Direction)) result.Add(left[l++]);
            else if (l == left.Length || right[r].Direction < left[l].Direction) result.Add(right[r++]);
            else result.Add(new(left[l].Direction, join(left[l++].Value, right[r++].Value)));
        }

        return [.. result];
    }
}
