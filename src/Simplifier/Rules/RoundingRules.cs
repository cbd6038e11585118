namespace Symbolic.Simplifier.Rules;

/// <summary>Floor, ceiling and rounding.</summary>
internal static class RoundingRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.rounding.floor-of-integer", "floor(a)", "a", "Rounding", "floor(x) -> x if x:integer") { When = "integer(a)" },
        new("simp.rounding.ceil-of-integer", "ceil(a)", "a", "Rounding", "ceil(x) -> x if x:integer") { When = "integer(a)" },
        new("simp.rounding.round-of-integer", "round(a)", "a", "Rounding", "round(x) -> x if x:integer") { When = "integer(a)" },
        new("simp.rounding.floor-of-minus", "floor(-a)", "-ceil(a)", "Floor and ceiling", "floor(-x) -> -ceil(x)"),
        new("simp.rounding.ceil-of-minus", "ceil(-a)", "-floor(a)", "Floor and ceiling", "ceil(-x) -> -floor(x)"),
        new("simp.rounding.floor-of-shift", "floor(a + n)", "floor(a) + n", "Rounding", "floor(x + 3) -> floor(x) + 3"),
        new("simp.rounding.ceil-of-shift", "ceil(a + n)", "ceil(a) + n", "Rounding", "ceil(x - 2) -> ceil(x) - 2"),
        new("simp.rounding.floor-of-integer-shift", "floor(a + b)", "floor(b) + a",
            "Rounding", "floor(x + y) -> floor(y) + x if x:integer") { When = "integer(a)" },
        new("simp.rounding.ceil-of-integer-shift", "ceil(a + b)", "ceil(b) + a",
            "Rounding", "ceil(x + y) -> ceil(y) + x if x:integer") { When = "integer(a)" },
        new("simp.rounding.round-of-shift", "round(a + n)", "round(a) + n",
            "Rounding", "round(x + 2) -> round(x) + 2") { When = "even(n)" },
        new("simp.rounding.round-of-even-shift", "round(a + b)", "round(b) + a",
            "Rounding", "round(x + y) -> round(y) + x if x:even") { When = "even(a)" },
        new("simp.rounding.difference-of-floors", "floor(a + n) - floor(a)", "n", "Rounding", "floor(x + 3) - floor(x) -> 3"),
        new("simp.rounding.difference-of-ceils", "ceil(a + n) - ceil(a)", "n", "Rounding", "ceil(x + 3) - ceil(x) -> 3"),
        new("simp.rounding.two-halves", "floor(a/2) + ceil(a/2)", "a",
            "Rounded down and up", "floor(x/2) + ceil(x/2) -> x if x:integer") { When = "integer(a)" },
        new("simp.rounding.floor-plus-ceil-of-minus", "floor(a) + ceil(-a)", "0", "Floor and ceiling", "floor(x) + ceil(-x) -> 0"),
    ];
}
