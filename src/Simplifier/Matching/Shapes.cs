using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Simplifier.Matching;

/// <summary>What factors are filed under: the function, or the kind of power. Factors of different shapes never match, but for
/// variables, which have none.</summary>
internal static class Shapes
{
    private static readonly object Exponential = "exp";
    private static readonly object Power = "power";
    private static readonly object Root = "root";
    private static readonly object Sum = "sum";
    private static readonly object PiShape = "pi";
    private static readonly object[] Kinds = [.. Enum.GetValues<ExprKind>().Cast<object>()];

    /// <summary>The shape of a factor of a term, or of a model of a pattern; null for symbols and numbers.</summary>
    public static object? Of(Expr factorBase, Rational exponent)
    {
        if (!exponent.IsInteger) return Root;
        return factorBase switch
        {
            Apply { Function: { } function } => function,
            Pow power => power.Base == Constant.E ? Exponential : Power,
            Add => Sum,
            Piecewise or Series or Relation => Kinds[(int)factorBase.Kind],
            _ => factorBase == Constant.Pi ? PiShape : null,
        };
    }

    /// <summary>How much a shape tells: what tells more is looked for first.</summary>
    public static int Rank(object? shape) => shape is null ? 0
        : shape == Exponential ? 1
        : shape == Root || shape == Power ? 2
        : shape == Sum ? 4
        : 3;

    /// <summary>The factors of a term of a pattern.</summary>
    public static (Rational Coefficient, FactorPattern[] Factors) Compile(Expr term, PatternCompiler compiler)
    {
        var (coefficient, factors) = Factor.Split(term);
        return (coefficient, [.. factors.Select(factor => Compile(factor, compiler))]);
    }

    private static FactorPattern Compile(Factor factor, PatternCompiler compiler)
    {
        var isVariable = PatternCompiler.IsVariable(factor.Base) && factor.Exponent.IsInteger;
        return new(compiler.Compile(factor.Base), factor.Exponent, isVariable ? null : Of(factor.Base, factor.Exponent), factor.Base);
    }
}
