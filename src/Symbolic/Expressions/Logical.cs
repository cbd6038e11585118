using Symbolic.Expressions.Canonical;

namespace Symbolic.Expressions;

/// <summary>Conditions joined by and, or, not: the kind of the node says which. The children are the conditions.</summary>
public sealed class Logical : Expr
{
    internal Logical(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>The condition that all of the given ones hold.</summary>
    /// <param name="conditions">Conditions; none gives true.</param>
    public static Expr And(params ReadOnlySpan<Expr> conditions) => Join(ExprKind.And, Constant.True, Constant.False, conditions);

    /// <summary>The condition that one of the given ones holds.</summary>
    /// <param name="conditions">Conditions; none gives false.</param>
    public static Expr Or(params ReadOnlySpan<Expr> conditions) => Join(ExprKind.Or, Constant.False, Constant.True, conditions);

    /// <summary>The condition that the given one does not hold.</summary>
    /// <param name="condition">A condition.</param>
    public static Expr Not(Expr condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        if (condition == Constant.True) return Constant.False;
        if (condition == Constant.False) return Constant.True;
        return condition.Kind == ExprKind.Not
            ? condition.Children[0]
            : Interner.Intern(new NodeKey(ExprKind.Not, 0, null, [condition]));
    }

    private static Expr Join(ExprKind kind, Expr neutral, Expr absorbing, ReadOnlySpan<Expr> conditions)
    {
        var parts = new SortedSet<Expr>(Comparer<Expr>.Create(CanonicalOrder.Compare));
        foreach (var condition in conditions)
        {
            if (condition == absorbing) return absorbing;
            if (condition == neutral) continue;
            if (condition.Kind == kind)
            {
                foreach (var part in condition.Children) parts.Add(part);
            }
            else
            {
                parts.Add(condition);
            }
        }

        return parts.Count switch
        {
            0 => neutral,
            1 => parts.Min!,
            _ => Interner.Intern(new NodeKey(kind, 0, null, parts.ToArray())),
        };
    }
}
