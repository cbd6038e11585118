using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>What a single instruction adds to the adjoints of its operands: its own adjoint times its partial derivatives.</summary>
internal sealed class ReverseRules(TapeBuilder target, Replay values, Activity activity)
{
    private readonly Arithmetic _arithmetic = values.Arithmetic;
    private readonly Partials _partials = new(target);

    public void Apply(int i, in Instruction instruction, int adjoint, Adjoints adjoints)
    {
        var (a, b) = (instruction.A, instruction.B);
        switch (instruction.Opcode)
        {
            case Opcode.Add:
                Add(a, adjoint, adjoints);
                Add(b, adjoint, adjoints);
                break;
            case Opcode.Subtract:
                Add(a, adjoint, adjoints);
                Subtract(b, adjoint, adjoints);
                break;
            case Opcode.Negate:
                Subtract(a, adjoint, adjoints);
                break;
            case Opcode.Multiply when a == b:
                var isNumber = target.NumberOf(adjoint) is not null;
                var two = target.Constant(2);
                Add(a, isNumber
                    ? _arithmetic.Multiply(_arithmetic.Multiply(two, adjoint), values[a])
                    : _arithmetic.Multiply(_arithmetic.Multiply(two, values[a]), adjoint), adjoints);
                break;
            case Opcode.Multiply:
                AddProduct(a, adjoint, b, adjoints);
                AddProduct(b, adjoint, a, adjoints);
                break;
            case Opcode.FusedMultiplyAdd:
                AddProduct(a, adjoint, b, adjoints);
                AddProduct(b, adjoint, a, adjoints);
                Add(instruction.C, adjoint, adjoints);
                break;
            case Opcode.Divide:
                var ratio = _arithmetic.Divide(adjoint, values[b]);
                Add(a, ratio, adjoints);
                if (activity[b]) Subtract(b, _arithmetic.Multiply(ratio, values[i]), adjoints);
                break;
            case Opcode.Power:
                Power(i, instruction, adjoint, adjoints);
                break;
            case Opcode.Call:
                Call(i, instruction, adjoint, adjoints);
                break;
        }
    }

    private void Add(int value, int contribution, Adjoints adjoints)
    {
        if (activity[value]) adjoints.Add(value, contribution);
    }

    private void Subtract(int value, int contribution, Adjoints adjoints)
    {
        if (activity[value]) adjoints.Subtract(value, contribution);
    }

    private void AddProduct(int value, int adjoint, int other, Adjoints adjoints)
    {
        if (activity[value]) adjoints.Add(value, _arithmetic.Multiply(adjoint, values[other]));
    }

    private void Power(int i, in Instruction power, int adjoint, Adjoints adjoints)
    {
        var (a, b) = (values[power.A], values[power.B]);
        if (activity[power.A])
        {
            var less = target.Emit(Opcode.Power, a, target.Subtract(b, target.Constant(1)));
            adjoints.Add(power.A, _arithmetic.Multiply(adjoint, _arithmetic.Multiply(b, less)));
        }

        if (!activity[power.B]) return;
        adjoints.Add(power.B, _arithmetic.Multiply(adjoint, _arithmetic.Multiply(values[i], _partials.Logarithm(a))));
    }

    private void Call(int i, in Instruction call, int adjoint, Adjoints adjoints)
    {
        for (var k = 0; k < 3; k++)
        {
            var operand = call.Operand(k);
            if (operand < 0 || !activity[operand]) continue;
            var partial = _partials.Of(call, k, number => values[number], values[i]);
            adjoints.Add(operand, _arithmetic.Multiply(adjoint, partial));
        }
    }
}
