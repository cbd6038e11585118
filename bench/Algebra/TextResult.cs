using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Generators;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Algebra;

/// <summary>The sizes and checks of terms that the public interface has returned.</summary>
internal static class TextResult
{
    public static (int Size, long Check) OfSum(Expr term) => (((Add)term).Children.Length, Check.Of(AsPolynomial(term)));

    public static (int Size, long Check) OfProduct(Expr term)
    {
        Expr[] factors = term is Mul product ? [.. product.Children] : [term];
        return (factors.Length, Check.Of(factors.Select(static factor => (AsPolynomial(factor), 1))));
    }

    private static SparsePolynomial AsPolynomial(Expr term) => RationalForm.Of(term, default)!.Value.Numerator;
}
