using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>Which values of a vectorised loop are kept in variables, and how long; the others are written where they are used.</summary>
internal sealed class VectorLifetimes
{
    private const int MaxDepth = 12;
    private readonly Tape _tape;
    private readonly VectorPlan _plan;
    private readonly int[] _uses;
    private readonly int[] _consumer;
    private readonly int[] _depth;
    private readonly int[] _position;
    private readonly List<int>?[] _ended;

    public VectorLifetimes(Tape tape, VectorPlan plan)
    {
        (_tape, _plan) = (tape, plan);
        var count = plan.End - plan.Begin;
        (_uses, _consumer, _depth, _position) = (new int[count], new int[count], new int[count], new int[count]);
        (IsKept, NeedsScalar, VectorUses, _ended) = (new bool[count], new bool[count], new int[count], new List<int>?[count + 1]);
        ForEachRead(Count);
        for (var i = plan.Begin + 1; i < plan.End; i++) IsKept[i - plan.Begin] = MustBeKept(i);
        FindEnds();
    }

    /// <summary>Whether the value at a position, counted from the loop, has a variable.</summary>
    public bool[] IsKept { get; }

    /// <summary>Of a value that all lanes share, whether it is also needed as a single number.</summary>
    public bool[] NeedsScalar { get; }

    /// <summary>Of a value that all lanes share, how many instructions on vectors read it.</summary>
    public int[] VectorUses { get; }

    /// <summary>The values that nothing reads after a position.</summary>
    public IReadOnlyList<int> EndedAt(int position) => _ended[position - _plan.Begin] ?? [];

    private void ForEachRead(Action<int, int> read)
    {
        for (var i = _plan.Begin + 1; i < _plan.End; i++)
        {
            var instruction = _tape.Instructions[i];
            if (instruction.IsLeaf) continue;
            for (var k = 0; k < 3; k++)
            {
                if (IsInside(instruction.Operand(k))) read(i, instruction.Operand(k));
            }

            for (var k = 0; k < 2; k++)
            {
                if (instruction.Subscript(k) is not (>= 0 and var subscript)) continue;
                foreach (var atom in _tape.Subscripts[subscript].Atoms.Where(IsInside)) read(i, atom);
            }
        }
    }

    private bool IsInside(int value) => value > _plan.Begin && value < _plan.End && !_tape.Instructions[value].IsLeaf;

    private void Count(int reader, int value)
    {
        var at = value - _plan.Begin;
        _uses[at]++;
        _consumer[at] = reader;
        if (_plan.Varies(value)) return;
        var instruction = _tape.Instructions[reader];
        var isOnVectors = _plan.Varies(reader) || (instruction.IsWrite && _plan.ShapeOf(reader) != AccessShape.Uniform && instruction.C == value);
        if (isOnVectors && instruction.Opcode != Opcode.Position) VectorUses[at]++;
        else NeedsScalar[at] = true;
    }

    private bool MustBeKept(int i)
    {
        var instruction = _tape.Instructions[i];
        if (!instruction.HasValue || instruction.IsLeaf) return false;
        var at = i - _plan.Begin;
        if (_uses[at] == 0) return false;
        if (_plan.Varies(i) && (CirclePairs.BeginsAt(_tape, i) || CirclePairs.BeginsAt(_tape, i - 1))) return true;
        if (instruction.Opcode is Opcode.Merge or Opcode.Whole or Opcode.Loop or Opcode.Sum or Opcode.Product or Opcode.Maximum) return true;
        var consumer = _consumer[at];
        var isMerged = _tape.Instructions[consumer].Opcode is Opcode.Merge or Opcode.If;
        if (_uses[at] > 1 || isMerged || (_tape.RegionOf(consumer) != _tape.RegionOf(i) && !IsAddedUp(i, consumer))) return true;
        if (instruction.Opcode == Opcode.Load && _tape.Arrays[instruction.A].Kind is TapeArrayKind.Local) return true;
        if (!_plan.Varies(i) && VectorUses[at] > 0 && instruction.Opcode is not (Opcode.Load or Opcode.Position)) return true;
        for (var k = 0; k < 3; k++)
        {
            if (IsInside(instruction.Operand(k)) && !IsKept[instruction.Operand(k) - _plan.Begin])
                _depth[at] = Math.Max(_depth[at], _depth[instruction.Operand(k) - _plan.Begin] + 1);
        }

        return _depth[at] >= MaxDepth;
    }

    // What a loop adds up is computed where it is added.
    private bool IsAddedUp(int i, int total) =>
        _tape.Instructions[total].Opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum && _tape.PartnerOf(total) == _tape.RegionOf(i);

    private void FindEnds()
    {
        for (var i = _plan.End - 1; i > _plan.Begin; i--)
        {
            var at = i - _plan.Begin;
            var isInPlace = _tape.Instructions[i] is { HasValue: true, IsLeaf: false } && !IsKept[at] && _uses[at] == 1;
            _position[at] = isInPlace ? _position[_consumer[at] - _plan.Begin] : i;
        }

        var last = new int[_position.Length];
        ForEachRead((reader, value) =>
        {
            var end = _position[reader - _plan.Begin];
            // What an inner loop reads from around it, it reads in every run; totals are set after it.
            if (_tape.Instructions[reader].Opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum) end = _tape.PartnerOf(_tape.PartnerOf(reader));
            if (_tape.Instructions[reader].Opcode == Opcode.If) end = LastMergeOf(reader);
            for (var loop = LoopAround(end); loop > value; loop = LoopAround(loop)) end = Math.Max(end, _tape.PartnerOf(loop));
            last[value - _plan.Begin] = Math.Max(last[value - _plan.Begin], end);
        });
        for (var at = 1; at < last.Length; at++)
        {
            if (IsKept[at]) (_ended[Math.Max(last[at], at + _plan.Begin) - _plan.Begin] ??= []).Add(at + _plan.Begin);
        }
    }

    // Lanes of both branches are joined after them, and by the condition.
    private int LastMergeOf(int begin)
    {
        var end = _tape.PartnerOf(_tape.PartnerOf(begin));
        while (_tape.Instructions[end + 1].Opcode == Opcode.Merge) end++;
        return end;
    }

    private int LoopAround(int i)
    {
        var region = _tape.RegionOf(i);
        while (region > _plan.Begin && _tape.Instructions[region].Opcode != Opcode.Loop) region = _tape.RegionOf(region);
        return region;
    }
}
