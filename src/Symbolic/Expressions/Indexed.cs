namespace Symbolic.Expressions;

/// <summary>A component of a named array: <c>x[i]</c>, <c>X[i, j]</c>. The children are the indices.</summary>
public sealed class Indexed : Expr
{
    internal Indexed(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>The name of the array.</summary>
    public string Name => (string)Payload!;

    /// <summary>The component at the given indices.</summary>
    /// <param name="name">The name of the array; as for a symbol.</param>
    /// <param name="indices">One index for each dimension.</param>
    /// <exception cref="ArgumentException">The name is no identifier, or there is no index.</exception>
    public static Expr Create(string name, params ReadOnlySpan<Expr> indices)
    {
        name = Names.Checked(name);
        if (indices.IsEmpty) throw new ArgumentException("An indexed name needs an index.", nameof(indices));
        return Interner.Intern(new NodeKey(ExprKind.Indexed, 0, name, indices));
    }
}
