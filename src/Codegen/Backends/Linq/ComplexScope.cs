using System.Linq.Expressions;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>The nodes whose values are known at a place of a program, and the statements written there.</summary>
internal sealed class ComplexScope(ComplexScope? around)
{
    private readonly Dictionary<Expr, Expression> _known = [];
    private readonly List<ParameterExpression> _variables = [];
    private readonly List<Expression> _statements = [];

    public int Depth { get; } = around is null ? 0 : around.Depth + 1;

    public void Define(Expr node, Expression value) => _known[node] = value;

    public Expression? Find(Expr node)
    {
        for (var scope = this; scope is not null; scope = scope.Around)
        {
            if (scope._known.TryGetValue(node, out var value)) return value;
        }

        return null;
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

    private ComplexScope? Around => around;
}
