using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Numbers;
using Symbolic.Simplifier.Polynomials.Generators;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>Cancels as at the board: sums of fractions become one, numerator and denominator are factored, and what they have in common
/// is named and cancelled.</summary>
internal static class CancellingSteps
{
    /// <summary>The steps to one fraction without common factors.</summary>
    public static Derivation Of(Expr term, CancellationToken cancellationToken)
    {
        var steps = new StepList(term);
        Tell(steps, cancellationToken);
        return steps.ToDerivation();
    }

    /// <summary>Goes on to one fraction without common factors, multiplied out.</summary>
    public static void Tell(StepList steps, CancellationToken cancellationToken)
    {
        var result = Fractions.Cancel(steps.Current, cancellationToken);
        if (steps.Current != result && RationalForm.Of(steps.Current, cancellationToken) is { } form)
        {
            TellFactored(steps, cancellationToken);
            if (RationalForm.Of(steps.Current, cancellationToken) is { } simple)
                steps.Add(simple.Expanded(), simple.Value.IsPolynomial ? "simp.cancel.expand" : "simp.cancel.multiply-out", null);
            if (form.WithoutSurds() != form) steps.Add(result, "simp.cancel.surds", null);
        }

        steps.Add(result, "simp.cancel.rest", null);
    }

    /// <summary>Goes on to one fraction without common factors, as far as that can be seen; what is factored stays so.</summary>
    public static void TellFactored(StepList steps, CancellationToken cancellationToken)
    {
        FractionSteps.AddAll(steps, cancellationToken);
        Cancel(steps, cancellationToken);
    }

    private static void Cancel(StepList steps, CancellationToken cancellationToken)
    {
        var (above, below) = Fractions.SplitAtSight(steps.Current);
        if (below == Number.One || RationalForm.OfAll([above, below], cancellationToken) is not [var upper, var lower]) return;
        if (!(upper.Value.IsPolynomial && lower.Value.IsPolynomial) || upper.Value.IsZero || lower.Value.IsZero) return;
        var (numerator, denominator) = (upper.Value.Numerator, lower.Value.Numerator);
        if (Math.Max(numerator.TotalDegree, denominator.TotalDegree) > FactoringSteps.LargestDegree) return;
        var (over, under) = (Factors(numerator), Factors(denominator));
        var (common, rest, divisor) = Shared(over, under);
        if (Array.TrueForAll(common.Monomial, static e => e == 0) && common.Factors.Count == 0) return;

        var one = Factors(upper.Field.One.Numerator);
        var numbers = Number.Of(Rational.Create(lower.Value.Denominator.LeadingCoefficient, upper.Value.Denominator.LeadingCoefficient));
        List<Step> parts = [];
        Factoring("simp.cancel.factor-numerator", above, upper, over);
        Factoring("simp.cancel.factor-denominator", below, lower, under);
        var step = FractionSteps.Worded("simp.cancel.common-factor", upper.Written(common, one));
        steps.Add(step with { Substeps = [.. parts] }, numbers * upper.Written(rest, divisor));

        FactorList Factors(SparsePolynomial polynomial) => FactorList.Irreducible(upper.Table, polynomial, cancellationToken);

        // How the factors are found is told in full only.
        void Factoring(string rule, Expr before, RationalForm form, FactorList factors)
        {
            var after = form.Written(factors, one) / Number.Of(form.Value.Denominator.LeadingCoefficient);
            if (after == before) return;
            var found = FactoringSteps.Of(before, cancellationToken);
            var ideas = found.Result == after ? found.Steps : [];
            var factoring = FractionSteps.Worded(rule) with { Before = before, After = after };
            if (ideas is [var only])
                factoring = factoring with { Mentions = only.Mentions, Wording = factoring.Wording! with { Text = only.Wording!.Text } };
            else factoring = factoring with { Substeps = [.. ideas.Select(static idea => idea with { IsMinor = true, Substeps = [] })] };
            parts.Add(factoring);
        }
    }

    private static (FactorList Common, FactorList Above, FactorList Below) Shared(FactorList over, FactorList under)
    {
        var monomial = over.Monomial.Select((e, v) => Math.Min(e, under.Monomial[v])).ToArray();
        var factors = new List<(SparsePolynomial Factor, int Multiplicity)>();
        foreach (var (factor, multiplicity) in over.Factors)
        {
            var other = Multiplicity(under, factor);
            if (other > 0) factors.Add((factor, Math.Min(multiplicity, other)));
        }

        var common = new FactorList(1, monomial, factors);
        return (common, Without(over, common), Without(under, common));
    }

    private static FactorList Without(FactorList list, FactorList divisor) => new(
        list.Content,
        list.Monomial.Select((e, v) => e - divisor.Monomial[v]).ToArray(),
        [.. list.Factors.Select(f => (f.Factor, f.Multiplicity - Multiplicity(divisor, f.Factor))).Where(static f => f.Item2 > 0)]);

    private static int Multiplicity(FactorList list, SparsePolynomial factor)
    {
        foreach (var (known, multiplicity) in list.Factors)
        {
            if (known.Equals(factor)) return multiplicity;
        }

        return 0;
    }
}
