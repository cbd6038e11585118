namespace Symbolic.Simplifier.Rules;

/// <summary>All rows, family by family.</summary>
internal static class RuleRows
{
    public static IEnumerable<(RuleFamily Family, RuleRow[] Rows)> All =>
    [
        (RuleFamily.Trigonometric, TrigonometricRules.Rows),
    ];
}
