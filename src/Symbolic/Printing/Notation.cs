using Symbolic.Expressions;

namespace Symbolic.Printing;

/// <summary>What a node looks like to a person: a quotient where the term has a product with negative powers, a difference where it
/// has a negative coefficient. All formats write from this; they differ only in how each shape is spelled.</summary>
internal abstract record Notation(Precedence Precedence);

/// <summary>A number that is not negative and whole.</summary>
internal sealed record NumberNotation(System.Numerics.BigInteger Value) : Notation(Precedence.Primary)
{
    /// <summary>The decimal digits. Most numbers are small, and the way of big ones through the runtime is long.</summary>
    public string Digits => Value.GetBitLength() < 63
        ? ((long)Value).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed record ConstantNotation(Constant Constant) : Notation(Precedence.Primary);

internal sealed record NameNotation(string Name) : Notation(Precedence.Primary);

internal sealed record IndexedNotation(Indexed Indexed) : Notation(Precedence.Primary);

/// <summary>Terms with their signs, in the order in which people write them.</summary>
internal sealed record SumNotation(IReadOnlyList<(bool Negative, Expr Term)> Terms) : Notation(Precedence.Sum);

internal sealed record NegationNotation(Expr Term) : Notation(Precedence.Negation);

internal sealed record ProductNotation(IReadOnlyList<Expr> Factors) : Notation(Precedence.Product);

/// <summary>Factors above and below the line; none above means 1.</summary>
internal sealed record FractionNotation(IReadOnlyList<Expr> Numerator, IReadOnlyList<Expr> Denominator) : Notation(Precedence.Product);

internal sealed record PowerNotation(Expr Base, Expr Exponent) : Notation(Precedence.Power);

/// <summary>A square root; other roots are powers in text and may be roots in two-dimensional formats.</summary>
internal sealed record RootNotation(Expr Radicand) : Notation(Precedence.Primary);

/// <summary>A power of Euler's number.</summary>
internal sealed record ExponentialNotation(Expr Exponent) : Notation(Precedence.Primary);

internal sealed record FactorialNotation(Expr Argument) : Notation(Precedence.Postfix);

internal sealed record CallNotation(Apply Call) : Notation(Precedence.Primary);

internal sealed record PiecewiseNotation(Piecewise Piecewise) : Notation(Precedence.Primary);

internal sealed record RelationNotation(Relation Relation) : Notation(Precedence.Relation);

internal sealed record LogicalNotation(Logical Logical) : Notation(Precedence.Primary);

internal sealed record SeriesNotation(Series Series) : Notation(Precedence.Primary);

internal sealed record DerivativeNotation(Derivative Derivative) : Notation(Precedence.Primary);

internal sealed record IntegralNotation(Integral Integral) : Notation(Precedence.Primary);

internal sealed record LimitNotation(Limit Limit) : Notation(Precedence.Primary);
