using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Simplifier.Polynomials.Factoring;
using Symbolic.Simplifier.Polynomials.Generators;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>Factors a term as at the board: a common factor first, then one known pattern after the other. What no pattern reaches is
/// closed by one step over the rational numbers.</summary>
internal static class FactoringSteps
{
    private const int MaxSteps = 40;

    /// <summary>Of larger degrees nobody factors by hand.</summary>
    public const int LargestDegree = 40;

    /// <summary>The steps to the factored term.</summary>
    public static Derivation Of(Expr term, CancellationToken cancellationToken)
    {
        var result = Factoring.Of(term, cancellationToken);
        var steps = new StepList(term);
        if (result == term) return steps.ToDerivation();
        if (RationalForm.Of(term, cancellationToken) is { } form && !form.Value.IsZero && !SquaresAtSight(steps, form, result))
            Steps(steps, form, cancellationToken);
        steps.Add(result, "simp.factor.rational", null);
        return steps.ToDerivation();
    }

    private static void Steps(StepList steps, RationalForm form, CancellationToken cancellationToken)
    {
        if (form.Value.IsPolynomial)
        {
            // The term as it is written may be multiplied out already, or factored in part.
            steps.Add(Expansion.OfArithmetic(steps.Current, cancellationToken), "simp.factor.expand", null);
        }
        else
        {
            steps.Add(form.Expanded(), "simp.factor.fraction", null);
        }

        var state = new FactorState(form);
        state.Multiply(form.Value.Numerator, 1);
        state.Multiply(form.Value.Denominator, -1);
        var whole = form.Written(form.Value.Numerator);
        var common = state.Written(0, Number.One);
        steps.Add(state.Written(), "simp.factor.common-factor", null, state.Pieces.Count == 1 ? common : whole);
        for (var i = 0; i < state.Pieces.Count && steps.Count < MaxSteps;)
        {
            var piece = state.Pieces[i];
            if (piece.Polynomial.TotalDegree > LargestDegree) return;
            var factors = Factorization.Of(piece.Polynomial, cancellationToken).Factors;
            if (factors is [{ Multiplicity: 1 }])
            {
                i++;
                continue;
            }

            if (new FactorIdeas(form, piece.Polynomial, factors).First() is not { } idea) return;
            Take(steps, form, state, i, idea);
            i = 0;
        }
    }

    private static void Take(StepList steps, RationalForm form, FactorState state, int index, Idea idea)
    {
        var piece = state.Pieces[index];
        var before = form.Written(piece.Polynomial);
        if (idea.Before is { } seen)
        {
            steps.Add(state.Written(index, seen.Form), seen.Rule, (before, seen.Form), seen.Mentions);
            before = seen.Form;
        }

        state.Pieces.RemoveAt(index);
        var after = new FactorState(form);
        foreach (var (factor, multiplicity) in idea.Factors)
        {
            state.Multiply(factor, multiplicity * piece.Multiplicity);
            after.Multiply(factor, multiplicity);
        }

        steps.Add(state.Written(), idea.Rule, (before, after.Written()), idea.Mentions);
    }

    // (x + 1)^2 - 4 is a difference of squares as it stands.
    private static bool SquaresAtSight(StepList steps, RationalForm form, Expr result)
    {
        if (steps.Current is not Add { Children: [var left, var right] }) return false;
        if (!(left is Pow { Base: Add } || right is Pow { Base: Add } || Negated(left) is Pow { Base: Add } || Negated(right) is Pow { Base: Add }))
            return false;
        var (plus, minus) = Root(left) is not null && Root(Negated(right)) is not null ? (left, Negated(right)) : (right, Negated(left));
        if (Root(plus) is not { } a || Root(minus) is not { } b) return false;
        var factors = (a - b) * (a + b);
        if (Expansion.OfArithmetic(factors, form.Field.CancellationToken) != Expansion.OfArithmetic(steps.Current, form.Field.CancellationToken))
            return false;
        steps.Add(factors, "simp.factor.difference-of-squares", null, a, b);
        var token = form.Field.CancellationToken;
        return steps.Current == result || Expansion.OfArithmetic(a - b, token) * Expansion.OfArithmetic(a + b, token) == result;
    }

    private static Expr Negated(Expr term) => -term;

    // The square root at sight: of a square number, of an even power.
    private static Expr? Root(Expr term) => term switch
    {
        Number { Value.Sign: > 0 } number when Pow.Create(number, Number.Half) is Number root => root,
        Pow { Exponent: Number { Value: var exponent } } power when exponent.IsEvenInteger && exponent.Sign > 0 =>
            Pow.Create(power.Base, Number.Of(exponent * Rational.Create(1, 2))),
        Mul product when product.Coefficient.Sign > 0 => ProductRoot(product),
        _ => null,
    };

    private static Expr? ProductRoot(Mul product)
    {
        var roots = new List<Expr>();
        foreach (var factor in product.Children)
        {
            if (Root(factor) is not { } root) return null;
            roots.Add(root);
        }

        return Mul.Create(roots.ToArray());
    }
}
