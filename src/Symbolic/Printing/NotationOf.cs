using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Numbers;

namespace Symbolic.Printing;

/// <summary>Finds the notation of a node; looks no deeper than its operands.</summary>
internal static class NotationOf
{
    public static Notation Term(Expr term, ReadingOrder order = ReadingOrder.Usual) => term switch
    {
        Number number => OfNumber(number.Value),
        Constant constant => new ConstantNotation(constant),
        Symbol symbol => new NameNotation(symbol.Name),
        Indexed indexed => new IndexedNotation(indexed),
        Add sum => new SumNotation([.. TermOrder.Of(sum, order).Select(Signed)]),
        Mul product => OfProduct(product, order),
        Pow power => OfPower(power),
        Apply { Function: { } f } call when f == Special.Factorial => new FactorialNotation(call.Children[0]),
        Apply call => new CallNotation(call),
        Piecewise piecewise => new PiecewiseNotation(piecewise),
        Relation relation => new RelationNotation(relation),
        Logical logical => new LogicalNotation(logical),
        Series series => new SeriesNotation(series),
        Derivative derivative => new DerivativeNotation(derivative),
        Integral integral => new IntegralNotation(integral),
        Limit limit => new LimitNotation(limit),
        _ => throw new InvalidOperationException($"No notation for {term.Kind}."),
    };

    /// <summary>Whether a term is written with a leading minus sign.</summary>
    public static bool IsNegative(Expr term) => term switch
    {
        Number number => number.Value.Sign < 0,
        Mul product => product.Coefficient.Sign < 0,
        _ => false,
    };

    private static (bool Negative, Expr Term) Signed(Expr term) => IsNegative(term) ? (true, -term) : (false, term);

    private static Notation OfNumber(Rational value)
    {
        if (value.Sign < 0) return new NegationNotation(Number.Of(-value));
        return value.IsInteger
            ? new NumberNotation(value.Numerator)
            : new FractionNotation([Number.Of(value.Numerator)], [Number.Of(value.Denominator)]);
    }

    private static Notation OfProduct(Mul product, ReadingOrder order)
    {
        if (product.Coefficient.Sign < 0) return new NegationNotation(-product);
        var above = new List<Expr>();
        var below = new List<Expr>();
        var coefficient = product.Coefficient;
        if (!coefficient.Numerator.IsOne) above.Add(Number.Of(coefficient.Numerator));
        if (!coefficient.IsInteger) below.Add(Number.Of(coefficient.Denominator));
        foreach (var factor in FactorOrder.Of(product, order))
        {
            if (factor is Pow { Exponent: Number { Value.Sign: < 0 } exponent } power) below.Add(Pow.Create(power.Base, -exponent));
            else above.Add(factor);
        }

        return below.Count > 0 ? new FractionNotation(above, below) : new ProductNotation(above);
    }

    private static Notation OfPower(Pow power)
    {
        if (power.Exponent is Number { Value: var exponent })
        {
            if (exponent.Sign < 0) return new FractionNotation([], [Pow.Create(power.Base, Number.Of(-exponent))]);
            if (power.Exponent == Number.Half && power.Base != Constant.E) return new RootNotation(power.Base);
        }

        return power.Base == Constant.E ? new ExponentialNotation(power.Exponent) : new PowerNotation(power.Base, power.Exponent);
    }
}
