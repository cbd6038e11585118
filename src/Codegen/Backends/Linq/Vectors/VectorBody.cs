using System.Linq.Expressions;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Functions.Vectors;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>Writes the instructions of a loop on vectors: those whose values differ between the runs lane by lane, the others once
/// for all lanes.</summary>
internal sealed partial class VectorBody
{
    private readonly Tape _tape;
    private readonly VectorPlan _plan;
    private readonly VectorShape _shape;
    private readonly VectorMemory _vectors;
    private readonly VectorAddresses _addresses;
    private readonly Memory _memory;
    private readonly IOuterValues _outer;
    private readonly ParameterExpression _index;
    private readonly VectorLifetimes _lifetimes;
    private readonly List<ParameterExpression> _pooled = [];
    private VectorPool _pool = new();
    private readonly VectorOperations _operations;

    // For each value of the loop: its number if all lanes share it, and its vectors, one for each copy.
    private readonly Expression?[] _numbers;
    private readonly Expression?[]?[] _lanes;
    private readonly Dictionary<int, ParameterExpression> _hoisted = [];
    private readonly Dictionary<(int Array, int Subscript), ParameterExpression> _sums = [];
    private readonly bool _fusesProducts = FusedMultiplyAdds.IsFast;
    private int _copies;
    private Expression?[] _masks = [];

    public VectorBody(
        Tape tape, VectorPlan plan, VectorShape shape, Memory memory, Places places, IOuterValues outer, ParameterExpression index, int copies)
    {
        (_tape, _plan, _shape, _memory, _outer, _index) = (tape, plan, shape, memory, outer, index);
        _addresses = new VectorAddresses(plan, tape, Atom);
        _vectors = new VectorMemory(tape, plan, shape, memory, places, _addresses, copies);
        _lifetimes = new VectorLifetimes(tape, plan);
        _operations = new VectorOperations(shape);
        _numbers = new Expression?[plan.End - plan.Begin];
        _lanes = new Expression?[]?[plan.End - plan.Begin];
    }

    /// <summary>The local variables.</summary>
    public IEnumerable<ParameterExpression> Variables => [.. _pooled, .. _pool.All, .. _hoisted.Values, .. _sums.Values, .. _addresses.Variables];

    /// <summary>What goes before the loop; to be asked for after the bodies have been written.</summary>
    public IEnumerable<Expression> Before() =>
    [
        .. _vectors.Before(),
        .. _hoisted.Select(pair => Expression.Assign(pair.Value, _shape.Broadcast(_outer.Number(pair.Key)))),
        .. _sums.Values.Select(sum => Expression.Assign(sum, _shape.Zero)),
        .. _addresses.Before,
    ];

    /// <summary>What goes after the loop: sums of one element are added to it.</summary>
    public IEnumerable<Expression> After() =>
    [
        .. _sums.Select(pair => _memory.Write(
            new Instruction(Opcode.Accumulate, pair.Key.Array, pair.Key.Subscript), At(pair.Key.Subscript), _shape.Sum(pair.Value))),
        .. _vectors.After(),
    ];

    /// <summary>Begins a body.</summary>
    /// <param name="copies">How many vectors go through it side by side.</param>
    /// <param name="mask">The lanes that count, or null for all.</param>
    /// <param name="statements">Its statements.</param>
    public void Begin(int copies, Expression? mask, List<Expression> statements)
    {
        _addresses.Open(_plan.Begin, statements);
        // A variable that one body keeps in memory for want of registers would be there in the other bodies too.
        if (_plan.Weight <= VectorPlan.LightBody)
        {
            _pooled.AddRange(_pool.All);
            _pool = new();
        }

        _copies = copies;
        _masks = new Expression?[copies];
        Array.Fill(_masks, mask);
        Array.Clear(_numbers);
        Array.Clear(_lanes);
    }

    /// <summary>Ends a body.</summary>
    public void End()
    {
        _addresses.Close();
        Release(_plan.End);
    }

    /// <summary>Adds a value to a total.</summary>
    public Expression AddTo(ParameterExpression total, Opcode opcode, int value, int copy)
    {
        if (total.Type == typeof(double)) return Expression.Assign(total, Totals.Next(opcode, total, Number(value)));
        if (_masks[copy] is null) return Expression.Assign(total, Joined(total, opcode, value, copy));
        var lanes = Masked(Lanes(value, copy), copy, Totals.Start(opcode));
        return Expression.Assign(total, _shape.Join(opcode, total, lanes));
    }

