using System.Numerics;
using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Identities;

/// <summary>A term that is made of numbers and of functions of multiples of one angle (or one exponent), and nothing else.</summary>
/// <param name="Unit">The angle of which all angles of the term are whole multiples.</param>
/// <param name="Circular">Whether the functions are circular; otherwise they are exponentials, hyperbolic functions and sigmoids.</param>
/// <param name="Body">The term with a name in the place of the unit.</param>
internal sealed record SingleAngle(Expr Unit, bool Circular, Expr Body)
{
    /// <summary>The name that stands for the unit.</summary>
    public static readonly Symbol Name = Symbol.Named("_unit");

    /// <summary>Recognises such a term; null for others.</summary>
    public static SingleAngle? Of(Expr term)
    {
        bool? circular = null;
        Expr? unit = null;
        var measure = Rational.Zero;
        foreach (var node in Traversal.ChildrenFirst([term], node => Argument(node) is null))
        {
            if (Argument(node) is { } argument)
            {
                if (argument is Number) return null;
                var isCircular = Kernels.IsCircular(node);
                if (circular is { } known && known != isCircular) return null;
                circular = isCircular;
                if (Ratio(argument, ref unit) is not { } ratio) return null;
                measure = Measure(measure, ratio);
            }
            else if (node is not (Number or Add or Mul or Pow { Exponent: Number { Value.IsInteger: true } }))
            {
                return null;
            }
        }

        if (circular is null || measure.IsZero) return null;
        // Of an angle and its negative the one without a minus sign.
        var angle = LinearCombination.Flatten(Number.Of(measure) * unit!);
        var negative = LinearCombination.Flatten(Number.Of(-measure) * unit!);
        if (Cost.Of(negative) < Cost.Of(angle)) (measure, angle) = (-measure, negative);
        var body = BottomUp.Map(term, node => Argument(node) is { } argument && Ratio(argument, ref unit) is { } ratio
            ? node.WithChildren(node is Pow ? [node.Children[0], Number.Of(ratio / measure) * Name] : [Number.Of(ratio / measure) * Name])
            : node);
        return new SingleAngle(angle, circular.Value, body);
    }

    /// <summary>The angle or exponent if the node is one of the functions; otherwise null.</summary>
    private static Expr? Argument(Expr node) =>
        Kernels.IsExponential(node) ? ((Pow)node).Exponent
        : Kernels.IsCircular(node) || Kernels.IsHyperbolic(node) ? node.Children[0]
        : null;

    private static Rational? Ratio(Expr argument, ref Expr? unit)
    {
        if (unit is null)
        {
            unit = argument;
            return Rational.One;
        }

        if (argument == unit) return Rational.One;
        var (a, b) = (LinearCombination.Of(argument), LinearCombination.Of(unit));
        if (a.Coefficients.Count != b.Coefficients.Count) return null;
        Rational? ratio = null;
        foreach (var (part, factor) in b.Coefficients)
        {
            if (!a.Coefficients.TryGetValue(part, out var other)) return null;
            var quotient = other / factor;
            if (ratio is { } known && known != quotient) return null;
            ratio = quotient;
        }

        return ratio is { } found && a.Constant == found * b.Constant ? found : null;
    }

    // The greatest number of which both are whole multiples.
    private static Rational Measure(Rational a, Rational b)
    {
        if (a.IsZero) return b.Abs();
        var numerator = BigInteger.GreatestCommonDivisor(a.Numerator * b.Denominator, b.Numerator * a.Denominator);
        return Rational.Create(numerator, a.Denominator * b.Denominator);
    }
}
