using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Matching;

/// <summary>A factor of a product: a base with a numeric exponent; powers with other exponents are bases.</summary>
internal readonly record struct Factor(Expr Base, Rational Exponent)
{
    public Expr Term => Exponent.IsOne ? Base : Pow.Create(Base, Number.Of(Exponent));

    public static Factor Of(Expr term) => term is Pow { Exponent: Number exponent } power && power.Base != Constant.E
        ? new(power.Base, exponent.Value)
        : new(term, Rational.One);

    /// <summary>The numeric coefficient and the other factors of any term.</summary>
    public static (Rational Coefficient, List<Factor> Factors) Split(Expr term)
    {
        var factors = new List<Factor>();
        if (term is Number number) return (number.Value, factors);
        if (term is not Mul product)
        {
            factors.Add(Of(term));
            return (Rational.One, factors);
        }

        foreach (var child in product.Children)
        {
            if (child is not Number) factors.Add(Of(child));
        }

        return (product.Coefficient, factors);
    }

    public static Expr Join(Rational coefficient, IEnumerable<Factor> factors) =>
        Mul.Create([Number.Of(coefficient), .. factors.Where(factor => !factor.Exponent.IsZero).Select(factor => factor.Term)]);
}
