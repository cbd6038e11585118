namespace Symbolic.Expressions;

/// <summary>The comparisons.</summary>
public enum RelationKind
{
    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}

/// <summary>A comparison of two terms; as a condition, or as an equation.</summary>
public sealed class Relation : Expr
{
    internal Relation(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>Which comparison.</summary>
    public RelationKind Comparison => (RelationKind)Tag;

    /// <summary>The left side.</summary>
    public Expr Left => Children[0];

    /// <summary>The right side.</summary>
    public Expr Right => Children[1];

    /// <summary>The comparison in the infix syntax.</summary>
    public string Operator => Comparison switch
    {
        RelationKind.Equal => "==",
        RelationKind.NotEqual => "!=",
        RelationKind.Less => "<",
        RelationKind.LessOrEqual => "<=",
        RelationKind.Greater => ">",
        _ => ">=",
    };

    /// <summary>The comparison of two terms; of two numbers it is <see cref="Constant.True"/> or <see cref="Constant.False"/>.</summary>
    /// <param name="kind">Which comparison.</param>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static Expr Create(RelationKind kind, Expr left, Expr right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left is Number a && right is Number b) return Holds(kind, a.Value.CompareTo(b.Value)) ? Constant.True : Constant.False;
        return Interner.Intern(new NodeKey(ExprKind.Relation, (int)kind, null, [left, right]));
    }

    internal static bool Holds(RelationKind kind, int sign) => kind switch
    {
        RelationKind.Equal => sign == 0,
        RelationKind.NotEqual => sign != 0,
        RelationKind.Less => sign < 0,
        RelationKind.LessOrEqual => sign <= 0,
        RelationKind.Greater => sign > 0,
        _ => sign >= 0,
    };
}
