using System.Collections.Immutable;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Simplifier.Domains;
using Symbolic.Simplifier.Facts;

namespace Symbolic.Simplifier.Search;

/// <summary>Rounds of simplification until nothing gets cheaper.</summary>
internal static class Simplifying
{
    /// <summary>The name of remarks that say where the forms are equal.</summary>
    public const string ConditionRule = "simp.condition";

    private const int MostRounds = 20;

    public static (Simplification Result, Derivation? Derivation) Run(
        Expr term, Assumptions? assumptions, SimplifyLimits? limits, bool steps, CancellationToken cancellationToken)
    {
        limits ??= SimplifyLimits.Default;
        var facts = new FactBase(assumptions ?? Assumptions.None);
        using var budget = new Budget(limits, cancellationToken);
        var nodes = Traversal.ChildrenFirst(term).Count;
        var (current, told) = (term, ImmutableArray.CreateBuilder<Step>());
        for (var round = 0; round < MostRounds && budget.IsLeft; round++)
        {
            // Every round begins with nothing known, so that its result depends on its input alone.
            var context = new SearchContext(facts, budget);
            var run = new SimplifyRun(context, limits, nodes <= limits.MaxNodes, Strategy.Full);
            var best = run.Best(current);
            if (context.Cost(best) >= context.Cost(current)) break;
            if (steps) told.AddRange(new StepTeller(run.Links).Tell(current));
            current = best;
        }

        var conditions = Domain.Difference(term, current, facts);
        var reason = budget.Spent ?? (budget.WasCut ? StopReason.Time : nodes > limits.MaxNodes ? StopReason.Nodes
            : Cost.Of(current) == 0 ? StopReason.Simplest : StopReason.Done);
        var result = new Simplification(term, current, conditions, reason, budget.Steps);
        return (result, steps ? new Derivation(term, current, told.ToImmutable(), Remarks(conditions)) : null);
    }

    private static ImmutableArray<Remark> Remarks(ImmutableArray<Expr> conditions) =>
        [.. conditions.Select(condition =>
            new Remark(ConditionRule, [condition]) { Wording = new Wording("Condition", "The forms are equal where {0}.") })];
}
