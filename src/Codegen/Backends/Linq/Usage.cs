using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>How each value is used: written in place of its single use, kept in a local variable, or passed between methods.</summary>
internal sealed class Usage
{
    // Expressions nested deeper are cut, so that neither their emission nor the JIT recurses far.
    private const int MaxDepth = 32;

    // An expression is computed where it is used: what it is made of must not stand too far before, or all that it reads lives on.
    private const int MaxSpan = 64;
    private readonly Tape _tape;
    private readonly int _returned;
    private readonly int[] _uses;
    private readonly int[] _depth;
    private readonly int[] _first;
    private readonly int[] _consumer;
    private readonly int[] _consumerRegion;

    public Usage(Tape tape, Partition partition, int returned = -1)
    {
        (_tape, _returned) = (tape, returned);
        var count = tape.Instructions.Length;
        (_uses, _depth, _first, _consumer, _consumerRegion) = (new int[count], new int[count], new int[count], new int[count], new int[count]);
        (Region, Loop, IsKept, IsCrossing, IsExpression) = (new int[count], new int[count], new bool[count], new bool[count], new bool[count]);
        (LocalUses, Stores) = (new int[count], new int[count]);
        Owner = partition.Owner;
        IsPair = new bool[count];
        for (var i = 0; i + 1 < count; i++) IsPair[i] = Owner[i] == Owner[i + 1] && CirclePairs.BeginsAt(tape, i);
        FindRegions();
        foreach (var output in tape.Outputs)
        {
            if (output < 0) continue;
            _uses[output]++;
            Stores[output]++;
            _consumer[output] = -1;
            _consumerRegion[output] = -1;
        }

        for (var i = 0; i < count; i++) CountOperands(i);
        Decide();
    }

    /// <summary>The number of the method of each instruction.</summary>
    public int[] Owner { get; }

    /// <summary>Where the region of each instruction begins: at an If, Else or Loop; -1 for the outermost.</summary>
    public int[] Region { get; }

    /// <summary>The innermost loop around each instruction, or -1.</summary>
    public int[] Loop { get; }

    /// <summary>Whether a value is kept in a variable; otherwise it is written where it is used.</summary>
    public bool[] IsKept { get; }

    /// <summary>Whether a value is read by another method than the one that makes it.</summary>
    public bool[] IsCrossing { get; }

    /// <summary>Whether an instruction and the next one are a sine and a cosine that one call computes.</summary>
    public bool[] IsPair { get; }

    /// <summary>Of an If and its Merge, whether they are one conditional expression.</summary>
    public bool[] IsExpression { get; }

    /// <summary>How often a value is read in its own method, outputs not counted.</summary>
    public int[] LocalUses { get; }

    /// <summary>How often a value is an output.</summary>
    public int[] Stores { get; }

    /// <summary>The only instruction that reads a value that is not kept; -1 for an output.</summary>
    public int ConsumerOf(int value) => _consumer[value];

    private void FindRegions()
    {
        var open = new Stack<int>();
        var (region, loop) = (-1, -1);
        for (var i = 0; i < Region.Length; i++)
        {
            var opcode = _tape.Instructions[i].Opcode;
            if (opcode is Opcode.Else or Opcode.EndIf or Opcode.EndLoop)
            {
                if (opcode == Opcode.EndLoop) loop = Loop[region];
                region = open.Pop();
            }

            (Region[i], Loop[i]) = (region, loop);
            if (opcode is not (Opcode.If or Opcode.Else or Opcode.Loop)) continue;
            open.Push(region);
            region = i;
            if (opcode == Opcode.Loop) loop = i;
        }
    }

    private void CountOperands(int i)
    {
        var instruction = _tape.Instructions[i];
        if (instruction.IsLeaf) return;
        if (instruction.Opcode == Opcode.Merge)
        {
            var begin = _tape.PartnerOf(i);
            Read(instruction.A, i, begin);
            Read(instruction.B, i, _tape.PartnerOf(begin));
            return;
        }

        for (var k = 0; k < 3; k++) Read(instruction.Operand(k), i, Region[i]);
        for (var k = 0; k < 2; k++)
        {
            if (instruction.Subscript(k) is not (>= 0 and var subscript)) continue;
            foreach (var atom in _tape.Subscripts[subscript].Atoms) Read(atom, i, Region[i]);
        }
    }

