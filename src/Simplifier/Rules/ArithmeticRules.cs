namespace Symbolic.Simplifier.Rules;

/// <summary>What holds for all terms.</summary>
internal static class ArithmeticRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.arithmetic.hypot-of-squares", "hypot(a, b)^2", "a^2 + b^2",
            "Definition of hypot", "hypot(x, y)^2 -> x^2 + y^2") { IsExpanding = true },
        new("simp.arithmetic.hypot", "sqrt(a^2 + b^2)", "hypot(a, b)", "Definition of hypot", "sqrt(x^2 + y^2) -> hypot(x, y)"),
    ];
}