    // A product that only a sum needs is added in one operation.
    private Expression Joined(Expression total, Opcode opcode, int value, int copy) =>
        opcode == Opcode.Sum && _fusesProducts && value > _plan.Begin && _plan.Varies(value)
        && _tape.Instructions[value] is { Opcode: Opcode.Multiply, A: var a, B: var b } && !_lifetimes.IsKept[value - _plan.Begin]
            ? _shape.MultiplyAdd(Lanes(a, copy), Lanes(b, copy), total)
            : _shape.Join(opcode, total, Lanes(value, copy));

    /// <summary>Writes a run of instructions that opens and closes its regions.</summary>
    public void Write(int start, int end, List<Expression> statements)
    {
        for (var i = start; i < end; i++)
        {
            var instruction = _tape.Instructions[i];
            switch (instruction.Opcode)
            {
                case Opcode.If:
                    i = _plan.Varies(instruction.A) ? WriteMasked(i, statements) : WriteConditional(i, statements);
                    break;
                case Opcode.Loop:
                    i = WriteLoop(i, statements);
                    break;
                case Opcode.Store or Opcode.Accumulate:
                    WriteAccess(i, instruction, statements);
                    break;
                case Opcode.Call when IsPair(i):
                    WritePair(i, instruction, statements);
                    Release(i++);
                    break;
                default:
                    if (!instruction.IsLeaf) WriteValue(i, instruction, statements);
                    break;
            }

            Release(i);
        }
    }

    private bool IsPair(int i) => CirclePairs.BeginsAt(_tape, i) && _plan.Varies(i) && i + 1 < _plan.End
        && _lifetimes.IsKept[i - _plan.Begin] && _lifetimes.IsKept[i + 1 - _plan.Begin];

    // The sine and the cosine at once.
    private void WritePair(int i, in Instruction instruction, List<Expression> statements)
    {
        var (sine, cosine) = CirclePairs.IsSine(instruction) ? (i, i + 1) : (i + 1, i);
        var (sines, cosines) = (new Expression?[_copies], new Expression?[_copies]);
        for (var copy = 0; copy < _copies; copy++)
        {
            cosines[copy] = _pool.Take(_shape.Type);
            var value = VectorKernel.SinCos.Call(_shape.Type, Lanes(instruction.A, copy), cosines[copy]!);
            sines[copy] = Assigned(_pool.Take(_shape.Type), value, statements);
        }

        (_lanes[sine - _plan.Begin], _lanes[cosine - _plan.Begin]) = (sines, cosines);
    }

    private void WriteValue(int i, in Instruction instruction, List<Expression> statements)
    {
        var isKept = _lifetimes.IsKept[i - _plan.Begin];
        if (!_plan.Varies(i))
        {
            Keep(i, NumberOf(i, instruction), isKept, statements);
            return;
        }

        var lanes = _lanes[i - _plan.Begin] = new Expression?[_copies];
        for (var copy = 0; copy < _copies; copy++)
        {
            var value = LanesOf(i, instruction, copy);
            lanes[copy] = isKept ? Assigned(_pool.Take(_shape.Type), value, statements) : value;
        }
    }

    // A value that all lanes share, as a number, as a vector, or as both.
    private void Keep(int i, Expression value, bool isKept, List<Expression> statements)
    {
        var at = i - _plan.Begin;
        if (!isKept)
        {
            _numbers[at] = value;
            return;
        }

        var isNumber = value.Type != typeof(double) || _lifetimes.NeedsScalar[at] || _lifetimes.VectorUses[at] == 0;
        if (isNumber) value = _numbers[at] = Assigned(_pool.Take(value.Type), value, statements);
        if (value.Type != typeof(double) || _lifetimes.VectorUses[at] == 0) return;
        var vector = Assigned(_pool.Take(_shape.Type), _shape.Broadcast(value), statements);
        _lanes[at] = [.. Enumerable.Repeat(vector, _copies)];
    }

    private static ParameterExpression Assigned(ParameterExpression variable, Expression value, List<Expression> statements)
    {
        statements.Add(Expression.Assign(variable, value));
        return variable;
    }

