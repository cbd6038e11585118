using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Facts;

/// <summary>The values that functions of the table take, from what is known of their arguments.</summary>
internal static class FunctionRanges
{
    private static readonly Rational HalfPi = Rational.Create(355, 226);
    private static readonly Bounds Unit = Bounds.Between(-1, 1);
    private static readonly Bounds InsideUnit = Bounds.Between(-1, 1, open: true);

    public static Knowledge Of(string name, Expr call, Dictionary<Expr, Knowledge> known)
    {
        var a = known[call.Children[0]];
        foreach (var argument in call.Children)
        {
            if (known[argument].IsReal) continue;
            return name == "abs" ? Knowledge.In(a.IsNonzero ? Bounds.Positive : Bounds.Nonnegative) : Knowledge.Nothing;
        }

        return name switch
        {
            "sin" or "cos" => Knowledge.In(Unit),
            "sec" or "csc" or "coth" or "acot" or "acsch" or "acoth" or "acsc" => Knowledge.In(Signed(name, a), Traits.Nonzero),
            "asin" => Knowledge.In(OfSign(a).Intersect(Bounds.Between(-HalfPi, HalfPi, open: true)), Kept(a)),
            "atan" => Knowledge.In(OfSign(a).Intersect(Bounds.Between(-HalfPi, HalfPi, open: true)), Kept(a)),
            "acos" or "asec" => Knowledge.In(new(0, false, HalfPi * 2, true)),
            "atan2" => Knowledge.In(Bounds.Between(-HalfPi * 2, HalfPi * 2, open: true)),
            "tanh" or "erf" => Knowledge.In(OfSign(a).Intersect(InsideUnit), Kept(a)),
            "sinh" or "asinh" or "atanh" or "cbrt" or "log1p" or "csch" => Knowledge.In(OfSign(a), Kept(a)),
            "expm1" => Knowledge.In(OfSign(a).Intersect(Bounds.AtLeast(-1, true)), Kept(a)),
            "lambertw" => Knowledge.In(OfSign(a).Intersect(Bounds.AtLeast(-1)), Kept(a)),
            "sigmoid" => Knowledge.In(Bounds.Between(0, 1, open: true)),
            "softplus" => Knowledge.In(Bounds.Positive),
            "cosh" => Knowledge.In(Bounds.AtLeast(1, a.IsNonzero)),
            "sech" => Knowledge.In(new(0, true, 1, a.IsNonzero)),
            "acosh" or "asech" => Knowledge.In(Bounds.Nonnegative),
            "erfc" => Knowledge.In(Bounds.Between(0, 2, open: true)),
            "ln" or "log2" or "log10" => Knowledge.In(Logarithm(a.Bounds)),
            "abs" => Knowledge.In(a.IsNonzero ? a.Bounds.Abs().Intersect(Bounds.Positive) : a.Bounds.Abs(), Kept(a) | Whole(a)),
            "sign" => Knowledge.In(OfSign(a).Intersect(Unit), Traits.Integer | Kept(a)),
            "heaviside" => Knowledge.In(a.Bounds.IsPositive ? Bounds.Point(1) : a.Bounds.IsNegative ? Bounds.Point(0) : Bounds.Between(0, 1)),
            "floor" => Knowledge.In(Rounded(a.Bounds, -1, 0), Traits.Integer),
            "ceil" => Knowledge.In(Rounded(a.Bounds, 0, 1), Traits.Integer),
            "round" => Knowledge.In(Rounded(a.Bounds, Rational.Create(-1, 2), Rational.Create(1, 2)), Traits.Integer),
            "relu" => Knowledge.In(
                a.Bounds.IsNonpositive ? Bounds.Point(0) : a.Bounds.IsNonnegative ? a.Bounds : new(0, false, a.Bounds.Upper, a.Bounds.UpperOpen),
                a.Traits & Traits.Integer),
            "max" or "min" => Extremum(call, known, name == "max"),
            "hypot" => Knowledge.In(a.IsNonzero || known[call.Children[1]].IsNonzero ? Bounds.Positive : Bounds.Nonnegative),
            "gamma" => Knowledge.In(a.Bounds.IsPositive ? Bounds.Positive : Bounds.All, Traits.Nonzero | (a.IsInteger ? Traits.Integer : Traits.None)),
            "factorial" => a.IsInteger ? Knowledge.In(Bounds.AtLeast(1), Traits.Integer)
                : Knowledge.In(a.Bounds.Lower > -Rational.One ? Bounds.Positive : Bounds.All, Traits.Nonzero),
            "trigamma" => Knowledge.In(Bounds.Positive),
            _ => Knowledge.Real,
        };
    }

    private static Traits Kept(Knowledge a) => a.IsNonzero ? Traits.Nonzero : Traits.None;

    private static Traits Whole(Knowledge a) => a.Traits & (Traits.Integer | Traits.Even | Traits.Odd | Traits.Broken);

    private static Bounds OfSign(Knowledge a) => a.Bounds.IsPositive ? Bounds.Positive
        : a.Bounds.IsNegative ? Bounds.Positive.Negate()
        : a.Bounds.IsNonnegative ? Bounds.Nonnegative
        : a.Bounds.IsNonpositive ? Bounds.Nonnegative.Negate()
        : Bounds.All;

    private static Bounds Signed(string name, Knowledge a) => name switch
    {
        // The value at zero is the one from above.
        "acot" => a.Bounds.IsNonnegative ? new(0, true, HalfPi, true) : a.Bounds.IsNegative ? new(-HalfPi, true, 0, true) : Bounds.Between(-HalfPi, HalfPi, true),
        "coth" => a.Bounds.IsNonnegative ? Bounds.AtLeast(1, true) : a.Bounds.IsNonpositive ? Bounds.AtMost(-1, true) : Bounds.All,
        "sec" or "csc" => Bounds.All,
        "acsc" => OfSign(a).Intersect(Bounds.Between(-HalfPi, HalfPi, true)),
        _ => OfSign(a),
    };

    private static Bounds Logarithm(Bounds a)
    {
        var bounds = Bounds.All;
        if (a.Lower is { } low && low >= Rational.One) bounds = Bounds.AtLeast(0, a.LowerOpen || low > Rational.One);
        if (a.Upper is { } high && high <= Rational.One) bounds = bounds.Intersect(Bounds.AtMost(0, a.UpperOpen || high < Rational.One));
        return bounds;
    }

    private static Bounds Rounded(Bounds a, Rational below, Rational above)
    {
        // Whole bounds stay; others move by less than the rounding does.
        var low = a.Lower is { } l ? l.IsInteger ? l : l + below : (Rational?)null;
        var high = a.Upper is { } h ? h.IsInteger ? h : h + above : (Rational?)null;
        return new(low, false, high, false);
    }

    private static Knowledge Extremum(Expr call, Dictionary<Expr, Knowledge> known, bool largest)
    {
        var result = known[call.Children[0]];
        var (bounds, traits) = (result.Bounds, result.IsNonzero ? result.Traits | Traits.Nonzero : result.Traits);
        foreach (var argument in call.Children[1..])
        {
            var k = known[argument];
            var (hull, both) = (bounds.Hull(k.Bounds), bounds.Intersect(k.Bounds));
            bounds = largest
                ? new(both.Lower, both.LowerOpen, hull.Upper, hull.UpperOpen)
                : new(hull.Lower, hull.LowerOpen, both.Upper, both.UpperOpen);
            traits &= k.IsNonzero ? k.Traits | Traits.Nonzero : k.Traits;
        }

        return new(bounds, traits);
    }
}
