using Symbolic.Numbers;

namespace Symbolic.Expressions;

/// <summary>An exact rational number.</summary>
public sealed class Number : Expr
{
    private const int SmallestKept = -16;
    private static readonly Expr[] Kept = Keep();

    internal Number(in NodeKey key)
        : base(key)
    {
        Value = key.Value;
    }

    /// <summary>0.</summary>
    public static Expr Zero { get; } = Of(0);

    /// <summary>1.</summary>
    public static Expr One { get; } = Of(1);

    /// <summary>-1.</summary>
    public static Expr MinusOne { get; } = Of(-1);

    /// <summary>1/2.</summary>
    public static Expr Half { get; } = Of(Rational.Create(1, 2));

    /// <summary>The number.</summary>
    public Rational Value { get; }

    /// <summary>The term for a number.</summary>
    /// <param name="value">Any rational number.</param>
    public static Expr Of(Rational value) =>
        value.TryGetInt32(out var n) && n >= SmallestKept && n < Kept.Length + SmallestKept
            ? Kept[n - SmallestKept]
            : Interner.Intern(new NodeKey(value));

    private static Expr[] Keep()
    {
        var kept = new Expr[64 - SmallestKept];
        for (var i = 0; i < kept.Length; i++) kept[i] = Interner.Intern(new NodeKey((Rational)(SmallestKept + i)));
        return kept;
    }
}
