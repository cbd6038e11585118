using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Passes;

/// <summary>Takes what several terms of a sum have in common out of the sum.</summary>
internal static class CommonFactors
{
    private static readonly NamedRule OfAll = new("simp.sum.common-factor", "Common factor", "Every term has the factor {0}: take it out.");

    private static readonly NamedRule OfSome = new(
        "simp.sum.group", "Group terms", "Several terms have the factor {0}: take it out of them.");

    /// <summary>The sum with the factor of all terms in front of it; costs time in the number of factors.</summary>
    public static IEnumerable<Rewrite> Moves(Expr term)
    {
        if (term is not Add sum) yield break;
        if (Common(sum) is { } common) yield return new Rewrite(OfAll, common * Divided(sum.Children.ToArray(), common), [common]);
    }

    /// <summary>The sum with those terms together that have a factor in common, for each such factor.</summary>
    public static IEnumerable<Rewrite> GroupMoves(Expr term)
    {
        if (term is not Add sum) yield break;
        var counts = new Dictionary<Expr, int>();
        foreach (var child in sum.Children)
        {
            if (child is not Mul)
            {
                counts[child] = counts.GetValueOrDefault(child) + 1;
                continue;
            }

            foreach (var factor in child.Children)
            {
                if (factor is not Number) counts[factor] = counts.GetValueOrDefault(factor) + 1;
            }
        }

        foreach (var (factor, count) in counts.OrderByDescending(pair => pair.Value).ThenBy(pair =>
            pair.Key, Comparer<Expr>.Create(Expr.Compare)).Take(6))
        {
            if (count < 2) continue;
            var with = sum.Children.ToArray().Where(child => child == factor || (child is Mul &&
                child.Children.Contains(factor))).ToArray();
            var group = Add.Create(with);
            var cofactors = Divided(with, factor);
            yield return new Rewrite(OfSome, factor * cofactors + (sum - group), [factor]);
        }
    }

    private static Expr Divided(Expr[] terms, Expr divisor) => Add.Create(terms.Select(term => term / divisor).ToArray());

    private static Expr? Common(Add sum)
    {
        Dictionary<Expr, Expr>? shared = null;
        var (numerator, denominator, negative) = (BigInteger.Zero, BigInteger.One, true);
        foreach (var term in sum.Children)
        {
            var coefficient = term is Number number ? number.Value : term is Mul { Coefficient: var own } ? own : Rational.One;
            numerator = BigInteger.GreatestCommonDivisor(numerator, coefficient.Numerator);
            denominator = denominator / BigInteger.GreatestCommonDivisor(denominator, coefficient.Denominator) * coefficient.Denominator;
            negative &= coefficient.Sign < 0;
            var powers = Powers(term);
            if (shared is null)
            {
                shared = powers;
                continue;
            }

            foreach (var (b, exponent) in shared.ToArray())
            {
                if (powers.TryGetValue(b, out var other) && Least(exponent, other) is { } least) shared[b] = least;
                else shared.Remove(b);
            }
        }

        var content = Rational.Create(negative ? -numerator : numerator, denominator);
        var factors = shared!.OrderBy(pair => pair.Key, Comparer<Expr>.Create(Expr.Compare)).Select(pair =>
            Pow.Create(pair.Key, pair.Value));
        var common = Number.Of(content) * Mul.Create(factors.ToArray());
        return common == Number.One ? null : common;
    }

    private static Dictionary<Expr, Expr> Powers(Expr term)
    {
        var powers = new Dictionary<Expr, Expr>();
        foreach (var factor in term is Mul ? term.Children.ToArray() : [term])
        {
            if (factor is Pow power) powers[power.Base] = power.Exponent;
            else if (factor is not Number) powers[factor] = Number.One;
        }

        return powers;
    }

    private static Expr? Least(Expr a, Expr b)
    {
        if (a == b) return a;
        if (a is not Number { Value: var left } || b is not Number { Value: var right }) return null;
        return left.Sign == right.Sign ? Number.Of(left < right == left.Sign > 0 ? left : right) : null;
    }
}
