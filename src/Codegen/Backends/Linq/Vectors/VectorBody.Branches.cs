using System.Linq.Expressions;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <content>Conditionals.</content>
internal sealed partial class VectorBody
{
    // Both branches, for all lanes; what they write is masked, and each lane takes the values of its own branch.
    private int WriteMasked(int begin, List<Expression> statements)
    {
        var middle = _tape.PartnerOf(begin);
        var end = _tape.PartnerOf(middle);
        var around = _masks;
        var condition = _tape.Instructions[begin].A;
        _masks = Narrowed(around, begin + 1, middle, copy => Lanes(condition, copy), statements);
        Write(begin + 1, middle, statements);
        Return(around);
        _masks = Narrowed(around, middle + 1, end, copy => Expression.OnesComplement(Lanes(condition, copy)), statements);
        Write(middle + 1, end, statements);
        Return(around);
        var next = end + 1;
        for (; _tape.Instructions[next].Opcode == Opcode.Merge; next++)
        {
            var merge = _tape.Instructions[next];
            if (!_lifetimes.IsKept[next - _plan.Begin]) continue;
            var lanes = _lanes[next - _plan.Begin] = new Expression?[_copies];
            for (var copy = 0; copy < _copies; copy++)
            {
                var value = _shape.Select(Lanes(condition, copy), Lanes(merge.A, copy), Lanes(merge.B, copy));
                lanes[copy] = Assigned(_pool.Take(_shape.Type), value, statements);
            }
        }

        for (var merge = end + 1; merge < next - 1; merge++) Release(merge);
        return next - 1;

        void Return(Expression?[] previous)
        {
            foreach (var mask in _masks.Except(previous).OfType<ParameterExpression>()) _pool.Return(mask);
            _masks = previous;
        }
    }

    private Expression?[] Narrowed(Expression?[] around, int start, int end, Func<int, Expression> condition, List<Expression> statements)
    {
        if (!Enumerable.Range(start, end - start).Any(i => _tape.Instructions[i].IsWrite)) return around;
        var masks = new Expression?[_copies];
        for (var copy = 0; copy < _copies; copy++)
        {
            var mask = around[copy] is { } outer ? Expression.And(outer, condition(copy)) : condition(copy);
            masks[copy] = Assigned(_pool.Take(_shape.Type), mask, statements);
        }

        return masks;
    }

    // A condition that all lanes share: one branch runs.
    private int WriteConditional(int begin, List<Expression> statements)
    {
        var middle = _tape.PartnerOf(begin);
        var end = _tape.PartnerOf(middle);
        var merges = new List<int>();
        for (var next = end + 1; _tape.Instructions[next].Opcode == Opcode.Merge; next++) merges.Add(next);
        var kept = merges.Where(merge => _lifetimes.IsKept[merge - _plan.Begin]).ToList();
        foreach (var merge in kept)
        {
            if (_plan.Varies(merge))
                _lanes[merge - _plan.Begin] = [.. Enumerable.Range(0, _copies).Select(_ => _pool.Take(_shape.Type))];
            else _numbers[merge - _plan.Begin] = _pool.Take(_tape.IsCondition(merge) ? typeof(bool) : typeof(double));
        }

        var condition = Number(_tape.Instructions[begin].A);
        var (then, other) = (new List<Expression>(), new List<Expression>());
        Write(begin + 1, middle, then);
        Merge(kept, isFirst: true, then);
        Write(middle + 1, end, other);
        Merge(kept, isFirst: false, other);
        statements.Add(Expression.IfThenElse(
            condition, Expression.Block([.. then, Expression.Empty()]), Expression.Block([.. other, Expression.Empty()])));
        foreach (var merge in kept.Where(merge => !_plan.Varies(merge) && _lifetimes.VectorUses[merge - _plan.Begin] > 0))
        {
            var number = _numbers[merge - _plan.Begin]!;
            var vector = Assigned(_pool.Take(_shape.Type), number.Type == typeof(bool) ? _shape.Mask(number) : _shape.Broadcast(number), statements);
            _lanes[merge - _plan.Begin] = [.. Enumerable.Repeat(vector, _copies)];
        }

        foreach (var merge in merges.SkipLast(1)) Release(merge);
        return merges.Count > 0 ? merges[^1] : end;
    }

    private void Merge(List<int> merges, bool isFirst, List<Expression> statements)
    {
        foreach (var merge in merges)
        {
            var value = isFirst ? _tape.Instructions[merge].A : _tape.Instructions[merge].B;
            if (_numbers[merge - _plan.Begin] is ParameterExpression number) statements.Add(Expression.Assign(number, Number(value)));
            else for (var copy = 0; copy < _copies; copy++) statements.Add(Expression.Assign(_lanes[merge - _plan.Begin]![copy]!, Lanes(value, copy)));
        }
    }
}
