using Symbolic.Expressions.Canonical;

namespace Symbolic.Expressions;

/// <summary>A power. Roots are powers with a fractional exponent, reciprocals powers with a negative one, and <c>exp(x)</c> is a
/// power of Euler's number.</summary>
/// <remarks>With a negative base and a fractional exponent the value is complex: real evaluation gives NaN.</remarks>
public sealed class Pow : Expr
{
    internal Pow(in NodeKey key)
        : base(key)
    {
    }

    /// <summary>What is raised.</summary>
    public Expr Base => Children[0];

    /// <summary>What it is raised to.</summary>
    public Expr Exponent => Children[1];

    /// <summary>Whether people write the base below a line: the exponent is a negative number, and the base is not Euler's
    /// number.</summary>
    public bool IsDivisor => Exponent is Number { Value.Sign: < 0 } && Base != Constant.E;

    /// <summary>The canonical power.</summary>
    /// <param name="baseTerm">What is raised.</param>
    /// <param name="exponent">What it is raised to.</param>
    public static Expr Create(Expr baseTerm, Expr exponent) => CanonicalPow.Create(baseTerm, exponent);

    internal static Expr Raw(Expr baseTerm, Expr exponent) => Interner.Intern(new NodeKey(ExprKind.Pow, 0, null, [baseTerm, exponent]));
}
