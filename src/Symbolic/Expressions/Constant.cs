namespace Symbolic.Expressions;

/// <summary>The named constants.</summary>
public enum ConstantKind
{
    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    Pi,

    /// <summary>Euler's number, the base of the natural logarithm.</summary>
    E,

    /// <summary>The imaginary unit.</summary>
    ImaginaryUnit,

    /// <summary>Positive infinity; the negative one is its product with -1.</summary>
    Infinity,

    /// <summary>What has no value, such as 1/0 or oo - oo. It absorbs every sum and product it is in.</summary>
    Undefined,

    /// <summary>The condition that always holds.</summary>
    True,

    /// <summary>The condition that never holds.</summary>
    False,
}

/// <summary>A named constant.</summary>
public sealed class Constant : Expr
{
    internal Constant(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public static Expr Pi { get; } = Make(ConstantKind.Pi);

    /// <summary>Euler's number.</summary>
    public static Expr E { get; } = Make(ConstantKind.E);

    /// <summary>The imaginary unit.</summary>
    public static Expr ImaginaryUnit { get; } = Make(ConstantKind.ImaginaryUnit);

    /// <summary>Positive infinity.</summary>
    public static Expr Infinity { get; } = Make(ConstantKind.Infinity);

    /// <summary>What has no value.</summary>
    public static Expr Undefined { get; } = Make(ConstantKind.Undefined);

    /// <summary>The condition that always holds.</summary>
    public static Expr True { get; } = Make(ConstantKind.True);

    /// <summary>The condition that never holds.</summary>
    public static Expr False { get; } = Make(ConstantKind.False);

    /// <summary>Which constant this is.</summary>
    public ConstantKind Value => (ConstantKind)Tag;

    /// <summary>The name in the infix syntax: <c>pi</c>, <c>e</c>, <c>i</c>, <c>oo</c>, <c>nan</c>, <c>true</c>, <c>false</c>.</summary>
    public string Name => Value switch
    {
        ConstantKind.Pi => "pi",
        ConstantKind.E => "e",
        ConstantKind.ImaginaryUnit => "i",
        ConstantKind.Infinity => "oo",
        ConstantKind.Undefined => "nan",
        ConstantKind.True => "true",
        _ => "false",
    };

    private static Expr Make(ConstantKind kind) => Interner.Intern(new NodeKey(ExprKind.Constant, (int)kind, null, []));
}
