using System.Linq.Expressions;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Gives the values that are kept local variables, and reuses those of values that are needed no more.</summary>
internal sealed class Slots
{
    private readonly Tape _tape;
    private readonly Usage _usage;
    private readonly int[] _position;
    private readonly int[] _end;
    private readonly ParameterExpression?[] _variables;
    private readonly Dictionary<int, ParameterExpression> _pairs = [];

    public Slots(Tape tape, Usage usage, int methods, int result)
    {
        (_tape, _usage) = (tape, usage);
        var count = tape.Instructions.Length;
        (_position, _end, _variables) = (new int[count], new int[count], new ParameterExpression?[count]);
        FindPositions();
        for (var i = 0; i < count; i++) ReadOperands(i);
        if (result >= 0) _end[result] = int.MaxValue;
        ByMethod = new List<ParameterExpression>[methods];
        for (var method = 0; method < methods; method++) ByMethod[method] = [];
        Assign(methods, result);
    }

    /// <summary>The local variables of each method.</summary>
    public List<ParameterExpression>[] ByMethod { get; }

    /// <summary>The variable of a method that takes a sine and a cosine.</summary>
    public ParameterExpression PairOf(int method)
    {
        if (!_pairs.TryGetValue(method, out var pair))
        {
            _pairs[method] = pair = Expression.Variable(typeof((double, double)));
            ByMethod[method].Add(pair);
        }

        return pair;
    }

    /// <summary>The variable of a value, or null if it needs none.</summary>
    public ParameterExpression? this[int value] => _variables[value];

    // Where the operands of an instruction are read: where it stands, or where the expression that it is part of does.
    private void FindPositions()
    {
        for (var i = _position.Length - 1; i >= 0; i--)
        {
            _position[i] = i;
            var opcode = _tape.Instructions[i].Opcode;
            if (opcode == Opcode.If && _usage.IsExpression[i])
            {
                _position[i] = _position[EndOfIf(i) + 1];
            }
            else if (_tape.Instructions[i] is { IsLeaf: false, HasValue: true } && !_usage.IsKept[i] && _usage.ConsumerOf(i) is >= 0 and var consumer)
            {
                _position[i] = _tape.Instructions[consumer].Opcode == Opcode.Merge && !_usage.IsExpression[consumer]
                    ? PositionInMerge(consumer, i == _tape.Instructions[consumer].A)
                    : _position[consumer];
            }
        }
    }

    private int EndOfIf(int begin) => _tape.PartnerOf(_tape.PartnerOf(begin));

    private int PositionInMerge(int merge, bool isFirst)
    {
        var middle = _tape.PartnerOf(_tape.PartnerOf(merge));
        return isFirst ? middle : _tape.PartnerOf(middle);
    }

    private void ReadOperands(int i)
    {
        var instruction = _tape.Instructions[i];
        if (instruction.IsLeaf) return;
        if (instruction.Opcode == Opcode.Merge && !_usage.IsExpression[i])
        {
            Read(instruction.A, PositionInMerge(i, true));
            Read(instruction.B, PositionInMerge(i, false));
            return;
        }

        for (var k = 0; k < 3; k++) Read(instruction.Operand(k), _position[i]);
        for (var k = 0; k < 2; k++)
        {
            if (instruction.Subscript(k) is not (>= 0 and var subscript)) continue;
            foreach (var atom in _tape.Subscripts[subscript].Atoms) Read(atom, _position[i]);
        }
    }

    // What a loop reads from outside it reads in every run, so that it is needed to the end of the loop.
    private void Read(int value, int position)
    {
        if (value < 0) return;
        var end = position;
        for (var loop = _usage.Loop[position]; loop > value; loop = _usage.Loop[loop]) end = _tape.PartnerOf(loop);
        _end[value] = Math.Max(_end[value], end);
    }

    private void Assign(int methods, int result)
    {
        var lifetimes = new List<(int Start, int Value)>[methods];
        for (var i = 0; i < _position.Length; i++)
        {
            if (!NeedsVariable(i, result)) continue;
            var opcode = _tape.Instructions[i].Opcode;
            var start = i;
            if (opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum) start = _tape.PartnerOf(i);
            else if (opcode == Opcode.Merge && !_usage.IsExpression[i]) start = PositionInMerge(i, true);
            if (opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum) _end[i] = Math.Max(_end[i], _tape.PartnerOf(_tape.PartnerOf(i)));
            if (opcode == Opcode.Loop) _end[i] = Math.Max(_end[i], _tape.PartnerOf(i));
            (lifetimes[_usage.Owner[i]] ??= []).Add((start, i));
        }

        for (var method = 0; method < methods; method++)
        {
            if (lifetimes[method] is { } values) Assign(values, ByMethod[method]);
        }
    }

    private bool NeedsVariable(int i, int result)
    {
        if (!_usage.IsKept[i]) return false;
        var opcode = _tape.Instructions[i].Opcode;
        if (opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum or Opcode.Loop || (opcode == Opcode.Merge && !_usage.IsExpression[i])) return true;
        return i == result || _usage.LocalUses[i] > 0 || _usage.Stores[i] + (_usage.IsCrossing[i] ? 1 : 0) > 1;
    }

    private Type TypeOf(int value) => _tape.Instructions[value].Opcode is Opcode.Loop or Opcode.Whole ? typeof(long)
        : _tape.IsCondition(value) ? typeof(bool)
        : typeof(double);

    private void Assign(List<(int Start, int Value)> values, List<ParameterExpression> variables)
    {
        values.Sort();
        var active = new PriorityQueue<ParameterExpression, int>();
        var free = new Dictionary<Type, Stack<ParameterExpression>> { [typeof(double)] = [], [typeof(bool)] = [], [typeof(long)] = [] };
        foreach (var (start, value) in values)
        {
            while (active.TryPeek(out var ended, out var end) && end < start) free[ended.Type].Push(active.Dequeue());
            var type = TypeOf(value);
            if (!free[type].TryPop(out var variable)) variables.Add(variable = Expression.Variable(type));
            _variables[value] = variable;
            active.Enqueue(variable, Math.Max(_end[value], value));
        }
    }
}
