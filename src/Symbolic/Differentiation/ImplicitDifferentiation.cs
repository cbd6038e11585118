using Symbolic.Errors;
using Symbolic.Expressions;

namespace Symbolic.Differentiation;

/// <summary>Derivatives of functions that are given by an equation.</summary>
internal static class ImplicitDifferentiation
{
    public static Expr Derivative(Expr equation, Expr dependent, Expr independent, int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        Differentiator.CheckVariable(dependent);
        Differentiator.CheckVariable(independent);
        if (order == 0) return dependent;
        var (left, right) = Sides(equation);
        var zero = Unevaluated.Resolve(left - right);
        var slope = zero.Differentiate(dependent);
        if (slope == Number.Zero) throw new UnsupportedException($"the equation does not determine {dependent}: it does not depend on it");
        var first = -zero.Differentiate(independent) / slope;
        var derivative = first;
        // d/dx of g(x, y(x)) is g_x + g_y * y'.
        for (; order > 1; order--) derivative = derivative.Differentiate(independent) + derivative.Differentiate(dependent) * first;
        return derivative;
    }

    public static (Expr Left, Expr Right) Sides(Expr equation) => equation switch
    {
        Relation { Comparison: RelationKind.Equal } relation => (relation.Left, relation.Right),
        Relation or Logical => throw new UnsupportedException($"{equation} is no equation; write left == right"),
        _ => (equation, Number.Zero),
    };
}
