namespace Symbolic.Simplifier.Rules;

/// <summary>Powers and roots of real terms.</summary>
internal static class PowersAndRootsRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.power.root-of-square", "sqrt(a^2)", "abs(a)", "Root of a square", "sqrt(x^2) -> abs(x)") { When = "real(a)" },
        new("simp.power.root-of-square-nonnegative", "sqrt(a^2)", "a",
            "Root of a square", "sqrt(x^2) -> x if x:positive") { When = "a >= 0" },
        new("simp.power.root-of-square-nonpositive", "sqrt(a^2)", "-a",
            "Root of a square", "sqrt(x^2) -> -x if x:negative") { When = "a <= 0" },
        new("simp.power.product-of-roots", "sqrt(a)*sqrt(b)", "sqrt(a*b)",
            "Product of roots", "sqrt(x)*sqrt(y) -> sqrt(x*y) if x:positive, y:positive") { When = "real(a), real(b)", Where = "a >= 0, b >= 0" },
        new("simp.power.quotient-of-roots", "sqrt(a)/sqrt(b)", "sqrt(a/b)",
            "Quotient of roots", "sqrt(x)/sqrt(y) -> sqrt(x/y) if x:positive, y:positive") { When = "real(a), real(b)", Where = "a >= 0, b > 0" },
        new("simp.power.root-of-product", "sqrt(a*b)", "sqrt(a)*sqrt(b)",
            "Root of a product", "sqrt(x*y) -> sqrt(x)*sqrt(y) if x:positive") { When = "a > 0, real(b)", IsExpanding = true },
        new("simp.power.power-of-power", "(a^b)^d", "a^(b*d)",
            "Power of a power", "(x^y)^z -> x^(y*z) if x:positive") { When = "a > 0, real(b), real(d)" },
        new("simp.power.common-exponent", "a^d*b^d", "(a*b)^d",
            "Powers with one exponent", "x^z*y^z -> (x*y)^z if x:positive, y:positive") { When = "a > 0, b > 0, real(d)" },
        new("simp.power.cube-root-of-cube", "cbrt(a^3)", "a", "Cube root of a cube", "cbrt(x^3) -> x") { When = "real(a)" },
        new("simp.power.cube-of-cube-root", "cbrt(a)^3", "a", "Cube of a cube root", "cbrt(x)^3 -> x") { When = "real(a)" },
        new("simp.power.product-of-cube-roots", "cbrt(a)*cbrt(b)", "cbrt(a*b)",
            "Product of cube roots", "cbrt(x)*cbrt(y) -> cbrt(x*y)") { When = "real(a), real(b)" },
    ];
}
