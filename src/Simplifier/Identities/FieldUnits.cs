using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Identities;

/// <summary>The common measures of the angles, exponents and roots of some terms: of sin(x/2) and sin(x/3) the angle x/6.</summary>
internal sealed class FieldUnits
{
    private readonly Dictionary<Expr, BigInteger> _angles = [];
    private readonly Dictionary<(Expr Base, Expr Part), BigInteger> _exponents = [];
    private readonly Dictionary<Expr, BigInteger> _roots = [];

    public FieldUnits(params ReadOnlySpan<Expr> terms)
    {
        foreach (var node in Traversal.ChildrenFirst(terms))
        {
            if (Kernels.IsCircular(node)) Angles(node.Children[0]);
            else if (Kernels.IsHyperbolic(node)) Exponents(Constant.E, node.Children[0]);
            else if (node is Pow { Exponent: Number number } power && power.Base != Constant.E) Roots(power.Base, number.Value);
            else if (node is Pow { Exponent: not Number } or Pow { Base: Constant }) Exponents(node.Children[0], node.Children[1]);
        }
    }

    public BigInteger Angle(Expr part) => _angles.GetValueOrDefault(part, BigInteger.One);

    public BigInteger Exponent(Expr baseTerm, Expr part) => _exponents.GetValueOrDefault((baseTerm, part), BigInteger.One);

    public BigInteger Root(Expr baseTerm) => _roots.GetValueOrDefault(baseTerm, BigInteger.One);

    private void Angles(Expr angle)
    {
        foreach (var (part, factor) in LinearCombination.Of(angle).Coefficients) Join(_angles, part, factor.Denominator);
    }

    private void Exponents(Expr baseTerm, Expr exponent)
    {
        var combination = LinearCombination.Of(exponent);
        foreach (var (part, factor) in combination.Coefficients) Join(_exponents, (baseTerm, part), factor.Denominator);
        if (baseTerm == Constant.E) Join(_exponents, (baseTerm, Number.One), combination.Constant.Denominator);
        else Roots(baseTerm, combination.Constant);
    }

    private void Roots(Expr baseTerm, Rational exponent)
    {
        if (!exponent.IsInteger) Join(_roots, baseTerm, exponent.Denominator);
    }

    private static void Join<T>(Dictionary<T, BigInteger> measures, T key, BigInteger denominator)
        where T : notnull
    {
        var known = measures.GetValueOrDefault(key, BigInteger.One);
        measures[key] = known / BigInteger.GreatestCommonDivisor(known, denominator) * denominator;
    }
}
