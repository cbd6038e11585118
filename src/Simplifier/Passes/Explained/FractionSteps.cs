using System.Globalization;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Gcd;
using Symbolic.Simplifier.Polynomials.Generators;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>Adds fractions as at the board: the common denominator, each fraction extended to it, the numerators added and tidied, and
/// what the two have in common cancelled.</summary>
internal static class FractionSteps
{
    private const int MaxSteps = 40;
    private const int MaxNamed = 4;

    /// <summary>The steps to the term over a common denominator.</summary>
    public static Derivation Of(Expr term, CancellationToken cancellationToken)
    {
        var result = Fractions.Together(term, cancellationToken);
        var steps = new StepList(term);
        if (result != term) AddAll(steps, cancellationToken);
        steps.Add(result, "simp.together.rest", null);
        return steps.ToDerivation();
    }

    /// <summary>Adds the fractions in all sums, inner ones first.</summary>
    public static void AddAll(StepList steps, CancellationToken cancellationToken)
    {
        while (steps.Count < MaxSteps && Replacing.FirstComposite(steps.Current, IsSumOfFractions) is { } sum)
        {
            var before = steps.Current;
            AddOne(steps, sum, cancellationToken);
            if (steps.Current == before) return;
        }
    }

    private static bool IsSumOfFractions(Expr node) => node is Add && Fractions.HasFraction(node);

    private static void AddOne(StepList steps, Expr sum, CancellationToken cancellationToken)
    {
        if (RationalForm.OfAll([.. sum.Children, sum], cancellationToken) is not { } forms) return;
        var whole = forms[^1];
        var parts = forms[..^1];
        var common = parts[0].Value.Denominator;
        foreach (var part in parts[1..])
        {
            part.Value.Denominator.TryDivide(PolynomialGcd.Of(common, part.Value.Denominator, cancellationToken), out var missing);
            common *= missing;
        }

        if (common.TotalDegree > FactoringSteps.LargestDegree) return;
        var below = FactorList.Irreducible(whole.Table, common, cancellationToken);
        var one = FactorList.Irreducible(whole.Table, whole.Field.One.Numerator, cancellationToken);
        var denominator = whole.Written(below, one);
        var (extensions, summands, total) = (new List<Expr>(), new List<Expr>(), SparsePolynomial.Zero(common.VariableCount));
        foreach (var part in parts)
        {
            common.TryDivide(part.Value.Denominator, out var extension);
            extensions.Add(whole.Written(FactorList.Irreducible(whole.Table, extension, cancellationToken), one));
            summands.Add(whole.Written(FactorList.Common(whole.Table, part.Value.Numerator), one) * extensions[^1]);
            total += part.Value.Numerator * extension;
        }

        var term = steps.Current;
        var result = whole.OverFactoredDenominator();
        steps.Add(Extended(sum, denominator, extensions), Put(Add.Create([.. summands]) / denominator));
        if (total.IsZero)
        {
            steps.Add(Put(Number.Zero), "simp.together.add", null);
            return;
        }

        steps.Add(Put(whole.Written(FactorList.Common(whole.Table, total), below)), "simp.together.add", null);
        var cancelled = FactorList.Irreducible(whole.Table, PolynomialGcd.Of(total, common, cancellationToken), cancellationToken);
        steps.Add(Worded("simp.together.cancel", whole.Written(cancelled, one)), Put(result));

        Expr Put(Expr after) => Replacing.In(term, sum, after);
    }

    /// <summary>A step with the words of its rule, still without its terms.</summary>
    public static Step Worded(string rule, params ReadOnlySpan<Expr> mentions) => new()
    {
        Rule = rule, Before = Number.Zero, After = Number.Zero, Mentions = [.. mentions], Wording = Wordings.Of(rule),
    };

    private static Step Extended(Expr sum, Expr denominator, List<Expr> extensions)
    {
        var extended = Enumerable.Range(0, extensions.Count).Where(i => extensions[i] != Number.One).ToArray();
        if (extended.Length == 0) return Worded("simp.together.same-denominator", denominator);
        var step = Worded("simp.together.common-denominator", denominator);
        if (extended.Length > MaxNamed) return step;
        var said = Enumerable.Range(0, extended.Length).Select(Pair).ToArray();
        var list = said.Length == 1 ? said[0] : string.Join(", ", said[..^1]) + " and " + said[^1];
        return step with
        {
            Mentions = [denominator, .. extended.SelectMany(i => new[] { sum.Children[i], extensions[i] })],
            Wording = step.Wording! with { Text = $"The common denominator is {{0}}. Extend {list}, and add the numerators." },
        };
    }

    private static string Pair(int k) => string.Create(CultureInfo.InvariantCulture, $"{{{2 * k + 1}}} by {{{2 * k + 2}}}");
}
