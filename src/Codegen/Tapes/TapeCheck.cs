namespace Symbolic.Codegen.Tapes;

/// <summary>Checks that a tape is well-formed, and finds the partners of its regions on the way.</summary>
internal sealed class TapeCheck(Tape tape, int[] partners, bool[] isCondition, int[] regionOf)
{
    private readonly Stack<(int Begin, int FirstValue)> _open = new();
    private readonly List<int> _made = [];
    private readonly Dictionary<int, int> _ifOfElse = [];
    private readonly bool[] _visible = new bool[tape.Instructions.Length];

    public void Run()
    {
        Array.Fill(partners, -1);
        for (var i = 0; i < tape.Instructions.Length; i++) Check(i, tape.Instructions[i]);
        Require(_open.Count == 0, tape.Instructions.Length, "a region is not closed");
        var (count, results) = (tape.Inputs.Length, tape.Outputs.Length);
        Require(tape.Arrays.Length >= 2 && tape.Arrays[0] is { Kind: TapeArrayKind.Point } point && point.Length <= count, -1, "array 0 is not the point");
        Require(tape.Arrays[1] is { Kind: TapeArrayKind.Results } written && written.Length == results, -1, "array 1 is not the results");
        foreach (var output in tape.Outputs)
            Require(output == -1 || (output >= 0 && output < _visible.Length && _visible[output] && !IsAtom(output)), output, "an output is not a value of the outermost level");
    }

    private void Check(int i, in Instruction instruction)
    {
        regionOf[i] = _open.TryPeek(out var top) ? top.Begin : -1;
        switch (instruction.Opcode)
        {
            case Opcode.Input:
                Require(instruction.A >= 0 && instruction.A < tape.Inputs.Length, i, "there is no such input");
                break;
            case Opcode.If:
                Operands(i, instruction);
                _open.Push((i, _made.Count));
                return;
            case Opcode.Else:
                Require(_open.TryPop(out var then) && tape.Instructions[then.Begin].Opcode == Opcode.If, i, "there is no If");
                partners[then.Begin] = i;
                regionOf[i] = regionOf[then.Begin];
                _ifOfElse[i] = then.Begin;
                Close(then.FirstValue);
                _open.Push((i, _made.Count));
                return;
            case Opcode.EndIf:
                Require(_open.TryPop(out var other) && tape.Instructions[other.Begin].Opcode == Opcode.Else, i, "there is no Else");
                partners[other.Begin] = i;
                regionOf[i] = regionOf[other.Begin];
                partners[i] = _ifOfElse[other.Begin];
                Close(other.FirstValue);
                return;
            case Opcode.Merge:
                CheckMerge(i, instruction);
                break;
            case Opcode.Store or Opcode.Accumulate:
                Operands(i, instruction);
                Require(tape.Arrays[instruction.A].Kind is TapeArrayKind.Results or TapeArrayKind.Local, i, "the array is not written");
                return;
            case Opcode.Loop:
                Operands(i, instruction);
                _open.Push((i, _made.Count));
                Make(i);
                return;
            case Opcode.Sum or Opcode.Product or Opcode.Maximum:
                Operands(i, instruction);
                Require(_open.TryPeek(out var loop) && tape.Instructions[loop.Begin].Opcode == Opcode.Loop, i, "there is no loop");
                Require(Next(i) is Opcode.Sum or Opcode.Product or Opcode.Maximum or Opcode.EndLoop, i, "it is not last in its loop");
                partners[i] = loop.Begin;
                return;
            case Opcode.EndLoop:
                Require(_open.TryPop(out var ended) && tape.Instructions[ended.Begin].Opcode == Opcode.Loop, i, "there is no loop");
                partners[i] = ended.Begin;
                partners[ended.Begin] = i;
                regionOf[i] = regionOf[ended.Begin];
                Close(ended.FirstValue);
                for (var total = i - 1; tape.Instructions[total].Opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum; total--)
                {
                    regionOf[total] = regionOf[ended.Begin];
                    Make(total);
                }

                return;
            case >= Opcode.Add and <= Opcode.Call:
                Operand(i, instruction.A);
                if (instruction.B != -1) Operand(i, instruction.B);
                if (instruction.C != -1) Operand(i, instruction.C);
                break;
            default:
                Operands(i, instruction);
                isCondition[i] = instruction.Opcode == Opcode.Truth || instruction.Opcode is >= Opcode.Equal and <= Opcode.Not;
                break;
        }

        Make(i);
    }

    private Opcode? Next(int i) => i + 1 < tape.Instructions.Length ? tape.Instructions[i + 1].Opcode : null;

    private void CheckMerge(int i, in Instruction merge)
    {
        var end = i - 1;
        while (end >= 0 && tape.Instructions[end].Opcode == Opcode.Merge) end--;
        Require(end >= 0 && tape.Instructions[end].Opcode == Opcode.EndIf, i, "it does not follow an EndIf");
        partners[i] = partners[end];
        var middle = partners[partners[i]];
        Require(IsSeen(merge.A, partners[i]) && IsSeen(merge.B, middle), i, "an operand is not visible in its part");
        Require(isCondition[merge.A] == isCondition[merge.B], i, "its operands are a number and a condition");
        isCondition[i] = isCondition[merge.A];
    }

    // A value made directly in the part that begins there, or visible around it.
    private bool IsSeen(int value, int part) => value >= 0 && value < _visible.Length && (_visible[value] || regionOf[value] == part);

    private void Operands(int i, in Instruction instruction)
    {
        var wantsCondition = instruction.Opcode is Opcode.And or Opcode.Or or Opcode.Not or Opcode.If;
        for (var k = 0; k < 3; k++)
        {
            var operand = instruction.Operand(k);
            if (operand == -1) continue;
            Require(operand >= 0 && operand < i && _visible[operand], i, $"the value {operand} is not visible");
            Require(!IsAtom(operand), i, "a whole number stands where a number is needed");
            Require(isCondition[operand] == wantsCondition, i, wantsCondition ? "a condition is needed" : "a number is needed");
        }

        if (instruction.IsAccess) Require(instruction.A >= 0 && instruction.A < tape.Arrays.Length, i, "there is no such array");
        for (var k = 0; k < 2; k++)
        {
            var subscript = instruction.Subscript(k);
            if (subscript == -1) continue;
            Require(subscript >= 0 && subscript < tape.Subscripts.Length, i, "there is no such subscript");
            foreach (var atom in tape.Subscripts[subscript].Atoms)
                Require(atom >= 0 && atom < i && _visible[atom] && IsAtom(atom), i, $"the value {atom} is no whole number that is visible");
        }
    }

    // Of plain arithmetic, which most programs are made of: a number that is visible.
    private void Operand(int i, int value)
    {
        if (value >= 0 && value < i && _visible[value] && !isCondition[value] && !IsAtom(value)) return;
        Operands(i, tape.Instructions[i]);
    }

    private bool IsAtom(int value) => tape.Instructions[value].Opcode is Opcode.Loop or Opcode.Whole;

    private void Make(int i)
    {
        _visible[i] = true;
        if (_open.Count > 0) _made.Add(i);
    }

    private void Close(int firstValue)
    {
        for (var k = firstValue; k < _made.Count; k++) _visible[_made[k]] = false;
        _made.RemoveRange(firstValue, _made.Count - firstValue);
    }

    private void Require(bool condition, int i, string problem)
    {
        if (!condition) throw new ArgumentException($"The tape is not well-formed at instruction {i}: {problem}.");
    }
}
