using System.Collections.Immutable;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Writes the instructions of a tape in another order, some changed, some new.</summary>
/// <remarks>An instruction that is inserted has a number of its own beyond those of the tape, by which others can use its
/// value.</remarks>
internal sealed class Renumbering(Tape tape)
{
    private readonly List<Instruction> _inserted = [];
    private readonly List<int> _following = [];
    private readonly Dictionary<long, int> _constants = [];
    private readonly Dictionary<int, int> _substitutes = [];
    private readonly int[] _firstBefore = Filled(tape.Instructions.Length);
    private readonly int[] _lastBefore = Filled(tape.Instructions.Length);
    private readonly Instruction[] _instructions = [.. tape.Instructions];

    /// <summary>An instruction of the tape or one that has been inserted; its operands are numbers as before.</summary>
    public Instruction this[int number] => number < _instructions.Length ? _instructions[number] : _inserted[number - _instructions.Length];

    /// <summary>Whether anything has been inserted or changed.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Drops an instruction: another value, made before, takes the place of its value.</summary>
    public void Drop(int position, int substitute)
    {
        IsChanged = true;
        _substitutes[position] = substitute;
    }

    public void Replace(int position, in Instruction instruction)
    {
        IsChanged = true;
        _instructions[position] = instruction;
    }

    /// <summary>Inserts an instruction before another one, and after all that have been inserted there.</summary>
    /// <returns>The number of its value.</returns>
    public int InsertBefore(int position, in Instruction instruction)
    {
        IsChanged = true;
        var number = _instructions.Length + _inserted.Count;
        _inserted.Add(instruction);
        _following.Add(-1);
        if (_firstBefore[position] < 0) _firstBefore[position] = number;
        else _following[_lastBefore[position] - _instructions.Length] = number;
        _lastBefore[position] = number;
        return number;
    }

    /// <summary>A number, at the beginning of the program.</summary>
    public int Constant(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        if (_constants.TryGetValue(bits, out var known)) return known;
        var position = 0;
        while (_instructions[position].IsLeaf) position++;
        return _constants[bits] = InsertBefore(position, new Instruction(Opcode.Constant, Number: number));
    }

    /// <summary>The tape with what has been changed and inserted.</summary>
    public Tape Finish() => IsChanged ? Write(_instructions.Length, i => i) : tape;

    /// <summary>The tape in another order.</summary>
    public Tape InOrder(List<int> positions) => Write(positions.Count, i => positions[i]);

    private Tape Write(int count, Func<int, int> position)
    {
        var numbers = new int[_instructions.Length + _inserted.Count];
        var order = new List<int>(numbers.Length);
        for (var i = 0; i < count; i++)
        {
            var at = position(i);
            for (var inserted = _firstBefore[at]; inserted >= 0; inserted = _following[inserted - _instructions.Length])
            {
                numbers[inserted] = order.Count;
                order.Add(inserted);
            }

            if (_substitutes.TryGetValue(at, out var substitute))
            {
                numbers[at] = numbers[substitute];
                continue;
            }

            numbers[at] = order.Count;
            order.Add(at);
        }

        var written = ImmutableArray.CreateBuilder<Instruction>(order.Count);
        foreach (var number in order) written.Add(this[number].Renumbered(numbers));
        return new Tape(
            tape.Inputs,
            written.MoveToImmutable(),
            [.. tape.Outputs.Select(output => output < 0 ? output : numbers[output])],
            tape.Arrays,
            [.. tape.Subscripts.Select(subscript => subscript.Renumber(atom => numbers[atom]))]);
    }

    private static int[] Filled(int length)
    {
        var filled = new int[length];
        Array.Fill(filled, -1);
        return filled;
    }
}
