using System.Collections.Immutable;
using Symbolic.Expressions;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Rewriting;
using static Symbolic.Maths;

namespace Symbolic.Simplifier.Passes;

/// <summary>Sines and cosines of sums and multiples of angles as polynomials in sines and cosines of their parts, and the same for
/// hyperbolic functions and exponentials of sums.</summary>
internal static class TrigExpansion
{
    private const int MostMultiple = 24;
    private const int MostParts = 6;

    public static Expr Run(Expr term, CancellationToken cancellationToken = default) =>
        BottomUp.Map(CircleForms.BySineAndCosine(term, cancellationToken), Expanded, cancellationToken);

    private static Expr Expanded(Expr node)
    {
        if (node is not Apply { Function.Name: "sin" or "cos" or "sinh" or "cosh" } call) return node;
        var circular = call.Name is "sin" or "cos";
        var combination = LinearCombination.Of(call.Children[0]);
        var parts = combination.Coefficients.OrderBy(pair => pair.Key, Comparer<Expr>.Create(Expr.Compare)).Select(pair =>
            (pair.Key, pair.Value)).ToList();
        if (!combination.Constant.IsZero) parts.Add((Number.One, combination.Constant));
        if (parts.Count > MostParts) return node;
        (Expr Cos, Expr Sin) sum = (1, 0);
        foreach (var (part, factor) in parts)
        {
            // An angle of x/2 is a part by itself; of 3*x/2 it is the triple.
            if (!factor.Numerator.IsZero && System.Numerics.BigInteger.Abs(factor.Numerator) > MostMultiple) return node;
            var unit = part / Number.Of(factor.Denominator);
            var (c, s) = part == Constant.Pi
                ? (circular ? Cos(factor * part) : Cosh(factor * part), circular ? Sin(factor * part) : Sinh(factor * part))
                : Multiple((int)System.Numerics.BigInteger.Abs(factor.Numerator), unit, circular);
            if (factor.Sign < 0 && part != Constant.Pi) s = -s;
            var sign = circular ? -1 : 1;
            sum = (SumExpansion.Product(sum.Cos, c) + sign * SumExpansion.Product(sum.Sin, s),
                SumExpansion.Product(sum.Sin, c) + SumExpansion.Product(sum.Cos, s));
        }

        return call.Name is "sin" or "sinh" ? sum.Sin : sum.Cos;
    }

    // cos(n*x) + i*sin(n*x) = (cos(x) + i*sin(x))^n, by the binomial theorem.
    private static (Expr Cos, Expr Sin) Multiple(int n, Expr x, bool circular)
    {
        var (c, s) = circular ? (Cos(x), Sin(x)) : (Cosh(x), Sinh(x));
        var (cosine, sine) = (ImmutableArray.CreateBuilder<Expr>(), ImmutableArray.CreateBuilder<Expr>());
        System.Numerics.BigInteger binomial = 1;
        for (var k = 0; k <= n; k++)
        {
            var sign = circular && k % 4 >= 2 ? -1 : 1;
            (k % 2 == 0 ? cosine : sine).Add(Number.Of(sign * binomial) * (c ^ (n - k)) * (s ^ k));
            binomial = binomial * (n - k) / (k + 1);
        }

        return (Add.Create(cosine.ToArray()), Add.Create(sine.ToArray()));
    }
}
