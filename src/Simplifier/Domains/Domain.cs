using System.Collections.Immutable;
using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;

namespace Symbolic.Simplifier.Domains;

/// <summary>Where terms have values: the conditions under which all their quotients, roots, logarithms and other functions have
/// one.</summary>
/// <remarks>What lies within a case, or under the sign of a sum, has its conditions there and not outside; it is passed over.</remarks>
internal static class Domain
{
    /// <summary>The conditions of one term that another does not have: where the other has values and it has none.</summary>
    public static ImmutableArray<Expr> Difference(Expr before, Expr after, FactBase facts)
    {
        if (before == after) return [];
        var kept = Conditions(after, facts);
        var held = new HashSet<Expr>(kept);
        var dropped = Conditions(before, facts).Where(condition => !held.Contains(condition) && !kept.Any(other =>
            Implies(other, condition)));
        return [.. Strongest([.. dropped.Distinct()]).OrderBy(condition => condition.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The conditions under which a term has a value, without those that always hold.</summary>
    public static List<Expr> Conditions(Expr term, FactBase facts)
    {
        var found = new List<Expr>();
        var seen = new HashSet<Expr>();
        foreach (var node in Traversal.ChildrenFirst([term], node => node is not Piecewise && !node.BindsVariable()))
        {
            foreach (var condition in DomainRows.Of(node))
            {
                foreach (var simple in ConditionForm.Simplest(condition))
                {
                    if (seen.Add(simple) && !Holds(simple, facts)) found.Add(simple);
                }
            }
        }

        return Strongest(found);
    }

    // Without x != 0 and x >= 0 where there is x > 0.
    private static List<Expr> Strongest(List<Expr> conditions)
    {
        var strong = conditions.OfType<Relation>().Where(static relation => relation.Comparison == RelationKind.Greater)
            .Select(static relation => (relation.Left, relation.Right)).ToHashSet();
        conditions.RemoveAll(condition => condition is Relation { Comparison: RelationKind.GreaterOrEqual or RelationKind.NotEqual } weak
            && strong.Contains((weak.Left, weak.Right)));
        return conditions;
    }

    // Of terms without variables, whose value is clear of 0.
    private static bool HoldsByValue(RelationKind comparison, Expr difference)
    {
        try
        {
            var value = difference.Evaluate();
            return double.IsFinite(value) && Math.Abs(value) > 1e-6 && comparison switch
            {
                RelationKind.NotEqual => true,
                RelationKind.Greater or RelationKind.GreaterOrEqual => value > 0,
                RelationKind.Less or RelationKind.LessOrEqual => value < 0,
                _ => false,
            };
        }
        catch (Errors.SymbolicException)
        {
            return false;
        }
    }

    private static bool Implies(Expr strong, Expr weak) =>
        strong is Relation { Comparison: RelationKind.Greater } greater && weak is Relation relation && relation.Left == greater.Left &&
        relation.Right == greater.Right && relation.Comparison is RelationKind.GreaterOrEqual or RelationKind.NotEqual;

    private static bool Holds(Expr condition, FactBase facts)
    {
        if (condition == Constant.True) return true;
        if (condition is not Relation relation) return false;
        // The reciprocal of gamma has zeros, where gamma has no value; facts speak only of where there is one.
        if (relation.Left is Pow { Base: Apply { Function.Name: "gamma" } gamma }) return facts.IsPositive(gamma.Children[0]) == true;
        var difference = relation.Left - relation.Right;
        if (difference.FreeVariables().Count == 0 && HoldsByValue(relation.Comparison, difference)) return true;
        return relation.Comparison switch
        {
            RelationKind.NotEqual => facts.IsZero(difference) == false,
            RelationKind.Greater => facts.IsPositive(difference) == true,
            RelationKind.GreaterOrEqual => facts.IsNonnegative(difference) == true,
            RelationKind.Less => facts.IsPositive(-difference) == true,
            RelationKind.LessOrEqual => facts.IsNonnegative(-difference) == true,
            _ => false,
        };
    }
}
