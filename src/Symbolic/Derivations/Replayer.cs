using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>Goes through a derivation as a mistrustful reader: every step must begin where the one before it ended, and where parts
/// are put together it puts them together itself.</summary>
internal static class Replayer
{
    public static Expr Replay(Derivation derivation)
    {
        // What needs no step is its own result.
        if (derivation.Steps.IsEmpty && derivation.Input == derivation.Result) return derivation.Result;
        var found = new Dictionary<Expr, Expr>();
        var end = Chain(derivation.Steps, derivation.Input, found);
        return end == derivation.Result ? end : throw Gap($"the steps end at {end}, not at the result {derivation.Result}");
    }

    private static Expr Chain(ImmutableArray<Step> steps, Expr start, Dictionary<Expr, Expr> found)
    {
        if (steps.IsEmpty) throw Gap($"there are no steps from {start}");
        var current = start;
        foreach (var step in steps)
        {
            if (step.Before != current) throw Gap($"step {step.Rule} begins at {step.Before}, not at {current}");
            if (step.After == step.Before) throw Gap($"step {step.Rule} changes nothing");
            Parts(step.Substeps, found);
            if (step.Rule is "diff.combine" or "diff.substitute-back" && PutTogether(step.Before, found) is var made && made != step.After)
                throw Gap($"the parts of {step.Before} come to {made}, not to {step.After}");
            current = step.After;
        }

        found[start] = current;
        return current;
    }

    // A list of parts is several chains, one behind the other.
    private static void Parts(ImmutableArray<Step> steps, Dictionary<Expr, Expr> found)
    {
        for (var first = 0; first < steps.Length;)
        {
            var next = first + 1;
            while (next < steps.Length && steps[next].Before == steps[next - 1].After) next++;
            Chain(steps[first..next], steps[first].Before, found);
            first = next;
        }
    }

    private static Expr PutTogether(Expr template, Dictionary<Expr, Expr> found)
    {
        var done = new Dictionary<Expr, Expr>();
        foreach (var node in Traversal.ChildrenFirst([template], node => !found.ContainsKey(node)))
        {
            if (found.TryGetValue(node, out var result))
            {
                done[node] = result;
                continue;
            }

            var children = new Expr[node.Children.Length];
            for (var i = 0; i < children.Length; i++) children[i] = done[node.Children[i]];
            done[node] = children.Length == 0 ? node : node.WithChildren(children);
        }

        return done[template];
    }

    private static InvalidOperationException Gap(string what) => new($"The derivation has a gap: {what}.");
}
