namespace Symbolic.Expressions;

/// <summary>An integral that is not carried out. The children are the integrand and the variable, and for a definite one the
/// bounds.</summary>
/// <remarks>In a definite integral the variable is bound; an indefinite one depends on it.</remarks>
public sealed class Integral : Expr
{
    internal Integral(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>What is integrated.</summary>
    public Expr Body => Children[0];

    /// <summary>The variable of integration.</summary>
    public Symbol Variable => (Symbol)Children[1];

    /// <summary>Whether there are bounds.</summary>
    public bool IsDefinite => Children.Length == 4;

    /// <summary>The lower bound of a definite integral.</summary>
    /// <exception cref="InvalidOperationException">The integral is indefinite.</exception>
    public Expr Lower => Bound(2);

    /// <summary>The upper bound of a definite integral.</summary>
    /// <exception cref="InvalidOperationException">The integral is indefinite.</exception>
    public Expr Upper => Bound(3);

    /// <summary>An indefinite integral.</summary>
    /// <param name="body">What is integrated.</param>
    /// <param name="variable">The variable.</param>
    public static Expr Create(Expr body, Symbol variable) => Interner.Intern(new NodeKey(ExprKind.Integral, 0, null, [body, variable]));

    /// <summary>A definite integral.</summary>
    /// <param name="body">What is integrated.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="lower">The lower bound.</param>
    /// <param name="upper">The upper bound.</param>
    public static Expr Create(Expr body, Symbol variable, Expr lower, Expr upper) => body == Number.Zero || lower == upper
        ? Number.Zero
        : Interner.Intern(new NodeKey(ExprKind.Integral, 0, null, [body, variable, lower, upper]));

    private Expr Bound(int child) => IsDefinite
        ? Children[child]
        : throw new InvalidOperationException("An indefinite integral has no bounds.");
}
