using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Simplifier.Domains;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Passes;

/// <summary>The conditions of piecewise terms with several cases: those that are decided, by assumptions or because the cases before
/// have failed, go; neighbours with the same value are joined where the condition of one holds wherever that of the other does.</summary>
internal static class CaseConditions
{
    private const int MaxCases = 16;

    private static readonly NamedRule Decided = new(
        "simp.piecewise.decided", "Decided condition",
        "A condition that cannot hold where the cases before it fail is dropped; one that must is the last.");

    private static readonly NamedRule Joined = new(
        "simp.piecewise.joined", "Equal cases",
        "Two neighbouring cases have the same value, and the condition of one holds wherever that of the other does.");

    private static readonly NamedRule Inner = new(
        "simp.piecewise.inner", "Nested cases", "Within a case its condition holds, and those before it do not.");

    public static IEnumerable<Rewrite> Moves(Expr term, FactBase facts)
    {
        if (term is not Piecewise piecewise || piecewise.BranchCount > MaxCases) yield break;
        var decided = Decide(piecewise, facts.Assumptions);
        if (decided != term) yield return new Rewrite(Decided, decided);
        var joined = Join(piecewise, facts.Assumptions);
        if (joined != term) yield return new Rewrite(Joined, joined);
        var inner = Nested(piecewise, facts.Assumptions);
        if (inner != term) yield return new Rewrite(Inner, inner);
    }

    private static Expr Decide(Piecewise piecewise, Assumptions assumptions)
    {
        var parts = new List<Expr>();
        for (var branch = 0; branch < piecewise.BranchCount; branch++)
        {
            var (value, condition) = (piecewise.ValueAt(branch), piecewise.ConditionAt(branch));
            var holds = new FactBase(assumptions).Holds(condition);
            if (holds == true && HasValue(condition, assumptions))
            {
                parts.Add(value);
                return Piecewise.Create([.. parts]);
            }

            if (holds != false)
            {
                parts.Add(value);
                parts.Add(condition);
                assumptions = Failing(condition, assumptions) ?? assumptions;
            }
        }

        parts.Add(piecewise.Otherwise);
        return Piecewise.Create([.. parts]);
    }

    // v where a, otherwise v where b, is v where b if b holds wherever a does.
    private static Expr Join(Piecewise piecewise, Assumptions assumptions)
    {
        var parts = new List<Expr>();
        for (var branch = 0; branch < piecewise.BranchCount; branch++)
        {
            var (value, condition) = (piecewise.ValueAt(branch), piecewise.ConditionAt(branch));
            if (branch + 1 < piecewise.BranchCount && piecewise.ValueAt(branch + 1) == value
                && Holding(condition, assumptions) is { } within
                && piecewise.ConditionAt(branch + 1) is var next && new FactBase(within).Holds(next) == true && HasValue(next, within))
                continue;
            parts.Add(value);
            parts.Add(condition);
        }

        parts.Add(piecewise.Otherwise);
        return Piecewise.Create([.. parts]);
    }

    // Piecewise terms as values, under what is known in their case.
    private static Expr Nested(Piecewise piecewise, Assumptions assumptions)
    {
        var parts = new List<Expr>();
        for (var branch = 0; branch < piecewise.BranchCount; branch++)
        {
            var (value, condition) = (piecewise.ValueAt(branch), piecewise.ConditionAt(branch));
            parts.Add(value is Piecewise inner && Holding(condition, assumptions) is { } within ? Decide(inner, within) : value);
            parts.Add(condition);
            assumptions = Failing(condition, assumptions) ?? assumptions;
        }

        // What is said where no case applies goes on with cases of its own.
        if (piecewise.Otherwise is Piecewise { BranchCount: <= MaxCases } last)
        {
            parts.AddRange(last.Children.ToArray());
            return Piecewise.Create([.. parts]);
        }

        parts.Add(piecewise.Otherwise);
        return Piecewise.Create([.. parts]);
    }

    private static Assumptions? Holding(Expr condition, Assumptions assumptions)
    {
        try
        {
            return assumptions.With(condition);
        }
        catch (UnsupportedException)
        {
            // Not of a kind that can be assumed, or never true.
            return null;
        }
    }

    // A comparison fails also where a side has no value: only where both always have one the opposite follows.
    private static Assumptions? Failing(Expr condition, Assumptions assumptions)
    {
        if (condition is not Relation relation || !HasValue(relation, assumptions)) return null;
        return Holding(Relation.Create(Opposite(relation.Comparison), relation.Left, relation.Right), assumptions);
    }

    private static bool HasValue(Expr condition, Assumptions assumptions) =>
        Domain.Conditions(condition, new FactBase(assumptions)).Count == 0;

    private static RelationKind Opposite(RelationKind kind) => kind switch
    {
        RelationKind.Equal => RelationKind.NotEqual,
        RelationKind.NotEqual => RelationKind.Equal,
        RelationKind.Less => RelationKind.GreaterOrEqual,
        RelationKind.LessOrEqual => RelationKind.Greater,
        RelationKind.Greater => RelationKind.LessOrEqual,
        _ => RelationKind.Less,
    };
}
