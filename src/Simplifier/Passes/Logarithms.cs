using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Rewriting;
using static Symbolic.Maths;

namespace Symbolic.Simplifier.Passes;

/// <summary>Sums of logarithms as logarithms of products, and back.</summary>
/// <remarks>For real terms log(a) + log(b) has a value only where both are positive, and is log(a*b) there; the other way needs that
/// both are known to be positive.</remarks>
internal static class Logarithms
{
    private static readonly NamedRule CombineRule = new(
        "simp.log.combine", "Sum of logarithms", "`ln(a) + ln(b) = ln(a*b)`, and `n*ln(a) = ln(a^n)`.");

    private static readonly NamedRule SplitRule = new(
        "simp.log.split", "Logarithm of a product", "`ln(a*b) = ln(a) + ln(b)` for positive factors, and `ln(a^n) = n*ln(a)`.");

    /// <summary>The sum with its logarithms joined, where these have whole factors in a common proportion.</summary>
    public static IEnumerable<Rewrite> Moves(Expr term, FactBase facts)
    {
        if (Combined(term, facts) is { } combined && combined != term) yield return new Rewrite(CombineRule, combined);
        if (IsRealLogarithm(term, facts) && SplitOne(term.Children[0], facts) is { } split) yield return new Rewrite(SplitRule, split);
    }

    /// <summary>Joins all sums of logarithms within a term.</summary>
    public static Expr Combine(Expr term, FactBase facts, CancellationToken cancellationToken) =>
        BottomUp.Map(term, node => Combined(node, facts) ?? node, cancellationToken);

    /// <summary>Takes logarithms of products and powers apart, where all factors are known to be positive.</summary>
    public static Expr Split(Expr term, FactBase facts, CancellationToken cancellationToken) =>
        BottomUp.Map(term, node => IsRealLogarithm(node, facts) ? SplitOne(node.Children[0], facts) ?? node : node, cancellationToken);

    /// <summary>The logarithm of a product or power as a sum; null where it cannot be taken apart.</summary>
    public static Expr? SplitOne(Expr argument, FactBase facts)
    {
        switch (argument)
        {
            case Mul product:
                var factors = product.Children.ToArray();
                var unknown = factors.Where(factor => facts.IsPositive(factor) != true).ToArray();
                // One factor may be of unknown sign: it is positive where the logarithm has a value.
                if (unknown.Length > 1 || (unknown.Length == 1 && unknown[0] is Number)) return null;
                return Add.Create([.. factors.Select(factor => SplitOne(factor, facts) ?? Log(factor))]);
            case Pow power when power.Base == Constant.E:
                return power.Exponent;
            case Pow { Exponent: Number { Value: var n } } power when n.IsEvenInteger:
                var inner = facts.IsPositive(power.Base) == true ? power.Base : Abs(power.Base);
                return Number.Of(n) * Log(inner);
            case Pow power when facts.IsPositive(power.Base) == true || power.Exponent is Number:
                return power.Exponent * (SplitOne(power.Base, facts) ?? Log(power.Base));
            default:
                return null;
        }
    }

    // Of complex numbers, ln(z^2) is 2*ln(z) only up to a multiple of 2*pi*i.
    private static bool IsRealLogarithm(Expr term, FactBase facts) => Kernels.IsCall(term, "ln") && RealTerms.Are(term, facts);

    private static Expr? Combined(Expr term, FactBase facts)
    {
        if (term is Mul { Coefficient: var own } single && own.IsInteger && Kernels.IsCall(single.Rest, "ln") &&
            RealTerms.Are(single.Rest, facts))
            return Log(Pow.Create(single.Rest.Children[0], Number.Of(own)));
        if (term is not Add) return null;
        var groups = new Dictionary<Expr, List<(Rational Factor, Expr Argument)>>();
        var others = new List<Expr>();
        foreach (var part in term.Children)
        {
            if (Logarithm(part) is { } log && RealTerms.Are(log.Argument, facts))
            {
                if (!groups.TryGetValue(log.Beside, out var group)) groups[log.Beside] = group = [];
                group.Add((log.Factor, log.Argument));
            }
            else
            {
                others.Add(part);
            }
        }

        if (!groups.Values.Any(group => group.Count > 1)) return null;
        foreach (var (beside, group) in groups.OrderBy(pair =>
            pair.Key, Comparer<Expr>.Create(Expr.Compare))) others.Add(beside * Joined(group));
        return Add.Create(others.ToArray());
    }

    // c*ln(u) with a number c and other factors.
    private static (Rational Factor, Expr Argument, Expr Beside)? Logarithm(Expr part)
    {
        if (Kernels.IsCall(part, "ln")) return (Rational.One, part.Children[0], Number.One);
        if (part is not Mul product) return null;
        var factors = product.Children.ToArray();
        var logs = factors.Where(factor => Kernels.IsCall(factor, "ln")).ToArray();
        if (logs.Length != 1) return null;
        return (product.Coefficient, logs[0].Children[0], Mul.Create(factors.Where(factor => factor != logs[0] &&
            factor is not Number).ToArray()));
    }

    private static Expr Joined(List<(Rational Factor, Expr Argument)> group)
    {
        if (group.Count == 1) return Number.Of(group[0].Factor) * Log(group[0].Argument);
        var smallest = group.Min(item => item.Factor.Abs());
        // All factors are made whole multiples of the smallest, if they are.
        if (group.Any(item => !(item.Factor / smallest).IsInteger)) return Add.Create([.. group.Select(item =>
            Number.Of(item.Factor) * Log(item.Argument))]);
        var sign = group.All(item => item.Factor.Sign < 0) ? -1 : 1;
        var product = Mul.Create([.. group.Select(item => Pow.Create(item.Argument, Number.Of(sign * item.Factor / smallest)))]);
        return Number.Of(sign * smallest) * Log(product);
    }
}
