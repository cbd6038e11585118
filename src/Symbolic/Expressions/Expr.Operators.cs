using System.Numerics;
using Symbolic.Expressions.Canonical;
using Symbolic.Numbers;

namespace Symbolic.Expressions;

public abstract partial class Expr
{
    /// <summary>The sum.</summary>
    public static Expr operator +(Expr left, Expr right) => CanonicalAdd.Create([left, right]);

    /// <summary>The difference.</summary>
    public static Expr operator -(Expr left, Expr right) => CanonicalAdd.Create([left, -right]);

    /// <summary>The term with the other sign.</summary>
    public static Expr operator -(Expr term) => CanonicalMul.Create([Number.MinusOne, term]);

    /// <summary>The product.</summary>
    public static Expr operator *(Expr left, Expr right) => CanonicalMul.Create([left, right]);

    /// <summary>The quotient; of a number by zero it is <see cref="Constant.Undefined"/>.</summary>
    public static Expr operator /(Expr left, Expr right) => CanonicalMul.Create([left, CanonicalPow.Create(right, Number.MinusOne)]);

    /// <summary>The power. The precedence of <c>^</c> in C# is below that of <c>+</c>: write the parentheses.</summary>
    public static Expr operator ^(Expr left, Expr right) => CanonicalPow.Create(left, right);

    /// <summary>The condition that left is less than right.</summary>
    public static Expr operator <(Expr left, Expr right) => Relation.Create(RelationKind.Less, left, right);

    /// <summary>The condition that left is at most right.</summary>
    public static Expr operator <=(Expr left, Expr right) => Relation.Create(RelationKind.LessOrEqual, left, right);

    /// <summary>The condition that left is greater than right.</summary>
    public static Expr operator >(Expr left, Expr right) => Relation.Create(RelationKind.Greater, left, right);

    /// <summary>The condition that left is at least right.</summary>
    public static Expr operator >=(Expr left, Expr right) => Relation.Create(RelationKind.GreaterOrEqual, left, right);

    /// <summary>A whole number as a term.</summary>
    /// <param name="value">Any value.</param>
    public static implicit operator Expr(int value) => Number.Of(value);

    /// <summary>A whole number as a term.</summary>
    /// <param name="value">Any value.</param>
    public static implicit operator Expr(long value) => Number.Of(value);

    /// <summary>A whole number as a term.</summary>
    /// <param name="value">Any value.</param>
    public static implicit operator Expr(BigInteger value) => Number.Of(value);

    /// <summary>A fraction as a term.</summary>
    /// <param name="value">Any value.</param>
    public static implicit operator Expr(Rational value) => Number.Of(value);

    /// <summary>The number that the shortest decimal text of a double names: 0.1 is one tenth. Infinities become
    /// <see cref="Constant.Infinity"/> with its sign, NaN <see cref="Constant.Undefined"/>.</summary>
    /// <param name="value">Any value.</param>
    public static implicit operator Expr(double value) =>
        double.IsFinite(value) ? Number.Of(Rational.FromDouble(value))
        : double.IsNaN(value) ? Constant.Undefined
        : value > 0 ? Constant.Infinity
        : -Constant.Infinity;

    /// <summary>The equation left == right. (The operator == compares references: it tells whether two terms are the same.)</summary>
    /// <param name="right">The right side.</param>
    public Expr EqualTo(Expr right) => Relation.Create(RelationKind.Equal, this, right);

    /// <summary>The condition left != right.</summary>
    /// <param name="right">The right side.</param>
    public Expr NotEqualTo(Expr right) => Relation.Create(RelationKind.NotEqual, this, right);
}
