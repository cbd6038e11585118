using Symbolic.Expressions.Canonical;

namespace Symbolic.Expressions;

/// <summary>Values with conditions: the value of the first condition that holds, or the last value. The children are
/// value, condition, value, condition, …, otherwise.</summary>
public sealed class Piecewise : Expr
{
    internal Piecewise(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>How many values have a condition.</summary>
    public int BranchCount => Children.Length / 2;

    /// <summary>The value where no condition holds.</summary>
    public Expr Otherwise => Children[^1];

    /// <summary>The canonical piecewise term. Branches whose condition is false are dropped, and a condition that is true ends
    /// it.</summary>
    /// <param name="parts">value, condition, …, otherwise; without the last one the term is undefined where no condition holds.</param>
    /// <exception cref="ArgumentException">There is no part.</exception>
    public static Expr Create(params ReadOnlySpan<Expr> parts) => CanonicalPiecewise.Create(parts);

    /// <summary>The value of a branch.</summary>
    /// <param name="branch">Which, from 0.</param>
    public Expr ValueAt(int branch) => Children[2 * branch];

    /// <summary>The condition of a branch.</summary>
    /// <param name="branch">Which, from 0.</param>
    public Expr ConditionAt(int branch) => Children[2 * branch + 1];
}
