using System.Linq.Expressions;
using Symbolic.Codegen.Lowering;
using Symbolic.Codegen.Tapes;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>The nodes whose values are known at a place of a program, and the statements written there.</summary>
internal sealed class ComplexScope
{
    private readonly Dictionary<Expr, Expression> _known = [];
    private readonly List<ParameterExpression> _variables = [];
    private readonly List<Expression> _statements = [];
    private readonly ComplexScope? _around;
    private readonly Symbol? _index;
    private readonly HashSet<Expr> _dependent = [];
    private readonly int _atom;

    /// <summary>The whole program.</summary>
    public ComplexScope()
    {
    }

    /// <summary>The body of a loop.</summary>
    /// <param name="around">What is around the loop.</param>
    /// <param name="index">The index.</param>
    /// <param name="count">The variable that counts.</param>
    /// <param name="atom">The number by which subscripts name the index.</param>
    /// <param name="dependent">The nodes that mean something else in each run: what they are around the loop is hidden.</param>
    public ComplexScope(ComplexScope around, Symbol index, ParameterExpression count, int atom, HashSet<Expr> dependent)
    {
        (_around, _index, Count, _atom, _dependent) = (around, index, count, atom, dependent);
        Depth = around.Depth + 1;
        Define(index, Keep(Expression.Convert(count, typeof(double))));
    }

    public int Depth { get; }

    private ParameterExpression? Count { get; }

    public void Define(Expr node, Expression value) => _known[node] = value;

    public Expression? Find(Expr node)
    {
        for (var scope = this; scope is not null; scope = scope._around)
        {
            if (scope._known.TryGetValue(node, out var value)) return value;
            if (scope._dependent.Contains(node)) return null;
        }

        return null;
    }

    /// <summary>The subscript that a term is, or null if it is no polynomial of the indices of loops.</summary>
    public Subscript? SubscriptOf(Expr term) => SubscriptReader.Read(term, IndexOf);

    /// <summary>What an atom of a subscript counts with.</summary>
    public ParameterExpression CountOf(int atom)
    {
        var scope = this;
        while (scope._atom != atom || scope.Count is null) scope = scope._around!;
        return scope.Count;
    }

    /// <summary>Keeps a value in a variable.</summary>
    public Expression Keep(Expression value)
    {
        if (value is ParameterExpression or ConstantExpression) return value;
        var variable = Variable(value.Type);
        Add(Expression.Assign(variable, value));
        return variable;
    }

    public ParameterExpression Variable(Type type)
    {
        var variable = Expression.Variable(type);
        _variables.Add(variable);
        return variable;
    }

    public void Add(Expression statement) => _statements.Add(statement);

    /// <summary>The statements, with a value or a statement at their end.</summary>
    public Expression Block(Expression last) => Expression.Block(_variables, [.. _statements, last]);

    // The innermost loop of that name, or a whole number given as data.
    private Subscript? IndexOf(Symbol symbol)
    {
        for (var scope = this; scope is not null; scope = scope._around)
        {
            if (scope._index == symbol) return Subscript.Atom(scope._atom);
        }

        return Find(symbol) is ConstantExpression { Value: double number } && ComplexElements.IsWhole(number)
            ? Subscript.Of((long)number)
            : null;
    }
}
