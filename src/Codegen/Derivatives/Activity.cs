using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Derivatives;

/// <summary>Which values and arrays of a tape depend on the inputs in a way that has a derivative: those have adjoints and
/// tangents.</summary>
internal sealed class Activity
{
    private readonly Tape _tape;
    private readonly bool[] _values;
    private readonly bool[] _arrays;

    public Activity(Tape tape)
    {
        _tape = tape;
        _values = new bool[tape.Instructions.Length];
        _arrays = new bool[tape.Arrays.Length];
        _arrays[TapeArray.Point] = true;
        // What a loop stores may be read by its next run.
        while (Pass())
        {
        }
    }

    public bool this[int value] => _values[value];

    public bool OfArray(int array) => _arrays[array];

    private bool Pass()
    {
        var isNew = false;
        for (var i = 0; i < _values.Length; i++)
        {
            var instruction = _tape.Instructions[i];
            if (instruction.IsWrite)
            {
                if (!_values[instruction.C] || _arrays[instruction.A]) continue;
                _arrays[instruction.A] = isNew = true;
                continue;
            }

            _values[i] = instruction.Opcode switch
            {
                Opcode.Input => true,
                Opcode.Load => _arrays[instruction.A],
                Opcode.Maximum or Opcode.Whole or (>= Opcode.Equal and <= Opcode.Not) or Opcode.If => false,
                Opcode.Call when ReferenceEquals(instruction.Function, Weights.Zero) => false,
                _ => IsActive(instruction.Operand(0)) || IsActive(instruction.Operand(1)) || IsActive(instruction.Operand(2)),
            };
        }

        return isNew;
    }

    private bool IsActive(int operand) => operand >= 0 && _values[operand];
}
