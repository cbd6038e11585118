using Symbolic.Expressions.Canonical;
using Symbolic.Numbers;

namespace Symbolic.Expressions;

/// <summary>A product of two or more factors. The children are the factors: a numeric coefficient other than 1, if there is one,
/// first, and no two factors that are powers of the same base. Quotients are products with negative powers.</summary>
public sealed class Mul : Expr
{
    private Expr? _rest;

    internal Mul(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>The numeric factor, 1 if there is none.</summary>
    public Rational Coefficient => Children[0] is Number number ? number.Value : Rational.One;

    /// <summary>The product of all factors but the numeric one.</summary>
    public Expr Rest
    {
        get
        {
            if (_rest is { } known) return known;
            var rest = Children[0] is not Number ? this
                : Children.Length == 2 ? Children[1]
                : Interner.Intern(new NodeKey(ExprKind.Mul, 0, null, Children[1..]));
            // A node that refers to itself could still be collected, but would look like a cycle to a reader of the heap.
            if (!ReferenceEquals(rest, this)) _rest = rest;
            return rest;
        }
    }

    /// <summary>The canonical product of any number of factors.</summary>
    /// <param name="factors">The factors; none gives 1.</param>
    public static Expr Create(params ReadOnlySpan<Expr> factors) => CanonicalMul.Create(factors);
}
