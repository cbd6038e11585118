using Symbolic.Expressions;

namespace Symbolic.Evaluation;

/// <summary>Where a bound variable has a value, and what has been evaluated for that value. Terms that do not depend on the variable
/// belong to the scope around it, and are evaluated once for all values.</summary>
internal sealed class Scope
{
    private readonly HashSet<Expr> _dependent;

    public Scope()
    {
        _dependent = [];
    }

    public Scope(Scope parent, Symbol variable, HashSet<Expr> dependent)
    {
        Parent = parent;
        Variable = variable;
        _dependent = dependent;
    }

    public Scope? Parent { get; }

    public Symbol? Variable { get; }

    public Dictionary<Expr, Value> Memo { get; } = [];

    /// <summary>The innermost scope on which a term depends.</summary>
    public Scope HomeOf(Expr term)
    {
        var scope = this;
        while (scope.Parent is { } parent && !scope._dependent.Contains(term)) scope = parent;
        return scope;
    }

    public void Bind(double value)
    {
        Memo.Clear();
        Memo[Variable!] = value;
    }
}
