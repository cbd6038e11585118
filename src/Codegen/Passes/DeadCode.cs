using System.Collections.Immutable;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Passes;

/// <summary>Drops the instructions that no result needs, with the subscripts and arrays that only they use. Inputs stay, since callers
/// count them.</summary>
internal sealed class DeadCode
{
    private readonly Tape _tape;
    private readonly bool[] _live;
    private readonly bool[] _isArrayRead;

    private DeadCode(Tape tape)
    {
        _tape = tape;
        _live = new bool[tape.Instructions.Length];
        _isArrayRead = new bool[tape.Arrays.Length];
    }

    public static Tape Remove(Tape tape)
    {
        var pass = new DeadCode(tape);
        pass.MarkAll();
        return Array.TrueForAll(pass._live, needed => needed) ? tape : pass.Kept();
    }

    // In a loop an element may be read before the place where it was written the last time round.
    private void MarkAll()
    {
        int known;
        do
        {
            known = _isArrayRead.Count(isRead => isRead);
            Mark();
        }
        while (_isArrayRead.Count(isRead => isRead) > known);
    }

    // Backwards: whoever uses a value, or mostly reads an element, stands after it. A region is needed if a value that leaves it is,
    // or a write in it, or an access that may turn out to be outside its array.
    private void Mark()
    {
        foreach (var output in _tape.Outputs)
        {
            if (output >= 0) _live[output] = true;
        }

        for (var i = _live.Length - 1; i >= 0; i--)
        {
            var instruction = _tape.Instructions[i];
            if (instruction.Opcode == Opcode.Input || instruction.IsChecked) _live[i] = true;
            if (instruction.IsWrite && (instruction.A == TapeArray.Results || _isArrayRead[instruction.A])) _live[i] = true;
            if (_live[i]) MarkNeeds(i, instruction);
        }
    }

    private void MarkNeeds(int i, in Instruction instruction)
    {
        if (instruction.Opcode is Opcode.Merge or Opcode.Sum or Opcode.Product or Opcode.Maximum) MarkRegion(_tape.PartnerOf(i));
        for (var region = _tape.RegionOf(i); region >= 0 && !_live[region]; region = _tape.RegionOf(region)) MarkRegion(region);
        if (instruction.Opcode == Opcode.Load) _isArrayRead[instruction.A] = true;
        for (var k = 0; k < 3; k++)
        {
            if (instruction.Operand(k) is >= 0 and var operand) _live[operand] = true;
        }

        for (var k = 0; k < 2; k++)
        {
            if (instruction.Subscript(k) is not (>= 0 and var subscript)) continue;
            foreach (var term in _tape.Subscripts[subscript].Terms)
            {
                foreach (var atom in term.Atoms) _live[atom] = true;
            }
        }
    }

    // The If, Else and EndIf, or the Loop and EndLoop.
    private void MarkRegion(int begin)
    {
        if (_tape.Instructions[begin].Opcode == Opcode.Else) begin = _tape.PartnerOf(_tape.PartnerOf(begin));
        for (var part = begin; !_live[part]; part = _tape.PartnerOf(part)) _live[part] = true;
    }

    private Tape Kept()
    {
        var numbers = new int[_live.Length];
        var subscripts = new Dictionary<int, int>();
        var kept = ImmutableArray.CreateBuilder<Instruction>();
        int Subscript(int old) => subscripts.TryGetValue(old, out var known) ? known : subscripts[old] = subscripts.Count;
        for (var i = 0; i < _live.Length; i++)
        {
            if (!_live[i]) continue;
            numbers[i] = kept.Count;
            var instruction = _tape.Instructions[i];
            var (a, b, c) = (instruction.A, instruction.B, instruction.C);
            // Most are plain arithmetic.
            kept.Add(instruction.Opcode is >= Opcode.Add and <= Opcode.Call
                ? instruction with { A = numbers[a], B = b < 0 ? b : numbers[b], C = c < 0 ? c : numbers[c] }
                : instruction.With(operand => numbers[operand], Subscript));
        }

        var (arrays, arrayNumbers) = KeptArrays();
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].IsAccess) kept[i] = kept[i] with { A = arrayNumbers[kept[i].A] };
        }

        var all = subscripts.OrderBy(pair => pair.Value).Select(pair => _tape.Subscripts[pair.Key].Renumber(atom => numbers[atom]));
        return new Tape(
            _tape.Inputs, kept.ToImmutable(), [.. _tape.Outputs.Select(output => output < 0 ? output : numbers[output])], arrays, [.. all]);
    }

    private (ImmutableArray<TapeArray> Arrays, int[] Numbers) KeptArrays()
    {
        var numbers = new int[_tape.Arrays.Length];
        var kept = ImmutableArray.CreateBuilder<TapeArray>();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > TapeArray.Results && !_isArrayRead[i]) continue;
            numbers[i] = kept.Count;
            kept.Add(_tape.Arrays[i]);
        }

        return (kept.ToImmutable(), numbers);
    }
}
