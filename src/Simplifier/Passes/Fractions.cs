using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Generators;

namespace Symbolic.Simplifier.Passes;

/// <summary>Brings terms to one fraction, and takes fractions apart.</summary>
internal static class Fractions
{
    /// <summary>One fraction without common factors, multiplied out above and below the line.</summary>
    public static Expr Cancel(Expr term, CancellationToken cancellationToken) => Conditions.Map(term, side =>
        Reading.IsComposite(side) && RationalForm.Of(side, cancellationToken) is { } form ? form.WithoutSurds().Expanded() : side);

    /// <summary>Sums of fractions over a common denominator; products stay as they are.</summary>
    public static Expr Together(Expr term, CancellationToken cancellationToken) =>
        Conditions.Map(term, side => TogetherNumber(side, cancellationToken));

    /// <summary>The parts above and below the line of the term brought together.</summary>
    public static (Expr Above, Expr Below) Split(Expr term, CancellationToken cancellationToken) =>
        SplitAtSight(TogetherNumber(term, cancellationToken));

    /// <summary>The factors above and below the line of a term as it is written.</summary>
    public static (Expr Above, Expr Below) SplitAtSight(Expr fraction)
    {
        var (above, below) = (new List<Expr>(), new List<Expr>());
        var factors = fraction is Mul ? fraction.Children : [fraction];
        foreach (var factor in factors)
        {
            if (factor is Number { Value: var number })
            {
                above.Add(Number.Of(number.Numerator));
                below.Add(Number.Of(number.Denominator));
            }
            else if (factor is Pow { IsDivisor: true } power) below.Add(Pow.Create(power.Base, -power.Exponent));
            else above.Add(factor);
        }

        return (Mul.Create(above.ToArray()), Mul.Create(below.ToArray()));
    }

    private static Expr TogetherNumber(Expr term, CancellationToken cancellationToken)
    {
        var done = new Dictionary<Expr, Expr>();
        foreach (var node in Traversal.ChildrenFirst([term], Reading.IsComposite))
        {
            if (!Reading.IsComposite(node))
            {
                done[node] = node;
                continue;
            }

            var children = new Expr[node.Children.Length];
            for (var i = 0; i < children.Length; i++) children[i] = node is Pow && i == 1 ? node.Children[i] : done[node.Children[i]];
            var rebuilt = node.WithChildren(children);
            done[node] = rebuilt is Add && HasFraction(rebuilt) && RationalForm.Of(rebuilt, cancellationToken) is { } form
                ? form.OverFactoredDenominator()
                : rebuilt;
        }

        return done[term];
    }

    /// <summary>Whether a term of a sum is a fraction as it is written.</summary>
    public static bool HasFraction(Expr sum)
    {
        foreach (var term in sum.Children)
        {
            if (term is Number { Value.IsInteger: false } or Mul { Coefficient.IsInteger: false } || IsDivisor(term)) return true;
            if (term is not Mul) continue;
            foreach (var factor in term.Children)
            {
                if (IsDivisor(factor)) return true;
            }
        }

        return false;
    }

    private static bool IsDivisor(Expr factor) => factor is Pow { IsDivisor: true };
}
