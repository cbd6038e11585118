using CsCheck;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Rules;

namespace Symbolic.Simplifier.Tests.Rules;

/// <summary>The table tests itself: one case for each row, named by its id.</summary>
public sealed class RuleTableTests
{
    public static TheoryData<string> Ids => [.. RuleTable.Default.Rules.Select(rule => rule.Id)];

    [Fact]
    public void Table_Rows_AreMany() => Assert.True(RuleTable.Default.Rules.Length >= 250, $"{RuleTable.Default.Rules.Length} rows");

    [Fact]
    public void Table_Families_HaveRows()
    {
        foreach (var family in Enum.GetValues<RuleFamily>()) Assert.Contains(RuleTable.Default.Rules, rule => rule.Family == family);
    }

    [Fact]
    public void Table_Patterns_DifferFromEachOther()
    {
        var same = RuleTable.Default.Rules.GroupBy(rule => (rule.Pattern, rule.Replacement, rule.When)).Where(group => group.Count() > 1);
        Assert.Empty(same.Select(group => string.Join(" and ", group.Select(rule => rule.Id))));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Example_OfRule_IsRewrittenAsItSays(string id)
    {
        var rule = RuleTable.Default.Get(id);
        var example = RuleExample.Of(rule);
        var facts = new FactBase(example.Assumptions);
        var results = rule.Rewrites(example.Before, facts).Select(rewrite => rewrite.Result).ToArray();
        Assert.True(results.Contains(example.After), $"{example.Before} becomes {string.Join(" or ", results.Select(r => r.ToString()))}, not {example.After}");
        // The table finds it too, by the functions that the text of the pattern names.
        Assert.Contains(RuleTable.Default.RewritesOf(example.Before, facts, expanding: true), rewrite => rewrite.Rule == rule);
        if (!rule.IsExpanding) Assert.True(Cost.Of(example.After) <= Cost.Of(example.Before), $"{example.After} is dearer than {example.Before}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sides_OfRule_AgreeAtPointsOfTheDomain(string id)
    {
        var rule = RuleTable.Default.Get(id);
        var points = new RulePoints(rule);
        var (checkedPoints, both) = (0, 0);
        foreach (var point in points.Draw(new PCG(1, 7), 300))
        {
            var (left, right) = (points.Value(rule.Pattern, point), points.Value(rule.Replacement, point));
            checkedPoints++;
            if (!double.IsFinite(left) || !double.IsFinite(right))
            {
                var isAllowed = rule.Soundness == Soundness.Generic
                || (rule.Soundness == Soundness.OnDomain && !double.IsFinite(left) && !points.WhereHolds(point));
                if (Math.Abs(left) is > 1e300 || Math.Abs(right) is > 1e300) continue;
                Assert.True(isAllowed || (!double.IsFinite(left) && !double.IsFinite(right)), $"{left} and {right} at {Text(point)}");
                continue;
            }

            both++;
            Assert.True(RulePoints.AreClose(left, right), $"{left:R} and {right:R} at {Text(point)}");
        }

        Assert.True(checkedPoints >= 20, $"{checkedPoints} points satisfy the condition");
        Assert.True(both >= 10, $"at {both} of {checkedPoints} points both sides have a value");
    }

    private static string Text(IReadOnlyDictionary<string, double> point) => string.Join(", ", point.Select(pair => $"{pair.Key}={pair.Value:R}"));
}
