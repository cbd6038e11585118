using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Facts;

/// <summary>What follows for a node from what is known of its children.</summary>
internal static class Inference
{
    private static readonly Bounds Pi = Bounds.Between(Rational.Create(333, 106), Rational.Create(355, 113), open: true);
    private static readonly Bounds E = Bounds.Between(Rational.Create(2_718_281, 1_000_000), Rational.Create(2_718_282, 1_000_000), open: true);

    public static Knowledge Of(Expr node, Dictionary<Expr, Knowledge> known) => node switch
    {
        Number number => Knowledge.Of(number.Value),
        Constant => OfConstant(node),
        Symbol => Knowledge.Real,
        Indexed => Knowledge.Real,
        Add => Sum(node, known),
        Mul => Product(node, known),
        Pow power => Power(power, known),
        Apply { Function: { } function } => FunctionRanges.Of(function.Name, node, known),
        Piecewise => Cases(node, known),
        _ => Knowledge.Nothing,
    };

    /// <summary>A sum or product over an index.</summary>
    public static Knowledge OfSeries(Series series, Knowledge body)
    {
        if (!body.IsReal) return Knowledge.Nothing;
        var traits = body.Traits & Traits.Integer;
        if (series.Kind == ExprKind.Product)
            return Knowledge.In(body.Bounds.IsPositive ? Bounds.Positive : body.Bounds.IsNonnegative ? Bounds.Nonnegative : Bounds.All, traits);
        // A sum without terms is zero.
        traits |= body.Traits & Traits.Even;
        return Knowledge.In(
            body.Bounds.IsNonnegative ? Bounds.Nonnegative : body.Bounds.IsNonpositive ? Bounds.Nonnegative.Negate() : Bounds.All, traits);
    }

    private static Knowledge OfConstant(Expr node) => node == Constant.Pi ? Knowledge.In(Pi, Traits.Broken)
        : node == Constant.E ? Knowledge.In(E, Traits.Broken)
        : node == Constant.ImaginaryUnit ? new(Bounds.All, Traits.Nonzero | Traits.Broken)
        : Knowledge.Nothing;

    private static Knowledge Sum(Expr sum, Dictionary<Expr, Knowledge> known)
    {
        var bounds = Bounds.Point(0);
        var (real, integer, parities, odd, broken) = (true, true, true, false, 0);
        foreach (var term in sum.Children)
        {
            var k = known[term];
            bounds = bounds.Plus(k.Bounds);
            real &= k.IsReal;
            integer &= k.IsInteger;
            parities &= (k.Traits & (Traits.Even | Traits.Odd)) != 0;
            odd ^= k.Traits.HasFlag(Traits.Odd);
            if (!k.IsInteger) broken += k.Traits.HasFlag(Traits.Broken) ? 1 : 2;
        }

        if (!real) return Knowledge.Nothing;
        var traits = integer ? Traits.Integer : broken == 1 ? Traits.Broken : Traits.None;
        if (integer && parities) traits |= odd ? Traits.Odd : Traits.Even;
        return Knowledge.In(bounds, traits);
    }

    private static Knowledge Product(Expr product, Dictionary<Expr, Knowledge> known)
    {
        var bounds = Bounds.Point(1);
        var (real, integer, even, odd, nonzero) = (true, true, false, true, true);
        foreach (var factor in product.Children)
        {
            var k = known[factor];
            bounds = factor is Number number ? bounds.Scale(number.Value) : bounds.Times(k.Bounds);
            real &= k.IsReal;
            integer &= k.IsInteger;
            even |= k.Traits.HasFlag(Traits.Even);
            odd &= k.Traits.HasFlag(Traits.Odd);
            nonzero &= k.IsNonzero;
        }

        var traits = nonzero ? Traits.Nonzero : Traits.None;
        if (!real) return new(Bounds.All, traits);
        if (integer) traits |= Traits.Integer | (even ? Traits.Even : odd ? Traits.Odd : Traits.None);
        return Knowledge.In(bounds, traits);
    }

