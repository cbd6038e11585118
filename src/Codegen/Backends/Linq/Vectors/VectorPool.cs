using System.Linq.Expressions;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>Local variables that are given out and taken back.</summary>
internal sealed class VectorPool
{
    private readonly Dictionary<Type, Stack<ParameterExpression>> _free = [];

    /// <summary>All variables there are.</summary>
    public List<ParameterExpression> All { get; } = [];

    /// <summary>A variable whose value nobody needs.</summary>
    public ParameterExpression Take(Type type)
    {
        if (_free.TryGetValue(type, out var free) && free.TryPop(out var variable)) return variable;
        All.Add(variable = Expression.Variable(type));
        return variable;
    }

    /// <summary>Takes a variable back.</summary>
    public void Return(ParameterExpression variable)
    {
        if (!_free.TryGetValue(variable.Type, out var free)) _free[variable.Type] = free = [];
        free.Push(variable);
    }
}
