namespace Symbolic.Simplifier.Rules;

/// <summary>Sums and products over an index.</summary>
internal static class SumsAndProductsRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.series.linear", "sum(k, k, 1, b)", "b*(b + 1)/2",
            "Sum of whole numbers", "sum(k, k, 1, x) -> x*(x + 1)/2 if x:integer nonnegative") { When = "integer(b), b >= 0", IsExpanding = true },
        new("simp.series.squares", "sum(k^2, k, 1, b)", "b*(b + 1)*(2*b + 1)/6",
            "Sum of squares", "sum(k^2, k, 1, x) -> x*(x + 1)*(2*x + 1)/6 if x:integer nonnegative") { When = "integer(b), b >= 0", IsExpanding = true },
        new("simp.series.cubes", "sum(k^3, k, 1, b)", "b^2*(b + 1)^2/4",
            "Sum of cubes", "sum(k^3, k, 1, x) -> x^2*(x + 1)^2/4 if x:integer nonnegative") { When = "integer(b), b >= 0", IsExpanding = true },
        new("simp.series.constant", "sum(c, k, a, b)", "c*(b - a + 1)",
            "Sum of equal terms", "sum(y, k, 1, x) -> y*x if x:integer nonnegative") { When = "free(c, k), integer(a), integer(b), b - a >= -1" },
        new("simp.series.single", "sum(c, k, a, a)", "c",
            "A single term", "sum(y, k, x, x) -> y if x:integer") { When = "integer(a), free(c, k)" },
        new("simp.series.constant-product", "product(c, k, a, b)", "c^(b - a + 1)",
            "Product of equal factors", "product(y, k, 1, x) -> y^x if x:integer nonnegative") { When = "free(c, k), integer(a), integer(b), b - a >= -1" },
        new("simp.series.factorial", "product(k, k, 1, b)", "factorial(b)",
            "Definition of the factorial", "product(k, k, 1, x) -> factorial(x) if x:integer nonnegative") { When = "integer(b), b >= 0" },
        new("simp.series.geometric", "sum(c^k, k, 0, b)", "(c^(b + 1) - 1)/(c - 1)",
            "Geometric sum", "sum(y^k, k, 0, x) -> (y^(x + 1) - 1)/(y - 1) if x:integer nonnegative, y>1") { When = "free(c, k), integer(b), b >= 0", Where = "c != 1", Sound = Soundness.Generic, IsExpanding = true },
        new("simp.series.constant-factor", "sum(c*f, k, a, b)", "c*sum(f, k, a, b)",
            "Constant factor", "sum(x*k, k, 1, y) -> x*sum(k, k, 1, y)") { When = "free(c, k)" },
        new("simp.series.join", "sum(f, k, a, b) + sum(g, k, a, b)", "sum(f + g, k, a, b)",
            "Sum of sums", "sum(k^2, k, 1, y) + sum(sin(k), k, 1, y) -> sum(k^2 + sin(k), k, 1, y)"),
    ];
}