    private void Read(int value, int reader, int region)
    {
        if (value < 0 || _tape.Instructions[value].IsLeaf) return;
        _uses[value]++;
        _consumer[value] = reader;
        _consumerRegion[value] = region;
        if (Owner[value] == Owner[reader]) LocalUses[value]++;
        else IsCrossing[value] = true;
    }

    private void Decide()
    {
        // For each open region, whether something in it is no mere expression.
        var statements = new Stack<bool>([false]);
        var thenHasStatements = new Stack<bool>();
        var previousOwner = -1;
        for (var i = 0; i < _uses.Length; i++)
        {
            var instruction = _tape.Instructions[i];
            if (Owner[i] != previousOwner && statements.Count > 0)
            {
                Mark(statements);
                previousOwner = Owner[i];
            }

            switch (instruction.Opcode)
            {
                case Opcode.If or Opcode.Loop:
                    statements.Push(false);
                    if (instruction.Opcode == Opcode.Loop) IsKept[i] = true;
                    break;
                case Opcode.Else:
                    thenHasStatements.Push(statements.Pop());
                    statements.Push(false);
                    break;
                case Opcode.EndIf:
                    var isPure = !(thenHasStatements.Pop() | statements.Pop());
                    var isExpression = isPure && MergesAfter(i) == 1;
                    IsExpression[_tape.PartnerOf(i)] = isExpression;
                    if (!isExpression) Mark(statements);
                    break;
                case Opcode.EndLoop:
                    statements.Pop();
                    Mark(statements);
                    break;
                case Opcode.Sum or Opcode.Product or Opcode.Maximum:
                    IsKept[i] = true;
                    break;
                case Opcode.Store or Opcode.Accumulate:
                    Mark(statements);
                    break;
                default:
                    if (instruction.IsLeaf) break;
                    IsKept[i] = !CanBeWrittenInPlace(i);
                    if (IsKept[i]) Mark(statements);
                    break;
            }
        }
    }

    private static void Mark(Stack<bool> statements)
    {
        if (statements.TryPop(out _)) statements.Push(true);
    }

    private int MergesAfter(int end)
    {
        var next = end + 1;
        while (next < _tape.Instructions.Length && _tape.Instructions[next].Opcode == Opcode.Merge) next++;
        return next - end - 1;
    }

    private bool CanBeWrittenInPlace(int i)
    {
        var instruction = _tape.Instructions[i];
        // What another part of the program overwrites, and what subscripts read, is read where it stands.
        if (instruction.Opcode == Opcode.Whole || IsPair[i] || (i > 0 && IsPair[i - 1])) return false;
        if (instruction.Opcode == Opcode.Load && (instruction.IsChecked || _tape.Arrays[instruction.A].Kind == TapeArrayKind.Local)) return false;
        var depth = Math.Max(DepthOf(instruction.Operand(0)), Math.Max(DepthOf(instruction.Operand(1)), DepthOf(instruction.Operand(2))));
        if (instruction.Opcode == Opcode.Merge)
        {
            var begin = _tape.PartnerOf(i);
            IsExpression[i] = IsExpression[begin];
            if (!IsExpression[i]) return false;
            depth = Math.Max(depth, DepthOf(_tape.Instructions[begin].A));
        }

        _depth[i] = depth + 1;
        _first[i] = Math.Min(i, Math.Min(FirstOf(instruction.Operand(0)), Math.Min(FirstOf(instruction.Operand(1)), FirstOf(instruction.Operand(2)))));
        return i != _returned && _depth[i] < MaxDepth && _uses[i] == 1 && !IsCrossing[i] && _consumerRegion[i] == Region[i]
            && _consumer[i] - _first[i] <= MaxSpan && !(IsFused(_consumer[i]) && (_depth[i] > 1 || IsFused(i)));
    }

    // The JIT evaluates the first two operands and keeps them while it evaluates the third, however long that takes.
    private bool IsFused(int i) => i >= 0 && _tape.Instructions[i].Opcode == Opcode.FusedMultiplyAdd;

    private int FirstOf(int value) => value < 0 || IsKept[value] || _tape.Instructions[value].IsLeaf ? int.MaxValue : _first[value];

    private int DepthOf(int value) => value < 0 || IsKept[value] ? 0 : _depth[value];
}
