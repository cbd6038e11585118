namespace Symbolic.Simplifier.Rules;

/// <summary>Values held between bounds: <c>clamp(x, lo, hi)</c> is <c>min(max(x, lo), hi)</c>, also where the bounds cross.</summary>
internal static class ClampRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.minmax.clamp-to-a-point", "clamp(a, b, b)", "b", "Equal bounds", "clamp(x, y, y) -> y"),
        new("simp.minmax.clamp-twice", "clamp(clamp(a, b, f), b, f)", "clamp(a, b, f)",
            "Clamped already", "clamp(clamp(x, 0, y), 0, y) -> clamp(x, 0, y)"),
        new("simp.minmax.clamp-inside", "clamp(a, b, f)", "a", "Within the bounds", "clamp(x, 0, 1) -> x if x>=0, x<=1")
        {
            When = "a >= b, a <= f",
        },
        new("simp.minmax.clamp-below", "clamp(a, b, f)", "b", "Below the bounds", "clamp(x, 0, 1) -> 0 if x<0") { When = "a <= b, b <= f" },
        new("simp.minmax.clamp-above", "clamp(a, b, f)", "f", "Above the bounds", "clamp(x, 0, 1) -> 1 if x>2") { When = "a >= f" },
        new("simp.minmax.clamp-of-clamp", "clamp(clamp(a, b, f), g, h)", "clamp(a, max(b, g), min(f, h))",
            "Nested bounds", "clamp(clamp(x, 0, 2), 1, 3) -> clamp(x, 1, 2)")
        {
            When = "b <= f, g <= h, g <= f, b <= h",
        },
        new("simp.minmax.clamp-of-max", "clamp(max(a, b), b, f)", "clamp(a, b, f)",
            "Clamped already", "clamp(max(x, y), y, z) -> clamp(x, y, z)"),
        new("simp.minmax.clamp-of-min", "clamp(min(a, f), b, f)", "clamp(a, b, f)",
            "Clamped already", "clamp(min(x, z), y, z) -> clamp(x, y, z)"),
        new("simp.minmax.clamp-of-relu", "clamp(relu(a), 0, f)", "clamp(a, 0, f)",
            "Clamped already", "clamp(relu(x), 0, y) -> clamp(x, 0, y)"),
        new("simp.minmax.min-of-max", "min(q, max(p, a))", "clamp(a, p, q)",
            "Definition of clamp", "min(1, max(-1, x)) -> clamp(x, -1, 1)") { When = "p <= q" },
        new("simp.minmax.max-of-min", "max(p, min(q, a))", "clamp(a, p, q)",
            "Definition of clamp", "max(-1, min(1, x)) -> clamp(x, -1, 1)") { When = "p <= q" },
        new("simp.minmax.clamp-of-minus", "clamp(-a, -q, q)", "-clamp(a, -q, q)",
            "Symmetrical bounds", "clamp(-x, -1, 1) -> -clamp(x, -1, 1)") { When = "q >= 0", IsExpanding = true },
        new("simp.minmax.clamps-of-opposites", "clamp(a, -q, q) + clamp(-a, -q, q)", "0",
            "Symmetrical bounds", "clamp(x, -1, 1) + clamp(-x, -1, 1) -> 0") { When = "q >= 0" },
    ];
}
