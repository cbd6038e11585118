using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Takes the branches whose conditions always hold or never, and carries out what becomes known by that.</summary>
/// <remarks>Such conditions come from constants that only lowering computes. Compilers of source code warn of what they leave
/// unreachable.</remarks>
internal sealed class KnownConditions
{
    private readonly Tape _tape;
    private readonly TapeBuilder _target;
    private readonly int[] _values;

    // Of each If that is no longer one, whether its condition holds.
    private readonly Dictionary<int, bool> _known = [];

    private KnownConditions(Tape tape)
    {
        _tape = tape;
        _target = new TapeBuilder(tape.Inputs);
        _values = new int[tape.Instructions.Length];
    }

    public static Tape Take(Tape tape)
    {
        if (!tape.Instructions.Any(each => each.Opcode == Opcode.Truth)) return tape;
        var pass = new KnownConditions(tape);
        foreach (var array in tape.Arrays[2..]) pass._target.AddArray(array);
        for (var i = 0; i < tape.Instructions.Length; i++) i = pass.Copy(i);
        var outputs = tape.Outputs.Select(output => output < 0 ? TapeBuilder.Written : pass._values[output]);
        return DeadCode.Remove(pass._target.Build([.. outputs]));
    }

    // Copies an instruction, or leaves it out. Returns the position of the last one that is dealt with.
    private int Copy(int i)
    {
        var instruction = _tape.Instructions[i];
        switch (instruction.Opcode)
        {
            case Opcode.If when Truth(_values[instruction.A]) is { } holds:
                _known.Add(i, holds);
                return holds ? i : _tape.PartnerOf(i);
            case Opcode.Else when _known.ContainsKey(IfOf(i)):
                return _tape.PartnerOf(i);
            case Opcode.EndIf when _known.ContainsKey(_tape.PartnerOf(i)):
                return i;
            case Opcode.Merge when _known.TryGetValue(_tape.PartnerOf(i), out var holds):
                _values[i] = _values[holds ? instruction.A : instruction.B];
                return i;
            default:
                _values[i] = Copied(instruction);
                return i;
        }
    }

    private int Copied(in Instruction instruction)
    {
        int Value(int operand) => operand < 0 ? TapeBuilder.Written : _values[operand];
        Subscript At(int number) => _tape.Subscripts[number].Renumber(atom => _values[atom]);
        switch (instruction.Opcode)
        {
            case Opcode.Input:
                return _target.Input(instruction.A);
            case Opcode.Constant:
                return _target.Constant(instruction.Number);
            case Opcode.Truth:
                return _target.Truth(instruction.A == 1);
            case Opcode.And or Opcode.Or or Opcode.Not:
                return Joined(instruction);
            case Opcode.Call:
                return _target.Call(instruction.Function!, Value(instruction.A), Value(instruction.B), Value(instruction.C));
            case Opcode.If:
                _target.BeginIf(_values[instruction.A]);
                return 0;
            case Opcode.Else:
                _target.BeginElse();
                return 0;
            case Opcode.EndIf:
                _target.EndIf();
                return 0;
            case Opcode.Merge:
                return _target.Merge(_values[instruction.A], _values[instruction.B]);
            case Opcode.Loop:
                return _target.BeginLoop(At(instruction.A), At(instruction.B));
            case Opcode.Sum or Opcode.Product or Opcode.Maximum:
                return _target.Total(instruction.Opcode, _values[instruction.A]);
            case Opcode.EndLoop:
                _target.EndLoop();
                return 0;
            case Opcode.Position:
                return _target.Position(At(instruction.A));
            case Opcode.Load:
                return _target.Load(instruction.A, At(instruction.B), instruction.IsChecked);
            case Opcode.Store or Opcode.Accumulate:
                _target.Write(instruction.Opcode, instruction.A, At(instruction.B), _values[instruction.C], instruction.IsChecked);
                return 0;
            default:
                return _target.Emit(instruction.Opcode, Value(instruction.A), Value(instruction.B), Value(instruction.C));
        }
    }

    private int Joined(in Instruction instruction)
    {
        var a = _values[instruction.A];
        if (instruction.Opcode == Opcode.Not) return Truth(a) is { } holds ? _target.Truth(!holds) : _target.Emit(Opcode.Not, a);
        var b = _values[instruction.B];
        var isAnd = instruction.Opcode == Opcode.And;
        if (Truth(a) is { } left) return left == isAnd ? b : a;
        if (Truth(b) is { } right) return right == isAnd ? a : b;
        return _target.Emit(instruction.Opcode, a, b);
    }

    private bool? Truth(int value) =>
        value >= 0 ? null : value == _target.Truth(true) ? true : value == _target.Truth(false) ? false : null;

    private int IfOf(int elsePosition) => _tape.PartnerOf(_tape.PartnerOf(elsePosition));
}
