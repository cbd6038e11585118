using System.Linq.Expressions;
using Symbolic.Codegen.Backends.Linq.Vectors;
using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Writes the instructions of a tape as expression trees.</summary>
internal sealed class Emitter : IOuterValues
{
    private readonly Tape _tape;
    private readonly Partition _partition;
    private readonly Usage _usage;
    private readonly Slots _slots;
    private readonly Places _places;
    private readonly Expression?[] _inPlace;
    private readonly Dictionary<int, int> _crossing = [];
    private readonly ILookup<int, int> _outputs;
    private readonly Chunk?[] _compiled;
    private readonly Memory _memory;
    private readonly VectorLoops _vectorLoops;
    private readonly InputVariables? _inputs;
    private readonly int _value;
    private int _method;

    public Emitter(Tape tape, VectorLoops vectorLoops, Partition partition, Places places)
    {
        (_tape, _vectorLoops, _partition, _places) = (tape, vectorLoops, partition, places);
        var isFirstReturned = places.Results is null || places.IsFirstReturned;
        _usage = new Usage(tape, partition, places.IsFirstReturned ? tape.Outputs[0] : -1);
        _slots = new Slots(tape, _usage, partition.All.Count, isFirstReturned ? tape.Outputs[0] : -1);
        _inPlace = new Expression?[tape.Instructions.Length];
        _outputs = tape.Outputs.Select((value, index) => (value, index)).ToLookup(pair => pair.value, pair => pair.index);
        _memory = new Memory(tape, places);
        if (places is { Inputs: null, Blocks: null }) _inputs = new InputVariables(tape, places);
        _value = places is { IsFirstReturned: true, Workspace: not null } ? _memory.Reserve(1) : -1;
        _compiled = new Chunk?[partition.All.Count];
        for (var i = 0; i < _inPlace.Length; i++)
        {
            if (_usage.IsCrossing[i]) _crossing.Add(i, _memory.Reserve(1));
        }
    }

    /// <summary>How many numbers the program keeps outside its local variables.</summary>
    public int WorkspaceSize => _memory.WorkspaceSize;

    /// <summary>Where in the workspace the methods of a long program leave the value that is returned; -1 if there is none.</summary>
    public int ValuePlace => _value;

    /// <summary>Where in the workspace a local array begins.</summary>
    public int OffsetOf(int array) => _memory.OffsetOf(array);

    /// <summary>How many of them, at the beginning, have to be 0 when a call begins.</summary>
    public int ClearedSize => _memory.ClearedSize;

    /// <summary>The data that vectorised loops read, when the methods have been written.</summary>
    public ArraySegment<double> Data => _memory.Data.ToArray();

    /// <summary>The only method of a short program, with the statements that go before it.</summary>
    public Expression Single(params IEnumerable<Expression> before)
    {
        var statements = new List<Expression>(before);
        if (_tape.Outputs.Contains(-1)) statements.Add(Expression.Call(SpanAccess.ClearMethod, _places.Results!));
        Write(_partition.All[0], statements);
        if (_places.Results is not null) StoreLeaves(statements);
        statements.Add(_places.Results is null || _places.IsFirstReturned ? Read(_tape.Outputs[0]) : Expression.Empty());
        return Block(statements);
    }

    /// <summary>The methods of a long program, those called before those that call.</summary>
    public Chunk[] Chunks(Action? beforeEach = null, Func<Expression<Chunk>, Chunk>? compile = null)
    {
        for (_method = _partition.All.Count - 1; _method >= 0; _method--)
        {
            beforeEach?.Invoke();
            var method = _partition.All[_method];
            var statements = new List<Expression>();
            Write(method, statements);
            if (method == _partition.Outermost[^1]) StoreLeaves(statements);
            statements.Add(Expression.Constant(true));
            Expression body = Block(statements);
            if (_vectorLoops.NeedAlignedStack(method.Start, method.End)) body = StackAlignment.Guarded(_vectorLoops.Shape!, body);
            var lambda = Expression.Lambda<Chunk>(_places.ChunkBody(body), _places.ChunkParameters);
            _compiled[_method] = compile is null ? lambda.Compile() : compile(lambda);
        }

        return [.. _partition.Outermost.Select(method => _compiled[method.Id]!)];
    }

    Expression IOuterValues.Number(int value) => Read(value);

    Expression IOuterValues.Whole(int value) => ReadWhole(value);

    private BlockExpression Block(List<Expression> statements) => Expression.Block(_slots.ByMethod[_method], statements);

