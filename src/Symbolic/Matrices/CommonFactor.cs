using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Matrices;

/// <summary>Takes factors out of a term: numbers out of vectors, what does not depend on the index out of a sum.</summary>
internal static class CommonFactor
{
    /// <summary>Writes a term as a product of what may stand outside and the rest.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="mayLeave">Whether a factor may stand outside.</param>
    public static (Expr Outside, Expr Inside) Split(Expr term, Func<Expr, bool> mayLeave)
    {
        if (term is not Add sum)
        {
            var (outside, inside) = Factors(term, mayLeave);
            if (inside.Count == 1 && inside[0] is Add)
            {
                var (further, rest) = Split(inside[0], mayLeave);
                return (Mul.Create([.. outside, further]), rest);
            }

            return (Mul.Create([.. outside]), Mul.Create([.. inside]));
        }

        HashSet<Expr>? common = null;
        Rational? size = null;
        var isNegative = true;
        foreach (var operand in sum.Children)
        {
            var factors = Factors(operand, mayLeave).Outside;
            var coefficient = factors.OfType<Number>().Aggregate(Rational.One, (product, number) => product * number.Value);
            isNegative &= coefficient.Sign < 0;
            size = size is null || size == coefficient.Abs() ? coefficient.Abs() : Rational.One;
            if (common is null) common = [.. factors.Where(factor => factor is not Number)];
            else common.IntersectWith(factors);
        }

        var numeric = isNegative ? -size!.Value : size!.Value;
        if (common!.Count == 0 && numeric == Rational.One) return (Number.One, term);
        var divisor = Mul.Create([Number.Of(numeric), .. common]);
        var terms = new Expr[sum.Children.Length];
        for (var i = 0; i < terms.Length; i++) terms[i] = sum.Children[i] / divisor;
        return (divisor, Add.Create(terms));
    }

    private static (List<Expr> Outside, List<Expr> Inside) Factors(Expr term, Func<Expr, bool> mayLeave)
    {
        var (outside, inside) = (new List<Expr>(), new List<Expr>());
        foreach (var factor in term is Mul product ? product.Children : [term]) (mayLeave(factor) ? outside : inside).Add(factor);
        return (outside, inside);
    }
}
