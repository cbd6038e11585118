using System.Linq.Expressions;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>Where the elements are that a vectorised loop reads and writes: a field, and how many elements behind it.</summary>
/// <remarks>The JIT inlines no more calls once a method has some hundreds of variables, so that loops reach memory by fields and
/// instructions of the machine only. Of a subscript the constant part chooses the field; the rest is calculated once for all
/// accesses that share it, at the beginning of the body of the innermost loop whose index it reads.</remarks>
internal sealed class VectorAddresses(VectorPlan plan, Tape tape, Func<int, Expression> atom)
{
    private readonly List<Scope> _scopes = [new(-1, 0, [])];
    private readonly List<List<ParameterExpression>> _variables = [[]];

    /// <summary>The local variables.</summary>
    public IEnumerable<ParameterExpression> Variables => _variables.SelectMany(each => each);

    /// <summary>What goes before the loop; to be asked for after the bodies have been written.</summary>
    public IEnumerable<Expression> Before => _scopes[0].Statements;

    /// <summary>Begins the body of a loop.</summary>
    /// <param name="loop">The position of the loop.</param>
    /// <param name="statements">The body, at whose present end the index is known.</param>
    public void Open(int loop, List<Expression> statements)
    {
        if (_variables.Count == _scopes.Count) _variables.Add([]);
        _scopes.Add(new Scope(loop, statements.Count, statements));
    }

    /// <summary>Ends the innermost body.</summary>
    public void Close() => _scopes.RemoveAt(_scopes.Count - 1);

    /// <summary>The address of an element.</summary>
    /// <param name="memory">Where the array is.</param>
    /// <param name="start">Where in it the array begins.</param>
    /// <param name="length">How many elements the array has.</param>
    /// <param name="subscript">Which element.</param>
    /// <returns>A field, and how many elements behind it; null for none.</returns>
    public (Expression Field, Expression? Offset) Of(Blocks memory, int start, int length, Subscript subscript)
    {
        var constant = subscript.IsConstant ? subscript.Constant / subscript.Divisor : subscript.Divisor == 1 ? subscript.Constant : 0;
        var place = start + constant;
        // The collector takes a field outside the array for one of another object.
        if (constant < 0 || constant >= length || place is < 0 or >= Blocks.Length) return (memory[0], Offset(subscript.Plus(start)));
        var rest = subscript.Plus(-constant);
        return (memory[(int)place], rest.IsConstant ? null : Offset(rest));
    }

    private Expression Offset(Subscript subscript)
    {
        var inside = subscript.Atoms.Where(each => each >= plan.Begin).ToList();
        var offset = VectorAccess.Offset(Whole.Of(subscript, atom));
        if (inside.Any(each => tape.Instructions[each].Opcode != Opcode.Loop)) return offset;
        var depth = inside.Count == 0 ? 0 : _scopes.FindLastIndex(each => each.Loop == inside[^1]);
        var scope = _scopes[depth];
        if (scope.Known.TryGetValue(subscript, out var variable)) return variable;
        var variables = _variables[depth];
        if (variables.Count == scope.Known.Count) variables.Add(Expression.Variable(typeof(nuint)));
        variable = scope.Known[subscript] = variables[scope.Known.Count];
        scope.Statements.Insert(scope.Start + scope.Known.Count - 1, Expression.Assign(variable, offset));
        return variable;
    }

    private sealed record Scope(int Loop, int Start, List<Expression> Statements)
    {
        public Dictionary<Subscript, ParameterExpression> Known { get; } = [];
    }
}
