using Symbolic.Expressions;

namespace Symbolic.Simplifier;

/// <summary>What "simpler" means: the number of operations that a person would have to write.</summary>
/// <remarks>
/// <para>Numbers, also fractions, and names cost nothing. A sum of n terms costs n - 1; the signs of its terms are free, unless all
/// are negative. A product costs one for each factor after the first, above and below the line, its numeric coefficient counted
/// as a factor where it is not 1 or -1; a leading minus costs one. A power costs one, a reciprocal only its line; a function, a
/// condition, a case, a sum over an index cost one each. A number or a name that is a factor of all terms of a sum over an index
/// counts twice, for it belongs in front.</para>
/// <para>A maximum of n terms costs n - 1. A power right under a logarithm, or as its base, costs two more than it is written with: its
/// exponent belongs in front, <c>2*ln(abs(x))</c> rather than <c>ln(x^2)</c>. A power of the imaginary unit, and a circular or
/// hyperbolic function of an imaginary argument, cost one more: there is a plainer form of each.</para>
/// <para>A shared part counts wherever it is written. Costs beyond <see cref="long.MaxValue"/>/4 are given as that number.</para>
/// </remarks>
public static class Cost
{
    private const long Largest = long.MaxValue / 4;

    // So that both ln(abs(x)) and the factor in front are paid for.
    private const long PowerUnderLogarithm = 2;

    /// <summary>The cost of a term.</summary>
    /// <param name="term">Any term.</param>
    /// <returns>The number of operations; takes time in the number of distinct subterms.</returns>
    public static long Of(Expr term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Of(term, []);
    }

    /// <summary>The cost of a term, given those of the terms met before; takes time in the number of nodes that are new.</summary>
    internal static long Of(Expr term, Dictionary<Expr, long> costs)
    {
        if (costs.TryGetValue(term, out var known)) return known;
        foreach (var node in Traversal.ChildrenFirst([term], node => !costs.ContainsKey(node)))
        {
            if (!costs.ContainsKey(node)) costs[node] = Math.Min(Largest, Whole(node, costs));
        }

        return costs[term];
    }

    private static long Whole(Expr node, Dictionary<Expr, long> costs) => node switch
    {
        Number or Constant or Symbol => 0,
        Indexed => Operands(node, costs),
        Add => Sum(node, costs),
        Mul product => Product(product, costs, signIsFree: false),
        Pow power => Power(power, costs) + (power.Base == Constant.ImaginaryUnit && power.Exponent is Number ? 1 : 0),
        Series { Kind: ExprKind.Sum } series => Operands(node, costs) + 1 + ConstantFactors(series),
        Apply { Function.Name: "ln" or "log" or "log2" or "log10" } => Operands(node, costs) + 1 + (PowerUnderLogarithm * Powers(node)),
        Apply { Function.Name: "sin" or "cos" or "tan" or "sinh" or "cosh" or "tanh" } =>
            Operands(node, costs) + 1 + (node.Children[0] is Mul angle && angle.Children.Contains(Constant.ImaginaryUnit) ? 1 : 0),
        Apply { Function.Name: "max" or "min" } => Operands(node, costs) + Math.Max(1, node.Children.Length - 1),
        _ => Operands(node, costs) + 1,
    };

    private static long Sum(Expr sum, Dictionary<Expr, long> costs)
    {
        var (total, allNegative) = ((long)sum.Children.Length - 1, true);
        foreach (var term in sum.Children)
        {
            total = Math.Min(Largest, total + (term is Mul product ? Product(product, costs, signIsFree: true) : costs[term]));
            // A negative number carries its own sign.
            if (term is Number || term is not Mul { Coefficient.Sign: < 0 }) allNegative = false;
        }

        return allNegative ? total + 1 : total;
    }

    private static int ConstantFactors(Series series)
    {
        if (series.Body is not Mul product) return 0;
        var count = 0;
        foreach (var factor in product.Children)
        {
            var part = factor is Pow { Exponent: Number } power ? power.Base : factor;
            if (part is Number or Constant or Symbol && part != series.Index) count++;
        }

        return count;
    }

    private static long Product(Mul product, Dictionary<Expr, long> costs, bool signIsFree)
    {
        var coefficient = product.Coefficient;
        var (operands, above, inner) = (0L, false, 0L);
        foreach (var factor in product.Children)
        {
            if (factor is Number) continue;
            operands++;
            if (!IsBelow(factor)) above = true;
            inner = Math.Min(Largest, inner + (factor is Pow power ? Factor(power, costs) : costs[factor]));
        }

        if (!coefficient.Abs().IsOne || !above) operands++;
        var sign = coefficient.IsMinusOne && above && !signIsFree ? 1 : 0;
        return inner + operands - 1 + sign;
    }

    // Within a product the line is counted with the operands.
    private static long Factor(Pow power, Dictionary<Expr, long> costs) => power.Exponent == Number.MinusOne
        ? costs[power.Base]
        : costs[power.Base] + costs[power.Exponent] + 1;

    private static long Power(Pow power, Dictionary<Expr, long> costs) => Factor(power, costs) + (IsBelow(power) ? 1 : 0);

    private static bool IsBelow(Expr factor) => factor is Pow { Exponent: Number { Value.Sign: < 0 } };

    private static long Powers(Expr call)
    {
        var count = 0;
        foreach (var argument in call.Children)
        {
            if (argument is Pow) count++;
        }

        return count;
    }

    private static long Operands(Expr node, Dictionary<Expr, long> costs)
    {
        var total = 0L;
        foreach (var child in node.Children) total = Math.Min(Largest, total + costs[child]);
        return total;
    }
}
