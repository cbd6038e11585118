using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Generators;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>Takes a fraction apart as at the board: lowest terms, the denominator factored, the polynomial divided off, then unknown
/// numerators and the equations for them.</summary>
internal static class PartialFractionSteps
{
    /// <summary>The steps to the partial fractions.</summary>
    public static Derivation Of(Expr term, Expr variable, CancellationToken cancellationToken)
    {
        var result = PartialFractionSum.Of(term, variable, cancellationToken);
        var steps = new StepList(term);
        if (result != term && RationalForm.Of(term, cancellationToken) is { } form
            && form.Table.Find(variable) is { Exponent: 1, Generator: var x } && !form.Value.IsZero)
            Tell(steps, form, x, variable, result, cancellationToken);
        steps.Add(result, "simp.apart.rest", null);
        return steps.ToDerivation();
    }

    private static void Tell(StepList steps, RationalForm form, int x, Expr variable, Expr result, CancellationToken cancellationToken)
    {
        var value = form.Value;
        CancellingSteps.TellFactored(steps, cancellationToken);
        var (above, below) = Fractions.SplitAtSight(steps.Current);
        if (Degree(below, variable, cancellationToken) != value.Denominator.Degree(x) || Degree(above, variable, cancellationToken) is null)
        {
            CancellingSteps.Tell(steps, cancellationToken);
            (above, below) = Fractions.SplitAtSight(steps.Current);
        }

        if (value.Denominator.Degree(x) == 0 || value.Denominator.TotalDegree > FactoringSteps.LargestDegree) return;
        var divisor = Factoring.Of(below, cancellationToken);
        if (divisor != below) steps.Add(FractionSteps.Worded("simp.apart.factor-denominator", below, divisor), above / divisor);
        var split = PartialFractionSum.Split(form, x);
        var fraction = split.Numerator(split.Remainder);
        foreach (var group in split.Parts.GroupBy(static part => part.Factor))
            fraction *= Pow.Create(form.Written(split.Ring.Whole(group.Key)), -group.Count());
        if (!split.Quotient.IsZero)
        {
            var quotient = split.WrittenQuotient();
            steps.Add(FractionSteps.Worded("simp.apart.divide", variable, quotient, fraction), quotient + fraction);
        }

        if (steps.Current == result || new UnknownNumerators(split, variable, fraction).Steps() is not { } unknown) return;
        steps.Add(unknown, result);
    }

    private static int? Degree(Expr term, Expr variable, CancellationToken cancellationToken) =>
        PolynomialIn.Of(term, variable, cancellationToken)?.Degree;
}