    private void Write(Method method, List<Expression> statements)
    {
        var inner = method.Inner.ToDictionary(part => part.Start);
        var around = new Stack<List<Expression>>();
        var thens = new Stack<List<Expression>>();
        for (var i = method.Start; i < method.End; i++)
        {
            if (inner.TryGetValue(i, out var part))
            {
                statements.Add(Expression.Call(
                    StackAlignment.RunMethod, [Expression.Constant(_compiled[part.Id]), .. _places.ChunkParameters]));
                i = part.End - 1;
                continue;
            }

            var instruction = _tape.Instructions[i];
            if (around.Count == 0) _inputs?.Load(instruction, statements, _slots.ByMethod[_method]);
            switch (instruction.Opcode)
            {
                case Opcode.Loop when _vectorLoops.IsVectorised(i) && _vectorLoops.HasFixedCount(i):
                    statements.Add(VectorLoop(i));
                    i = _tape.PartnerOf(i);
                    StoreTotals(i, statements);
                    break;
                case Opcode.If when !_usage.IsExpression[i]:
                case Opcode.Loop:
                    around.Push(statements);
                    statements = [];
                    if (instruction.Opcode == Opcode.Loop) StoreAway(i, _slots[i]!, statements);
                    break;
                case Opcode.Else when !_usage.IsExpression[IfOf(i)]:
                    AssignMerges(_tape.PartnerOf(i), statements, isFirst: true);
                    thens.Push(statements);
                    statements = [];
                    break;
                case Opcode.EndIf when !_usage.IsExpression[_tape.PartnerOf(i)]:
                    AssignMerges(i, statements, isFirst: false);
                    var conditional = Conditional(_tape.PartnerOf(i), thens.Pop(), statements);
                    statements = around.Pop();
                    statements.Add(conditional);
                    break;
                case Opcode.EndLoop:
                    var body = statements;
                    statements = around.Pop();
                    EmitLoop(i, body, statements);
                    break;
                case Opcode.Merge when !_usage.IsExpression[i]:
                    StoreAway(i, _slots[i]!, statements);
                    break;
                case Opcode.Sum or Opcode.Product or Opcode.Maximum or Opcode.If or Opcode.Else or Opcode.EndIf:
                    break;
                case Opcode.Store or Opcode.Accumulate:
                    statements.Add(_memory.Write(instruction, At(instruction.B), Read(instruction.C)));
                    break;
                case Opcode.Call when _usage.IsPair[i]:
                    EmitPair(i, instruction, statements);
                    i++;
                    break;
                default:
                    if (!instruction.IsLeaf) Finish(i, Operation(i, instruction), statements);
                    break;
            }
        }
    }

    // The sine and the cosine of one argument by one call.
    private void EmitPair(int i, in Instruction instruction, List<Expression> statements)
    {
        var pair = _slots.PairOf(_method);
        statements.Add(Expression.Assign(pair, Expression.Call(KernelCalls.SinCos, Read(instruction.A))));
        var isSine = CirclePairs.IsSine(instruction);
        Finish(i, Expression.Field(pair, isSine ? KernelCalls.Sin : KernelCalls.Cos), statements);
        Finish(i + 1, Expression.Field(pair, isSine ? KernelCalls.Cos : KernelCalls.Sin), statements);
    }

    private int IfOf(int elsePosition) => _tape.PartnerOf(_tape.PartnerOf(elsePosition));

    private void AssignMerges(int end, List<Expression> statements, bool isFirst)
    {
        for (var merge = end + 1; merge < _tape.Instructions.Length && _tape.Instructions[merge].Opcode == Opcode.Merge; merge++)
        {
            var instruction = _tape.Instructions[merge];
            statements.Add(Expression.Assign(_slots[merge]!, Read(isFirst ? instruction.A : instruction.B)));
        }
    }

    private ConditionalExpression Conditional(int begin, List<Expression> then, List<Expression> other)
    {
        var condition = Read(_tape.Instructions[begin].A);
        then.Add(Expression.Empty());
        if (other.Count == 0) return Expression.IfThen(condition, Expression.Block(then));
        other.Add(Expression.Empty());
        return Expression.IfThenElse(condition, Expression.Block(then), Expression.Block(other));
    }

