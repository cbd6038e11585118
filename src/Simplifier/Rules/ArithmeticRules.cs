namespace Symbolic.Simplifier.Rules;

/// <summary>What holds for all terms.</summary>
internal static class ArithmeticRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.arithmetic.minus-one-to-even", "(-1)^a", "1", "Even power", "(-1)^(2*x) -> 1 if x:integer") { When = "even(a)" },
        new("simp.arithmetic.minus-one-to-odd", "(-1)^a", "-1", "Odd power", "(-1)^(2*x + 1) -> -1 if x:integer") { When = "odd(a)" },
        new("simp.arithmetic.hypot-of-squares", "hypot(a, b)^2", "a^2 + b^2",
            "Definition of hypot", "hypot(x, y)^2 -> x^2 + y^2") { IsExpanding = true },
        new("simp.arithmetic.hypot", "sqrt(a^2 + b^2)", "hypot(a, b)", "Definition of hypot", "sqrt(x^2 + y^2) -> hypot(x, y)"),
        new("simp.arithmetic.hypot-of-zero", "hypot(a, 0)", "abs(a)",
            "Definition of hypot", "hypot(x, 0) -> abs(x)") { When = "real(a)" },
        new("simp.arithmetic.hypot-from-zero", "hypot(0, a)", "abs(a)",
            "Definition of hypot", "hypot(0, x) -> abs(x)") { When = "real(a)" },
        new("simp.arithmetic.hypot-of-numbers", "hypot(p, q)", "sqrt(p^2 + q^2)", "Definition of hypot", "hypot(3, 4) -> 5"),
        new("simp.arithmetic.hypot-of-minus", "hypot(-a, b)", "hypot(a, b)", "Even function", "hypot(-x, y) -> hypot(x, y)"),
        new("simp.arithmetic.hypot-to-minus", "hypot(a, -b)", "hypot(a, b)", "Even function", "hypot(x, -y) -> hypot(x, y)"),
        new("simp.arithmetic.hypot-of-abs", "hypot(abs(a), b)", "hypot(a, b)",
            "Even function", "hypot(abs(x), y) -> hypot(x, y)") { When = "real(a)" },
        new("simp.arithmetic.hypot-to-abs", "hypot(a, abs(b))", "hypot(a, b)",
            "Even function", "hypot(x, abs(y)) -> hypot(x, y)") { When = "real(b)" },
        new("simp.arithmetic.hypot-common-number", "hypot(p*a, p*b)", "abs(p)*hypot(a, b)",
            "Common factor", "hypot(-2*x, -2*y) -> 2*hypot(x, y)") { When = "p != 1, p != -1" },
        new("simp.arithmetic.hypot-common-factor", "hypot(a*f, b*f)", "abs(f)*hypot(a, b)",
            "Common factor", "hypot(x*z, y*z) -> abs(z)*hypot(x, y)") { When = "real(f)" },
    ];
}
