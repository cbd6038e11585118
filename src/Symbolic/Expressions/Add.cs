using Symbolic.Expressions.Canonical;

namespace Symbolic.Expressions;

/// <summary>A sum of two or more terms. The children are the terms: a number, if there is one, first, and no two terms alike
/// but for a numeric factor.</summary>
public sealed class Add : Expr
{
    internal Add(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>The canonical sum of any number of terms.</summary>
    /// <param name="terms">The terms; none gives 0.</param>
    public static Expr Create(params ReadOnlySpan<Expr> terms) => CanonicalAdd.Create(terms);
}
