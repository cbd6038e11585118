namespace Symbolic.Expressions;

/// <summary>From which side a limit is taken.</summary>
public enum LimitSide
{
    /// <summary>From both sides.</summary>
    Both,

    /// <summary>From above.</summary>
    Above,

    /// <summary>From below.</summary>
    Below,
}

/// <summary>A limit that is not carried out. The children are the term, the bound variable and the point it approaches.</summary>
public sealed class Limit : Expr
{
    internal Limit(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>The term whose limit is taken.</summary>
    public Expr Body => Children[0];

    /// <summary>The bound variable.</summary>
    public Symbol Variable => (Symbol)Children[1];

    /// <summary>The point that the variable approaches.</summary>
    public Expr Point => Children[2];

    /// <summary>From which side.</summary>
    public LimitSide Side => (LimitSide)Tag;

    /// <summary>A limit as an unevaluated term.</summary>
    /// <param name="body">The term whose limit is taken.</param>
    /// <param name="variable">The variable that approaches the point.</param>
    /// <param name="point">The point.</param>
    /// <param name="side">From which side.</param>
    public static Expr Create(Expr body, Symbol variable, Expr point, LimitSide side = LimitSide.Both) =>
        Interner.Intern(new NodeKey(ExprKind.Limit, (int)side, null, [body, variable, point]));
}
