using System.Collections.Immutable;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Search;

/// <summary>Tells what a simplification did as the steps of a derivation: only what led to the result.</summary>
internal sealed class StepTeller(IReadOnlyDictionary<Expr, Link> links)
{
    // Beyond this depth nested steps help nobody.
    private const int DeepestNesting = 12;

    // Of a short term every step shows the whole; of others the steps of its parts stand below.
    private const long LargestShown = 40;
    private const int MostShown = 6;

    public static readonly NamedRule PartsRule = new("simp.parts", "Simplify the parts", "Replace the parts by their simplest forms.");

    /// <summary>The steps from a term to its simplest form.</summary>
    public ImmutableArray<Step> Tell(Expr term) => Chain(term, 0);

    private ImmutableArray<Step> Chain(Expr term, int depth)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        while (links.TryGetValue(term, out var link))
        {
            if (link.Path.IsEmpty) steps.AddRange(OfParts(term, link, depth));
            else steps.AddRange(OfPath(term, link.Path));
            term = link.After;
        }

        return steps.ToImmutable();
    }

    private static IEnumerable<Step> OfPath(Expr before, ImmutableArray<Rewrite> path)
    {
        foreach (var rewrite in path)
        {
            yield return new Step
            {
                Rule = rewrite.Rule.Id,
                Before = before,
                After = rewrite.After,
                Mentions = rewrite.Mentions,
                Wording = rewrite.Rule.Wording,
            };
            before = rewrite.After;
        }
    }

    private ImmutableArray<Step> OfParts(Expr before, Link link, int depth)
    {
        var substeps = new List<Step>();
        if (depth < DeepestNesting)
        {
            foreach (var part in link.Parts) substeps.AddRange(Chain(part, depth + 1));
        }

        if (substeps.Count == 1) return [substeps[0] with { Before = before, After = link.After }];
        if (substeps.Count <= MostShown && Cost.Of(before) <= LargestShown && InWhole(before, link, substeps) is { IsEmpty: false } shown)
            return shown;
        return
        [
            new Step
            {
                Rule = PartsRule.Id,
                Before = before,
                After = link.After,
                Wording = PartsRule.Wording,
                Substeps = [.. substeps],
            },
        ];
    }

    // The same steps of the whole, one after the other; none if they do not come out at the same form.
    private static ImmutableArray<Step> InWhole(Expr before, Link link, List<Step> substeps)
    {
        var shown = ImmutableArray.CreateBuilder<Step>();
        var forms = link.Parts.ToDictionary(part => part);
        var current = before;
        foreach (var step in substeps)
        {
            var part = link.Parts.FirstOrDefault(part => forms[part] == step.Before);
            if (part is null) return [];
            forms[part] = step.After;
            var after = BottomUp.Rebuilt(before, forms);
            if (after == current) continue;
            shown.Add(step with { Before = current, After = after });
            current = after;
        }

        return current == link.After ? shown.ToImmutable() : [];
    }
}
