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

    public static readonly NamedRule PartsRule = new("simp.parts", "Simplify the parts", "Replace the parts by their simplest forms.");

    /// <summary>The steps from a term to its simplest form.</summary>
    public ImmutableArray<Step> Tell(Expr term) => Chain(term, 0);

    private ImmutableArray<Step> Chain(Expr term, int depth)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        while (links.TryGetValue(term, out var link))
        {
            if (link.Path.IsEmpty) steps.Add(OfParts(term, link, depth));
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

    // What is one step within a part is the same step of the whole.
    private Step OfParts(Expr before, Link link, int depth)
    {
        var substeps = new List<Step>();
        if (depth < DeepestNesting)
        {
            foreach (var part in link.Parts) substeps.AddRange(Chain(part, depth + 1));
        }

        if (substeps.Count == 1) return substeps[0] with { Before = before, After = link.After };
        return new Step
        {
            Rule = PartsRule.Id,
            Before = before,
            After = link.After,
            Wording = PartsRule.Wording,
            Substeps = [.. substeps],
        };
    }
}
