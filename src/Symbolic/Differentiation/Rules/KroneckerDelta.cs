using Symbolic.Expressions;

namespace Symbolic.Differentiation.Rules;

/// <summary>Sums in which all terms but one are 0, since the derivative of <c>w[i]</c> by <c>w[k]</c> is 0 but for i = k.</summary>
/// <remarks>The one term counts only if the index comes to it: that is kept as a condition on k where it is not known. Indices and
/// bounds are whole numbers.</remarks>
internal static class KroneckerDelta
{
    /// <summary>The stable name of the step.</summary>
    public const string RuleId = "diff.kronecker";

    /// <summary>The sum over an index, with those of its terms taken out that a delta leaves one of.</summary>
    /// <param name="body">What is added; deltas in it compare indices with those of the variable.</param>
    /// <param name="index">The index of the sum.</param>
    /// <param name="lower">The first value of the index.</param>
    /// <param name="upper">The last value of the index.</param>
    /// <param name="variable">What is differentiated by.</param>
    public static Expr Sum(Expr body, Symbol index, Expr lower, Expr upper, Expr variable)
    {
        if (variable is not Indexed component || component.DependsOn(index)) return Series.Sum(body, index, lower, upper);
        var rest = new List<Expr>();
        var found = new List<(Expr Place, Expr Value)>();
        foreach (var term in body is Add sum ? sum.Children.ToArray() : [body])
        {
            if (At(term, index, component) is { } one) found.Add(one);
            else rest.Add(term);
        }

        if (found.Count == 0) return Series.Sum(body, index, lower, upper);
        var terms = new List<Expr>();
        foreach (var group in found.GroupBy(one => one.Place))
        {
            var value = Add.Create([.. group.Select(one => one.Value)]);
            var condition = Logical.And(lower <= group.Key, group.Key <= upper);
            // Conditions of sums within sums are written as one.
            terms.Add(value is Piecewise { BranchCount: 1 } inner && inner.Otherwise == Number.Zero
                ? Piecewise.Create(inner.ValueAt(0), Logical.And(condition, inner.ConditionAt(0)), 0)
                : Piecewise.Create(value, condition, 0));
        }

        if (rest.Count > 0) terms.Add(Series.Sum(Add.Create([.. rest]), index, lower, upper));
        return Add.Create([.. terms]);
    }

    // The only value of the index for which a term is not 0, and what the term is there.
    private static (Expr Place, Expr Value)? At(Expr term, Symbol index, Indexed variable)
    {
        var nodes = Traversal.ChildrenFirst(term);
        var bound = nodes.Where(node => node.BindsVariable()).Select(node => node.Children[1]).ToHashSet();
        if (bound.Contains(index)) return null;
        // Sums of exponentials stay sums: quotients of those are computed without overflow.
        if (nodes.Any(node => node is Pow { Exponent: not Number } power && power.Exponent.DependsOn(index))) return null;
        foreach (var node in nodes)
        {
            if (node is not Piecewise { BranchCount: 1 } delta || delta.Otherwise != Number.Zero) continue;
            var conditions = delta.ConditionAt(0) is Logical { Kind: ExprKind.And } all ? all.Children.ToArray() : [delta.ConditionAt(0)];
            for (var i = 0; i < conditions.Length; i++)
            {
                if (Place(conditions[i], index, variable) is not { } place || bound.Any(place.DependsOn)) continue;
                if (term.Substitute(delta, Number.Zero) != Number.Zero) continue;
                Expr[] others = [.. conditions[..i], .. conditions[(i + 1)..]];
                var there = Piecewise.Create(delta.ValueAt(0), Logical.And(others), 0);
                return (place, term.Substitute(delta, there).Substitute(index, place));
            }
        }

        return null;
    }

    // From i + c == k, where k is an index of the variable: k - c.
    private static Expr? Place(Expr condition, Symbol index, Indexed variable)
    {
        if (condition is not Relation { Comparison: RelationKind.Equal } equation) return null;
        var indices = variable.Children;
        if (!indices.Contains(equation.Left) && !indices.Contains(equation.Right)) return null;
        var difference = equation.Left - equation.Right;
        foreach (var sign in (ReadOnlySpan<int>)[1, -1])
        {
            var place = difference.DependsOn(index) ? index - sign * difference : null;
            if (place is not null && !place.DependsOn(index)) return place is Number { Value.IsInteger: false } ? null : place;
        }

        return null;
    }
}
