namespace Symbolic.Expressions;

/// <summary>A derivative that is not carried out. The children are the term and the variable.</summary>
/// <remarks>The variable is a symbol or an indexed name; it stays free in the node, since the derivative depends on it.</remarks>
public sealed class Derivative : Expr
{
    internal Derivative(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>What is differentiated.</summary>
    public Expr Body => Children[0];

    /// <summary>By what.</summary>
    public Expr Variable => Children[1];

    /// <summary>How often.</summary>
    public int Order => Tag;

    /// <summary>The derivative as an unevaluated term; of order 0 the term itself.</summary>
    /// <param name="body">What is differentiated.</param>
    /// <param name="variable">A symbol or an indexed name.</param>
    /// <param name="order">How often.</param>
    /// <exception cref="ArgumentException">The variable is neither a symbol nor an indexed name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative.</exception>
    public static Expr Create(Expr body, Expr variable, int order = 1)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        if (variable is not (Symbol or Indexed))
            throw new ArgumentException("Only a symbol or an indexed name can be differentiated by.", nameof(variable));
        if (order == 0) return body;
        if (body is Derivative inner && inner.Variable == variable && inner.Order <= int.MaxValue - order)
            return Create(inner.Body, variable, inner.Order + order);
        return Interner.Intern(new NodeKey(ExprKind.Derivative, order, null, [body, variable]));
    }
}
