namespace Symbolic.Expressions;

/// <summary>A sum or product over an index that runs through whole numbers from one bound to another: the kind of the node says
/// which. The children are body, index, lower bound, upper bound.</summary>
/// <remarks>The index is bound: it has no meaning outside. Where the upper bound is below the lower one, a sum is 0 and a product
/// 1.</remarks>
public sealed class Series : Expr
{
    internal Series(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>What is added or multiplied.</summary>
    public Expr Body => Children[0];

    /// <summary>The bound index.</summary>
    public Symbol Index => (Symbol)Children[1];

    /// <summary>The first value of the index.</summary>
    public Expr Lower => Children[2];

    /// <summary>The last value of the index.</summary>
    public Expr Upper => Children[3];

    /// <summary>A sum over an index.</summary>
    /// <param name="body">What is added.</param>
    /// <param name="index">The index.</param>
    /// <param name="lower">The first value of the index.</param>
    /// <param name="upper">The last value of the index.</param>
    public static Expr Sum(Expr body, Symbol index, Expr lower, Expr upper) => Create(ExprKind.Sum, Number.Zero, body, index, lower, upper);

    /// <summary>A product over an index.</summary>
    /// <param name="body">What is multiplied.</param>
    /// <param name="index">The index.</param>
    /// <param name="lower">The first value of the index.</param>
    /// <param name="upper">The last value of the index.</param>
    public static Expr Product(Expr body, Symbol index, Expr lower, Expr upper) =>
        Create(ExprKind.Product, Number.One, body, index, lower, upper);

    internal static Expr Create(ExprKind kind, Expr empty, Expr body, Symbol index, Expr lower, Expr upper)
    {
        if (body == empty) return empty;
        // Bounds that are no whole numbers have no value, also where one lies below the other.
        if (lower is Number low && upper is Number high && low.Value.IsInteger && high.Value.IsInteger && high.Value < low.Value) return empty;
        return Interner.Intern(new NodeKey(kind, 0, null, [body, index, lower, upper]));
    }
}