    private Expression NumberOf(int i, in Instruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Load:
                return _vectors.Uniform(instruction.A, _tape.Subscripts[instruction.B]);
            case Opcode.Position:
                return Expression.Convert(At(instruction.A), typeof(double));
            default:
                var (a, b, c) = (instruction.A, instruction.B, instruction.C);
                return ScalarOperations.Of(instruction, Number(a), b < 0 ? null : Number(b), c < 0 ? null : Number(c));
        }
    }

    private Expression LanesOf(int i, in Instruction instruction, int copy)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Load when _plan.ShapeOf(i) == AccessShape.Contiguous:
                return _vectors.Contiguous(instruction.A, Moved(instruction.B, copy));
            case Opcode.Load when _plan.ShapeOf(i) == AccessShape.Strided:
                return _vectors.Strided(i, subscript => Moved(subscript, copy));
            case Opcode.Load:
                return _shape.Load(_vectors.Own(instruction.A, AccessShape.Expanded, Moved(instruction.B, copy), copy));
            case Opcode.Position:
                _tape.Subscripts[instruction.A].IsAffineIn(_plan.Begin, out var stride, out _);
                var first = _shape.Broadcast(Expression.Convert(Linq.Whole.Of(Moved(instruction.A, copy), Atom), typeof(double)));
                var steps = _shape.Counting();
                return Expression.Add(
                    first, stride.Constant == 1 ? steps : Expression.Multiply(steps, _shape.Broadcast(Expression.Constant((double)stride.Constant))));
            default:
                var (a, b, c) = (instruction.A, instruction.B, instruction.C);
                return _operations.Of(instruction, Lanes(a, copy), b < 0 ? null : Lanes(b, copy), c < 0 ? null : Lanes(c, copy));
        }
    }

    private void WriteAccess(int i, in Instruction instruction, List<Expression> statements)
    {
        var shape = _plan.ShapeOf(i);
        if (shape == AccessShape.Reduced && !_tape.Subscripts[instruction.B].Atoms.Any(atom => atom > _plan.Begin))
        {
            if (!_sums.TryGetValue((instruction.A, instruction.B), out var sum))
                sum = _sums[(instruction.A, instruction.B)] = Expression.Variable(_shape.Type);
            for (var copy = 0; copy < _copies; copy++) statements.Add(AddTo(sum, Opcode.Sum, instruction.C, copy));
            return;
        }

        for (var copy = 0; copy < _copies; copy++)
        {
            var at = Moved(instruction.B, copy);
            if (shape == AccessShape.Strided)
            {
                var (span, offset) = _memory.Written(instruction.A);
                statements.Add(VectorAccess.Call(
                    nameof(VectorAccess.Scatter), _shape.Type, span, Linq.Whole.Of(at.Plus(offset), Atom),
                    Expression.Constant(_plan.StrideOf(i)), Masked(Lanes(instruction.C, copy), copy, 0)));
                continue;
            }

            var address = _vectors.Address(instruction.A, shape, at, copy);
            var before = _shape.Load(address);
            var value = Lanes(instruction.C, copy);
            if (instruction.Opcode == Opcode.Accumulate) value = Expression.Add(before, Masked(value, copy, 0));
            // What a lane has for itself, nobody else sees: there the mask does not matter.
            else if (_masks[copy] is { } mask) value = _shape.Select(mask, value, before);
            statements.Add(_shape.Store(value, address));
        }
    }

    private Expression Masked(Expression lanes, int copy, double otherwise) => _masks[copy] is { } mask
        ? _shape.Select(mask, lanes, _shape.Broadcast(Expression.Constant(otherwise)))
        : lanes;

    // An inner loop runs for all lanes at once.
    private int WriteLoop(int begin, List<Expression> statements)
    {
        var end = _tape.PartnerOf(begin);
        var loop = _tape.Instructions[begin];
        var (index, last) = (_pool.Take(typeof(long)), _pool.Take(typeof(long)));
        var first = end;
        while (_tape.Instructions[first - 1].Opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum) first--;
        for (var total = first; total < end; total++) StartTotal(total, statements);
        statements.Add(Expression.Assign(index, At(loop.A)));
        statements.Add(Expression.Assign(last, At(loop.B)));
        _numbers[begin - _plan.Begin] = index;
        var body = new List<Expression>();
        _addresses.Open(begin, body);
        Write(begin + 1, first, body);
        for (var total = first; total < end; total++)
        {
            var (opcode, value) = (_tape.Instructions[total].Opcode, _tape.Instructions[total].A);
            if (!_lifetimes.IsKept[total - _plan.Begin]) continue;
            if (_numbers[total - _plan.Begin] is ParameterExpression number) body.Add(AddTo(number, opcode, value, 0));
            else for (var copy = 0; copy < _copies; copy++) body.Add(AddLanes(total, opcode, value, copy));
        }

        _addresses.Close();
        body.Add(Expression.PreIncrementAssign(index));
        var mayBeEmpty = _tape.Subscripts[loop.B].Plus(_tape.Subscripts[loop.A].Times(-1)) is not { IsConstant: true, Constant: >= 0 };
        statements.Add(VectorLoop.Repeated(body, Expression.LessThanOrEqual(index, last), mayBeEmpty));
        for (var total = first; total < end; total++) FinishTotal(total, statements);
        _pool.Return(last);
        _pool.Return(index);
        for (var i = first; i < end; i++) Release(i);
        return end;
    }

    private BinaryExpression AddLanes(int total, Opcode opcode, int value, int copy)
    {
        var variable = (ParameterExpression)_lanes[total - _plan.Begin]![copy]!;
        return Expression.Assign(variable, Joined(variable, opcode, value, copy));
    }

    private void StartTotal(int total, List<Expression> statements)
    {
        if (!_lifetimes.IsKept[total - _plan.Begin]) return;
        var start = Expression.Constant(Totals.Start(_tape.Instructions[total].Opcode));
        if (!_plan.Varies(total))
        {
            _numbers[total - _plan.Begin] = Assigned(_pool.Take(typeof(double)), start, statements);
            return;
        }

        _lanes[total - _plan.Begin] =
            [.. Enumerable.Range(0, _copies).Select(_ => Assigned(_pool.Take(_shape.Type), _shape.Broadcast(start), statements))];
    }

    private void FinishTotal(int total, List<Expression> statements)
    {
        var at = total - _plan.Begin;
        if (!_lifetimes.IsKept[at] || _plan.Varies(total) || _lifetimes.VectorUses[at] == 0) return;
        var vector = Assigned(_pool.Take(_shape.Type), _shape.Broadcast(_numbers[at]!), statements);
        _lanes[at] = [.. Enumerable.Repeat(vector, _copies)];
    }

    private void Release(int position)
    {
        foreach (var value in _lifetimes.EndedAt(position))
        {
            var at = value - _plan.Begin;
            if (_tape.Instructions[value].Opcode == Opcode.Loop) continue;
            if (_numbers[at] is ParameterExpression number) _pool.Return(number);
            foreach (var lanes in (_lanes[at] ?? []).Distinct().OfType<ParameterExpression>()) _pool.Return(lanes);
            (_numbers[at], _lanes[at]) = (null, null);
        }
    }

    // A number that all lanes share.
    private Expression Number(int value)
    {
        var instruction = _tape.Instructions[value];
        if (instruction.Opcode == Opcode.Constant) return Expression.Constant(instruction.Number);
        if (instruction.Opcode == Opcode.Truth) return Expression.Constant(instruction.A == 1);
        return value > _plan.Begin && instruction.Opcode != Opcode.Input ? _numbers[value - _plan.Begin]! : _outer.Number(value);
    }

    private Expression Lanes(int value, int copy)
    {
        var instruction = _tape.Instructions[value];
        if (value > _plan.Begin && _lanes[value - _plan.Begin] is { } lanes) return lanes[copy]!;
        if (value < _plan.Begin && !instruction.IsLeaf && !_tape.IsCondition(value))
        {
            if (_hoisted.TryGetValue(value, out var hoisted)) return hoisted;
            return _hoisted[value] = Expression.Variable(_shape.Type);
        }

        var number = Number(value);
        return number.Type == typeof(bool) ? _shape.Mask(number) : _shape.Broadcast(number);
    }

    private Expression At(int subscript) => Linq.Whole.Of(_tape.Subscripts[subscript], Atom);

    // A subscript at the first lane of a copy.
    private Subscript Moved(int subscript, int copy) => Moved(_tape.Subscripts[subscript], copy);

    private Subscript Moved(Subscript subscript, int copy) => copy == 0 || !subscript.Reads(_plan.Begin)
        ? subscript
        : subscript.Replace(atom => atom == _plan.Begin ? Subscript.Atom(atom).Plus(copy * _shape.Lanes) : Subscript.Atom(atom));

    private Expression Atom(int value) => value == _plan.Begin ? _index
        : value > _plan.Begin ? _numbers[value - _plan.Begin]!
        : _outer.Whole(value);
}