    private void EmitLoop(int end, List<Expression> body, List<Expression> statements)
    {
        var begin = _tape.PartnerOf(end);
        var (index, upper, exit) = (_slots[begin]!, Expression.Variable(typeof(long)), Expression.Label());
        var totals = new List<int>();
        for (var total = end - 1; IsTotal(total); total--) totals.Insert(0, total);
        foreach (var total in totals)
        {
            var (opcode, variable) = (_tape.Instructions[total].Opcode, _slots[total]!);
            statements.Add(Expression.Assign(variable, Expression.Constant(Totals.Start(opcode))));
            body.Add(Expression.Assign(variable, Totals.Next(opcode, variable, Read(_tape.Instructions[total].A))));
        }

        body.Add(Expression.PreIncrementAssign(index));
        statements.Add(Expression.Assign(index, At(_tape.Instructions[begin].A)));
        var loop = Expression.Loop(
            Expression.IfThenElse(Expression.LessThanOrEqual(index, upper), Expression.Block(body), Expression.Break(exit)), exit);
        List<Expression> run = [Expression.Assign(upper, At(_tape.Instructions[begin].B))];
        if (_vectorLoops.IsVectorised(begin))
        {
            var isLong = Expression.GreaterThanOrEqual(
                Expression.Subtract(upper, index), Expression.Constant((long)_vectorLoops.Shape!.Lanes - 1));
            run.Add(Expression.IfThenElse(isLong, VectorLoop(begin), Expression.Block(loop, Expression.Empty())));
        }
        else
        {
            run.Add(loop);
        }

        statements.Add(Expression.Block([upper], run));
        StoreTotals(end, statements);
    }

    private Expression VectorLoop(int begin)
    {
        var loop = _tape.Instructions[begin];
        return _vectorLoops.Loop(begin, _memory, _places, this)
            .Write(At(loop.A), At(loop.B), (total, value) => Expression.Assign(_slots[total]!, value), _slots.ByMethod[_method]);
    }

    private void StoreTotals(int end, List<Expression> statements)
    {
        var first = end;
        while (IsTotal(first - 1)) first--;
        for (var total = first; total < end; total++) StoreAway(total, _slots[total]!, statements);
    }

    private bool IsTotal(int i) => _tape.Instructions[i].Opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum;

    // A subscript as a whole number.
    private Expression At(int subscript) => Whole.Of(_tape.Subscripts[subscript], ReadWhole);

    private void Finish(int i, Expression expression, List<Expression> statements)
    {
        if (!_usage.IsKept[i])
        {
            if (_places.Results is not null && _usage.ConsumerOf(i) == -1) StoreAway(i, expression, statements);
            else _inPlace[i] = expression;
            return;
        }

        if (_slots[i] is not { } variable)
        {
            StoreAway(i, expression, statements);
            return;
        }

        statements.Add(Expression.Assign(variable, expression));
        StoreAway(i, variable, statements);
    }

    // To the workspace and the results, as far as the value belongs there.
    private void StoreAway(int i, Expression value, List<Expression> statements)
    {
        if (_usage.IsCrossing[i]) statements.Add(_places.Keep(_crossing[i], value));
        if (_places.Results is null || _usage.Stores[i] == 0) return;
        foreach (var output in _outputs[i]) StoreResult(output, value, statements);
    }

    // Results that are numbers or inputs are made by no instruction.
    private void StoreLeaves(List<Expression> statements)
    {
        for (var output = 0; output < _tape.Outputs.Length; output++)
        {
            if (_tape.Outputs[output] >= 0 && _tape.Instructions[_tape.Outputs[output]].IsLeaf)
                StoreResult(output, Read(_tape.Outputs[output]), statements);
        }
    }

    private void StoreResult(int output, Expression value, List<Expression> statements)
    {
        var place = _places.IsFirstReturned ? output - 1 : output;
        if (place >= 0) statements.Add(_places.Result(place, value));
        else if (_value >= 0) statements.Add(_places.Keep(_value, value));
    }

    private Expression ReadWhole(int value)
    {
        if (_partition.Owner[value] == _method) return _slots[value]!;
        var number = _places.Kept(_crossing[value]);
        return Expression.Convert(number, typeof(long));
    }

    private Expression Read(int value)
    {
        var instruction = _tape.Instructions[value];
        switch (instruction.Opcode)
        {
            case Opcode.Constant:
                return Expression.Constant(instruction.Number);
            case Opcode.Truth:
                return Expression.Constant(instruction.A == 1);
            case Opcode.Input:
                return _inputs?[instruction.A] ?? _places.Input(instruction.A);
        }

        if (_partition.Owner[value] == _method) return _slots[value] ?? _inPlace[value]!;
        var number = _places.Kept(_crossing[value]);
        return _tape.IsCondition(value) ? Expression.NotEqual(number, Expression.Constant(0.0)) : number;
    }

    private Expression Operation(int i, in Instruction instruction)
    {
        if (instruction.Opcode == Opcode.Merge)
        {
            var condition = Read(_tape.Instructions[_tape.PartnerOf(i)].A);
            return Expression.Condition(condition, Read(instruction.A), Read(instruction.B));
        }

        if (instruction.Opcode == Opcode.Load) return _memory.Read(instruction, At(instruction.B));
        if (instruction.Opcode == Opcode.Position) return Expression.Convert(At(instruction.A), typeof(double));
        return ScalarOperations.Of(
            instruction, Read(instruction.A), instruction.B >= 0 ? Read(instruction.B) : null, instruction.C >= 0 ? Read(instruction.C) : null);
    }
}
