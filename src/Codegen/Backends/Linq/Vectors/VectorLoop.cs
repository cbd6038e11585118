using System.Linq.Expressions;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>Writes a loop whose runs are the lanes of vectors: several vectors at a time, then one at a time, and last those that are
/// left, together with lanes that have been run before and whose results are masked out.</summary>
internal sealed class VectorLoop
{
    // The JIT gives registers to about a thousand variables of a method.
    private const int MostVariables = 300;
    private readonly Tape _tape;
    private readonly VectorPlan _plan;
    private readonly VectorShape _shape;
    private readonly VectorBody _body;
    private readonly int _copies;
    private readonly List<int> _totals = [];
    private readonly Dictionary<int, ParameterExpression[]> _accumulators = [];
    private readonly ParameterExpression _index = Expression.Variable(typeof(long), "i");
    private readonly ParameterExpression _upper = Expression.Variable(typeof(long), "upper");

    public VectorLoop(Tape tape, VectorPlan plan, VectorShape shape, Memory memory, Places places, IOuterValues outer)
    {
        (_tape, _plan, _shape) = (tape, plan, shape);
        _copies = CopiesFor(tape, plan, shape);
        for (var total = plan.End - 1; IsTotal(total); total--) _totals.Insert(0, total);
        _body = new VectorBody(tape, plan, shape, memory, places, outer, _index, _copies);
    }

    /// <summary>The statements of the loop.</summary>
    /// <param name="lower">Where the index begins.</param>
    /// <param name="upper">Where it ends.</param>
    /// <param name="assign">What is done with the value of a total.</param>
    /// <param name="variables">The variables of the method. Blocks side by side share those that they declare, and one that is kept in
    /// memory across calls is so everywhere.</param>
    public Expression Write(Expression lower, Expression upper, Func<int, Expression, Expression> assign, List<ParameterExpression> variables)
    {
        foreach (var total in _totals) _accumulators[total] = [.. Enumerable.Range(0, _copies).Select(_ => Expression.Variable(_shape.Type))];

        var count = FixedCount();
        var statements = new List<Expression>();
        var isAlways = count >= _copies * _shape.Lanes;
        if (_copies > 1 && count is null or > 0 && (count is null || isAlways)) statements.Add(Loop(_copies, isAlways));
        if (count is null || (_copies == 1 ? count >= _shape.Lanes : count % (_copies * _shape.Lanes) >= _shape.Lanes))
            statements.Add(Loop(1, isAlways: _copies == 1 && count >= _shape.Lanes));
        if (count is null || count % _shape.Lanes != 0) statements.Add(Rest());
        List<Expression> before =
        [
            Expression.Assign(_index, lower), Expression.Assign(_upper, upper),
            .. _accumulators.SelectMany(pair => pair.Value.Select(each => Expression.Assign(each, Start(pair.Key)))),
            .. _body.Before(),
        ];
        var after = new List<Expression>(_body.After());
        after.AddRange(_totals.Select(total => assign(total, Total(total))));
        IEnumerable<ParameterExpression> local = [_index, _upper, .. _accumulators.Values.SelectMany(each => each), .. _body.Variables];
        if (_plan.Weight <= VectorPlan.LightBody && variables.Count < MostVariables)
        {
            variables.AddRange(local);
            local = [];
        }

        return Expression.Block(local, [.. before, .. statements, .. after, Expression.Empty()]);
    }

    /// <summary>The number of runs, if it is known.</summary>
    private long? FixedCount()
    {
        var loop = _tape.Instructions[_plan.Begin];
        return _tape.Subscripts[loop.B].Plus(_tape.Subscripts[loop.A].Times(-1)) is { IsConstant: true, Divisor: 1 } range
            ? Math.Max(0, range.Constant + 1)
            : null;
    }

