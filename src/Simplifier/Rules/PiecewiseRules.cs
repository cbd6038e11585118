namespace Symbolic.Simplifier.Rules;

/// <summary>Piecewise terms.</summary>
internal static class PiecewiseRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.piecewise.first-holds", "piecewise(a, b > d, h)", "a",
            "Decided condition", "piecewise(x, y > 0, z) -> x if y:positive") { When = "b > d" },
        new("simp.piecewise.first-fails", "piecewise(a, b > d, h)", "h",
            "Decided condition", "piecewise(x, y > 0, z) -> z if y:negative") { When = "b <= d" },
        new("simp.piecewise.at-least-holds", "piecewise(a, b >= d, h)", "a",
            "Decided condition", "piecewise(x, y >= 0, z) -> x if y:positive") { When = "b >= d" },
        new("simp.piecewise.at-least-fails", "piecewise(a, b >= d, h)", "h",
            "Decided condition", "piecewise(x, y >= 0, z) -> z if y:negative") { When = "b < d" },
        new("simp.piecewise.less-holds", "piecewise(a, b < d, h)", "a",
            "Decided condition", "piecewise(x, y < 0, z) -> x if y:negative") { When = "b < d" },
        new("simp.piecewise.less-fails", "piecewise(a, b < d, h)", "h",
            "Decided condition", "piecewise(x, y < 0, z) -> z if y:positive") { When = "b >= d" },
        new("simp.piecewise.at-most-holds", "piecewise(a, b <= d, h)", "a",
            "Decided condition", "piecewise(x, y <= 0, z) -> x if y:negative") { When = "b <= d" },
        new("simp.piecewise.at-most-fails", "piecewise(a, b <= d, h)", "h",
            "Decided condition", "piecewise(x, y <= 0, z) -> z if y:positive") { When = "b > d" },
        new("simp.piecewise.unequal-holds", "piecewise(a, b != d, h)", "a",
            "Decided condition", "piecewise(x, y != 0, z) -> x if y:positive") { When = "b != d" },
        new("simp.piecewise.abs", "piecewise(a, a >= 0, -a)", "abs(a)", "Absolute value", "piecewise(x, x >= 0, -x) -> abs(x)"),
        new("simp.piecewise.abs-strict", "piecewise(a, a > 0, -a)", "abs(a)", "Absolute value", "piecewise(x, x > 0, -x) -> abs(x)"),
        new("simp.piecewise.abs-turned", "piecewise(-a, a < 0, a)", "abs(a)", "Absolute value", "piecewise(-x, x < 0, x) -> abs(x)"),
        new("simp.piecewise.relu", "piecewise(a, a > 0, 0)", "relu(a)", "Definition of relu", "piecewise(x, x > 0, 0) -> relu(x)"),
        new("simp.piecewise.relu-weak", "piecewise(a, a >= 0, 0)", "relu(a)", "Definition of relu", "piecewise(x, x >= 0, 0) -> relu(x)"),
        new("simp.piecewise.max", "piecewise(a, a > b, b)", "max(a, b)", "Maximum", "piecewise(x, x > y, y) -> max(x, y)"),
        new("simp.piecewise.max-weak", "piecewise(a, a >= b, b)", "max(a, b)", "Maximum", "piecewise(x, x >= y, y) -> max(x, y)"),
        new("simp.piecewise.min", "piecewise(a, a < b, b)", "min(a, b)", "Minimum", "piecewise(x, x < y, y) -> min(x, y)"),
        new("simp.piecewise.min-weak", "piecewise(a, a <= b, b)", "min(a, b)", "Minimum", "piecewise(x, x <= y, y) -> min(x, y)"),
    ];
}
