using Symbolic.Expressions;

namespace Symbolic.Printing;

/// <summary>The order in which people write factors: numbers, constants, symbols, sums of those, functions, the rest.</summary>
internal static class FactorOrder
{
    /// <summary>The factors without the numeric coefficient.</summary>
    public static IEnumerable<Expr> Of(Mul product)
    {
        var factors = new List<Expr>();
        foreach (var factor in product.Children)
        {
            if (factor is not Number) factors.Add(factor);
        }

        return factors.OrderBy(Rank).ThenBy(Name, NaturalOrder.Instance).ThenBy(factor => factor, Comparer<Expr>.Create(Expr.Compare));
    }

    /// <summary>A power stands where its base does.</summary>
    public static Expr Base(Expr factor)
    {
        while (factor is Pow power && power.Base != Constant.E) factor = power.Base;
        return factor;
    }

    private static int Rank(Expr factor) => Base(factor) switch
    {
        Number => 0,
        Constant => 1,
        Symbol => 2,
        Indexed => 3,
        Add sum => IsPolynomial(sum) ? 4 : 6,
        Apply or Pow => 5,
        _ => 7,
    };

    private static string Name(Expr factor) => Base(factor) switch
    {
        Symbol symbol => symbol.Name,
        Indexed indexed => indexed.Name,
        Apply call => call.Name,
        Pow => "exp",
        _ => "",
    };

    private static bool IsPolynomial(Add sum)
    {
        foreach (var term in sum.Children)
        {
            var factors = term is Mul product ? product.Children : [term];
            foreach (var factor in factors)
            {
                if (Base(factor) is not (Number or Constant or Symbol or Indexed)) return false;
                if (factor is Pow { Exponent: not Number }) return false;
            }
        }

        return true;
    }
}