    // Short bodies are repeated, so that their additions to totals do not wait for each other, least of all those of inner loops.
    private static int CopiesFor(Tape tape, VectorPlan plan, VectorShape shape)
    {
        var loop = tape.Instructions[plan.Begin];
        var range = tape.Subscripts[loop.B].Plus(tape.Subscripts[loop.A].Times(-1));
        var hasTotals = Enumerable.Range(plan.Begin + 1, plan.End - plan.Begin - 1)
            .Any(i => tape.Instructions[i].Opcode == Opcode.Sum && tape.RegionOf(i) == plan.Begin && tape.PartnerOf(i) != plan.Begin);
        var copies = plan.HasCalls ? 1 : plan.Weight <= (hasTotals ? 16 : 8) ? 4 : plan.Weight <= 24 ? 2 : 1;
        while (copies > 1 && range.IsConstant && range.Constant + 1 < 2L * copies * shape.Lanes) copies /= 2;
        return copies;
    }

    /// <summary>Repeats statements as long as a condition holds.</summary>
    /// <remarks>The condition stands at the end of the loop, and before it only where it may fail at once.</remarks>
    /// <param name="body">The statements.</param>
    /// <param name="goesOn">The condition.</param>
    /// <param name="mayBeEmpty">Whether the condition may fail at the beginning.</param>
    public static Expression Repeated(IEnumerable<Expression> body, Expression goesOn, bool mayBeEmpty)
    {
        var exit = Expression.Label();
        var loop = Expression.Loop(Expression.Block([.. body, Expression.IfThen(Expression.Not(goesOn), Expression.Break(exit))]), exit);
        return mayBeEmpty ? Expression.IfThen(goesOn, loop) : loop;
    }

    private Expression Loop(int copies, bool isAlways)
    {
        var step = (long)copies * _shape.Lanes;
        var body = Body(copies, null);
        body.Add(Expression.AddAssign(_index, Expression.Constant(step)));
        return Repeated(body, Expression.LessThanOrEqual(_index, Expression.Subtract(_upper, Expression.Constant(step - 1))), !isAlways);
    }

    // The last lanes once more, of which only those from the index on have not been run.
    private ConditionalExpression Rest()
    {
        var mask = Expression.Variable(_shape.Type, "mask");
        var done = Expression.Variable(typeof(long));
        var first = Expression.Subtract(_upper, Expression.Constant((long)_shape.Lanes - 1));
        var lanesDone = _shape.Broadcast(Expression.Convert(Expression.Subtract(_index, done), typeof(double)));
        List<Expression> statements =
        [
            Expression.Assign(done, first),
            Expression.Assign(mask, _shape.Compare(Opcode.LessOrEqual, lanesDone, _shape.Counting())),
            Expression.Assign(_index, done),
            .. Body(1, mask),
            Expression.Empty(),
        ];
        return Expression.IfThen(Expression.LessThanOrEqual(_index, _upper), Expression.Block([mask, done], statements));
    }

    private List<Expression> Body(int copies, Expression? mask)
    {
        var statements = new List<Expression>();
        _body.Begin(copies, mask, statements);
        _body.Write(_plan.Begin + 1, _totals.Count > 0 ? _totals[0] : _plan.End, statements);
        foreach (var total in _totals)
        {
            var opcode = _tape.Instructions[total].Opcode;
            for (var copy = 0; copy < copies; copy++) statements.Add(_body.AddTo(_accumulators[total][copy], opcode, _tape.Instructions[total].A, copy));
        }

        _body.End();
        return statements;
    }

    private Expression Start(int total) => _shape.Broadcast(Expression.Constant(Totals.Start(_tape.Instructions[total].Opcode)));

    private Expression Total(int total)
    {
        var opcode = _tape.Instructions[total].Opcode;
        var parts = _accumulators[total];
        var all = parts.Cast<Expression>().Aggregate((left, right) => _shape.Join(opcode, left, right));
        return opcode == Opcode.Sum ? _shape.Sum(all)
            : VectorAccess.Call(opcode == Opcode.Product ? nameof(VectorAccess.Product) : nameof(VectorAccess.Greatest), _shape.Type, all);
    }

    private bool IsTotal(int i) => _tape.Instructions[i].Opcode is Opcode.Sum or Opcode.Product or Opcode.Maximum;
}
