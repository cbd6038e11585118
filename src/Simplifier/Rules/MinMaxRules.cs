namespace Symbolic.Simplifier.Rules;

/// <summary>Maxima and minima.</summary>
internal static class MinMaxRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.minmax.sum", "max(a, b) + min(a, b)", "a + b", "Maximum and minimum", "max(x, y) + min(x, y) -> x + y"),
        new("simp.minmax.product", "max(a, b)*min(a, b)", "a*b", "Maximum and minimum", "max(x, y)*min(x, y) -> x*y"),
        new("simp.minmax.difference", "max(a, b) - min(a, b)", "abs(a - b)", "Maximum and minimum", "max(x, y) - min(x, y) -> abs(x - y)"),
        new("simp.minmax.max-absorbs", "max(a, min(a, b))", "a", "Absorption", "max(x, min(x, y)) -> x"),
        new("simp.minmax.min-absorbs", "min(a, max(a, b))", "a", "Absorption", "min(x, max(x, y)) -> x"),
        new("simp.minmax.max-known", "max(a, b)", "a", "Maximum and minimum", "max(x, y) -> x if x > y") { When = "a >= b" },
        new("simp.minmax.min-known", "min(a, b)", "b", "Maximum and minimum", "min(x, y) -> y if x > y") { When = "a >= b" },
        new("simp.minmax.max-of-opposites", "max(a, -a)", "abs(a)", "Maximum and minimum", "max(x, -x) -> abs(x)"),
        new("simp.minmax.min-of-opposites", "min(a, -a)", "-abs(a)", "Maximum and minimum", "min(x, -x) -> -abs(x)"),
        new("simp.minmax.max-of-negatives", "max(-a, -b)", "-min(a, b)", "Maximum and minimum", "max(-x, -y) -> -min(x, y)"),
        new("simp.minmax.min-of-negatives", "min(-a, -b)", "-max(a, b)", "Maximum and minimum", "min(-x, -y) -> -max(x, y)"),
        new("simp.minmax.relu", "max(a, 0)", "relu(a)", "Definition of relu", "max(x, 0) -> relu(x)"),
        new("simp.minmax.min-zero", "min(a, 0)", "-relu(-a)", "Definition of relu", "min(x, 0) -> -relu(-x)") { IsExpanding = true },
    ];
}
