using System.Globalization;
using Symbolic.Derivations;
using Symbolic.Expressions;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>Collects powers as at the board: the term is multiplied out, the powers that occur are named, and each is taken out of its
/// terms.</summary>
internal static class CollectingSteps
{
    private const int MaxNamed = 8;

    /// <summary>The steps to the collected term.</summary>
    public static Derivation Of(Expr term, IReadOnlyList<Expr> variables, CancellationToken cancellationToken)
    {
        var result = Collecting.Of(term, variables, cancellationToken);
        var steps = new StepList(term);
        if (result != term && Collecting.Groups(term, variables, cancellationToken) is { } groups)
        {
            steps.Add(Add.Create([.. groups.Select(static group => group.Terms)]), "simp.collect.expand", null);
            steps.Add(Gathering(steps.Current, groups, variables), result);
        }

        steps.Add(result, "simp.collect.rest", null);
        return steps.ToDerivation();
    }

    private static Step Gathering(Expr whole, List<(Expr Power, Expr Terms, Expr Coefficient)> groups, IReadOnlyList<Expr> variables)
    {
        // A power with one term has nothing to be gathered, nor have the terms without the variables.
        var gathered = groups.Where(static group => group.Power != Number.One && group.Terms != group.Coefficient * group.Power).ToArray();
        var wording = Wordings.Of("simp.collect.gather");
        Expr[] mentions = [variables[0]];
        if (variables.Count == 1 && groups.Count <= MaxNamed)
        {
            // The powers from the highest on are what a reader looks for.
            mentions = [variables[0], .. groups.Select(static group => group.Power)];
            wording = wording with { Text = Named(groups.Count) };
        }
        else if (variables.Count > 1)
        {
            mentions = [];
            wording = wording with { Text = "Gather the terms with the same powers." };
        }

        var parts = gathered.Length == 1 && gathered[0].Terms == whole ? [] : gathered.Select(static group => new Step
        {
            Rule = "simp.collect.power",
            Before = group.Terms,
            After = group.Coefficient * group.Power,
            Mentions = [group.Power],
            Wording = Wordings.Of("simp.collect.power"),
        });
        return new Step
        {
            Rule = "simp.collect.gather", Before = whole, After = whole, Mentions = [.. mentions], Wording = wording, Substeps = [.. parts],
        };
    }

    private static string Named(int count)
    {
        var places = Enumerable.Range(1, count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}")).ToArray();
        return count == 1
            ? "Every term has the factor {1}: take it out."
            : $"The powers of {{0}} are {string.Join(", ", places[..^1])} and {places[^1]}. Gather the terms of each.";
    }
}
