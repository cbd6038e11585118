using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Printing;

/// <summary>The order in which people write factors: numbers, constants, symbols, sums of those, functions, the rest.</summary>
internal static class FactorOrder
{
    /// <summary>The factors without the numeric coefficient.</summary>
    public static IEnumerable<Expr> Of(Mul product, ReadingOrder order = ReadingOrder.Usual)
    {
        var factors = new List<Expr>();
        foreach (var factor in product.Children)
        {
            if (factor is not Number) factors.Add(factor);
        }

        return factors.OrderBy(factor => order == ReadingOrder.SmallLast && IsSmall(factor) ? 1 : 0).ThenBy(factor => IsInner(factor, factors)
            ? 9
            : Rank(factor)).ThenBy(Name, NaturalOrder.Instance).ThenBy(Degree).ThenBy(factor => factor, Comparer<Expr>.Create(ByRoots));
    }

    // (x - 1)*(x + 1)*(x - 2): sums that differ by a number stand together, in the order of its size.
    private static int ByRoots(Expr a, Expr b)
    {
        if (Base(a) is not Add || Base(b) is not Add) return Expr.Compare(a, b);
        var (first, second) = (Constant(Base(a)), Constant(Base(b)));
        var one = Base(a).Children[(first is null ? 0 : 1)..];
        var other = Base(b).Children[(second is null ? 0 : 1)..];
        var order = one.Length.CompareTo(other.Length);
        for (var i = 0; order == 0 && i < one.Length; i++) order = Expr.Compare(one[i], other[i]);
        if (order == 0) order = (first?.Value.Abs() ?? Rational.Zero).CompareTo(second?.Value.Abs() ?? Rational.Zero);
        return order != 0 ? order : Expr.Compare(a, b);

        static Number? Constant(Expr sum) => sum.Children[0] as Number;
    }

    // Of a sum, for those of low degree come first; other factors are not told apart by it.
    private static Rational Degree(Expr factor)
    {
        var highest = Rational.Zero;
        if (Base(factor) is not Add sum) return highest;
        foreach (var term in sum.Children)
        {
            var degree = Rational.Zero;
            foreach (var part in term is Mul ? term.Children : [term])
            {
                if (part is Pow { Exponent: Number exponent }) degree += exponent.Value;
                else if (part is not Number) degree += Rational.One;
            }

            if (degree > highest) highest = degree;
        }

        return highest;
    }

    /// <summary>A power stands where its base does.</summary>
    public static Expr Base(Expr factor)
    {
        while (factor is Pow power && power.Base != Constant.E) factor = power.Base;
        return factor;
    }

    // The chain rule writes the inner derivative last, cos(u)*d/dx[u]; the product rule writes it where its factor stood.
    private static bool IsInner(Expr factor, List<Expr> factors)
    {
        if (factor is not Derivative derivative) return false;
        foreach (var other in factors)
        {
            if (other != factor && other is not Derivative && Traversal.ChildrenFirst(other).Contains(derivative.Body)) return true;
        }

        return false;
    }

    private static int Rank(Expr factor) => Base(factor) switch
    {
        Number => 0,
        Constant => 1,
        Symbol => 2,
        Indexed => 3,
        Derivative => 4,
        Add sum => IsPolynomial(sum) ? 5 : 7,
        Apply or Pow => 6,
        _ => 8,
    };

    private static string Name(Expr factor) => Base(factor) switch
    {
        Symbol symbol => symbol.Name,
        Indexed indexed => indexed.Name,
        Apply call => call.Name,
        Pow => "exp",
        _ => "",
    };

    /// <summary>Whether a factor is about the increment of a difference quotient: h, h^2, sin(h), cos(h) - 1.</summary>
    public static bool IsSmall(Expr factor, int depth = 0) => depth > 8 ? false : Base(factor) switch
    {
        Symbol symbol => symbol.Name == "h" || symbol.Name.StartsWith("h_", StringComparison.Ordinal),
        Apply { Children.Length: 1 } call => IsSmall(call.Children[0], depth + 1),
        Add { Children.Length: 2 } sum => sum.Children[0] is Number && IsSmall(sum.Children[1], depth + 1),
        Pow power => IsSmall(power.Exponent, depth + 1),
        _ => false,
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