    private static Knowledge Power(Pow power, Dictionary<Expr, Knowledge> known)
    {
        var (b, e) = (known[power.Base], known[power.Exponent]);
        var nonzero = b.IsNonzero ? Traits.Nonzero : Traits.None;
        if (!b.IsReal || !e.IsReal) return new(Bounds.All, nonzero);
        if (power.Exponent is Number { Value: var exponent }) return NumericPower(b, exponent, nonzero);
        if (b.Bounds.IsPositive) return Knowledge.In(PositivePower(b.Bounds, e.Bounds), b.IsInteger && e.IsInteger && e.Bounds.IsNonnegative ? Traits.Integer : Traits.None);
        if (e.Traits.HasFlag(Traits.Even)) return Knowledge.In(b.IsNonzero ? Bounds.Positive : Bounds.Nonnegative, nonzero);
        if (b.Bounds.IsNonnegative) return Knowledge.In(Bounds.Nonnegative, nonzero);
        // A power of minus one is one or minus one.
        if (power.Base == Number.MinusOne && e.IsInteger) return Knowledge.In(Bounds.Between(-1, 1), Traits.Integer | Traits.Odd | Traits.Nonzero);
        return Knowledge.In(Bounds.All, nonzero);
    }

    private static Knowledge NumericPower(Knowledge b, Rational exponent, Traits nonzero)
    {
        if (!exponent.IsInteger)
        {
            // The base is nowhere negative where the power has a value.
            var bounds = Root(b.Bounds.Intersect(Bounds.Nonnegative), exponent);
            return Knowledge.In(exponent.Sign < 0 ? bounds.Intersect(Bounds.Positive) : bounds, nonzero);
        }

        if (exponent.Sign < 0)
        {
            var inverse = b.Bounds.Power(-exponent).Reciprocal();
            return Knowledge.In(exponent.IsEvenInteger ? inverse.Intersect(Bounds.Positive) : inverse, Traits.Nonzero);
        }

        return Knowledge.In(b.Bounds.Power(exponent), nonzero | (b.Traits & (Traits.Integer | Traits.Even | Traits.Odd)));
    }

    // Compared with one, which is all that roots need most often.
    private static Bounds Root(Bounds b, Rational exponent)
    {
        if (b.IsEmpty) return Bounds.Nonnegative;
        var result = b.IsPositive ? Bounds.Positive : Bounds.Nonnegative;
        return result.Intersect(ComparedWithOne(b, exponent.Sign > 0));
    }

    private static Bounds PositivePower(Bounds b, Bounds e)
    {
        var result = Bounds.Positive;
        if (e.IsNonnegative) return result.Intersect(ComparedWithOne(b, true, e.IsPositive));
        return e.IsNonpositive ? result.Intersect(ComparedWithOne(b, false, e.IsNegative)) : result;
    }

    private static Bounds ComparedWithOne(Bounds b, bool rising, bool strictly = true)
    {
        if (b.Lower is { } low && low >= Rational.One)
        {
            var open = strictly && (b.LowerOpen || low > Rational.One);
            return rising ? Bounds.AtLeast(1, open) : Bounds.AtMost(1, open);
        }

        if (b.Upper is { } high && high <= Rational.One)
        {
            var open = strictly && (b.UpperOpen || high < Rational.One);
            return rising ? Bounds.AtMost(1, open) : Bounds.AtLeast(1, open);
        }

        return Bounds.All;
    }

    private static Knowledge Cases(Expr piecewise, Dictionary<Expr, Knowledge> known)
    {
        var (bounds, traits, any) = (Bounds.All, (Traits)(-1), false);
        for (var i = 0; i < piecewise.Children.Length; i += 2)
        {
            if (piecewise.Children[i] == Constant.Undefined) continue;
            var k = known[piecewise.Children[i]];
            bounds = any ? bounds.Hull(k.Bounds) : k.Bounds;
            traits &= k.IsNonzero ? k.Traits | Traits.Nonzero : k.Traits;
            any = true;
        }

        return any ? new(bounds, traits) : Knowledge.Nothing;
    }
}
