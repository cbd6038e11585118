using Symbolic.Expressions;

namespace Symbolic.Simplifier.Passes;

/// <summary>Multiplies two sums out.</summary>
internal static class SumExpansion
{
    /// <summary>The product of two terms as a sum of products.</summary>
    public static Expr Product(Expr left, Expr right)
    {
        if (left is not Add && right is not Add) return left * right;
        Expr[] first = left is Add ? left.Children.ToArray() : [left];
        Expr[] second = right is Add ? right.Children.ToArray() : [right];
        var terms = new Expr[first.Length * second.Length];
        for (var i = 0; i < terms.Length; i++) terms[i] = first[i / second.Length] * second[i % second.Length];
        return Add.Create(terms);
    }
}
