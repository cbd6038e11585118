using Symbolic.Numbers;

namespace Symbolic.Expressions.Canonical;

/// <summary>Makes powers: what is always valid and cheap, and nothing that needs to know a sign.</summary>
internal static class CanonicalPow
{
    public static Expr Create(Expr baseTerm, Expr exponent)
    {
        if (baseTerm == Constant.Undefined || exponent == Constant.Undefined) return Constant.Undefined;
        if (exponent is Number { Value: var power })
        {
            if (power.IsOne) return baseTerm;
            if (power.IsZero) return baseTerm == Constant.Infinity ? Constant.Undefined : Number.One;
            return baseTerm switch
            {
                Number number => OfNumber(number.Value, power) ?? Pow.Raw(baseTerm, exponent),
                Mul product => OfProduct(product, power) ?? Pow.Raw(baseTerm, exponent),
                Pow inner => OfPower(inner, power) ?? Pow.Raw(baseTerm, exponent),
                _ when baseTerm == Constant.Infinity => power.Sign > 0 ? Constant.Infinity : Number.Zero,
                _ => Pow.Raw(baseTerm, exponent),
            };
        }

        if (baseTerm == Number.One) return exponent == Constant.Infinity ? Constant.Undefined : Number.One;
        return Pow.Raw(baseTerm, exponent);
    }

    private static Expr? OfNumber(Rational number, Rational power)
    {
        if (number.IsZero) return power.Sign > 0 ? Number.Zero : Constant.Undefined;
        if (number.IsOne) return Number.One;
        if (!power.IsInteger) return number.Sign > 0 ? RadicalProduct.Simplify(number, power) : null;
        if (number.IsMinusOne) return power.IsEvenInteger ? Number.One : Number.MinusOne;
        if (power.TryGetInt32(out var n) && number.TryPow(n, out var result)) return Number.Of(result);
        // Too large to be written out: in the form in which a product would have it.
        var size = RadicalProduct.Simplify(number.Abs(), power);
        return number.Sign > 0 || power.IsEvenInteger ? size : CanonicalMul.Create([Number.MinusOne, size]);
    }

    // A whole power goes to every factor; a root goes to a positive coefficient only, and only if it comes out exact.
    private static Expr? OfProduct(Mul product, Rational power)
    {
        if (power.IsInteger)
        {
            var exponent = Number.Of(power);
            var factors = new Expr[product.Children.Length];
            for (var i = 0; i < factors.Length; i++) factors[i] = Create(product.Children[i], exponent);
            return CanonicalMul.Create(factors);
        }

        var coefficient = product.Coefficient.Abs();
        if (coefficient.IsOne || OfNumber(coefficient, power) is not Number root) return null;
        var rest = product.Coefficient.Sign < 0 ? CanonicalMul.Create([Number.MinusOne, product.Rest]) : product.Rest;
        return CanonicalMul.Create([root, Create(rest, Number.Of(power))]);
    }

    // (b^p)^n is b^(p*n) for every whole n. A power of a whole power, (b^m)^n with m and n above 1, stays as it was written, so
    // that a derivation can follow its chain; in a product with other factors it is merged.
    private static Expr? OfPower(Pow inner, Rational power)
    {
        if (!Merges(inner, power)) return null;
        var (baseTerm, exponent) = (inner.Base, CanonicalMul.Create([inner.Exponent, Number.Of(power)]));
        while (baseTerm is Pow next && exponent is Number { Value: var outer } && Merges(next, outer))
            (baseTerm, exponent) = (next.Base, CanonicalMul.Create([next.Exponent, exponent]));
        return Create(baseTerm, exponent);
    }

    private static bool Merges(Pow inner, Rational power) => power.IsInteger && !power.IsOne &&
        !(power > Rational.One && inner.Exponent is Number { Value: var p } && p.IsInteger && p > Rational.One);
}
