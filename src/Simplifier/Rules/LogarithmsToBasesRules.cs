namespace Symbolic.Simplifier.Rules;

/// <summary>Logarithms to the base 2, to the base 10, and to any base, of real terms.</summary>
internal static class LogarithmsToBasesRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.log.even-power-under-log2", "log2(a^n)", "n*log2(abs(a))",
            "Logarithm of an even power", "log2(x^2) -> 2*log2(abs(x))") { When = "even(n), n != 0, real(a)" },
        new("simp.log.odd-power-under-log2", "log2(a^n)", "n*log2(a)",
            "Logarithm of a power", "log2(1/x) -> -log2(x)") { When = "odd(n), real(a)" },
        new("simp.log.power-under-log2", "log2(a^b)", "b*log2(a)",
            "Logarithm of a power", "log2(x^y) -> y*log2(x) if x:positive") { When = "a > 0, real(b)" },
        new("simp.log.root-under-log2", "log2(sqrt(a))", "log2(a)/2",
            "Logarithm of a root", "log2(sqrt(x)) -> log2(x)/2") { When = "real(a)" },
        new("simp.log.base-power-under-log2", "log2(2^b*a)", "b + log2(a)",
            "Logarithm of a product", "log2(2^x*y) -> x + log2(y)") { When = "real(a), real(b)" },
        new("simp.log.difference-of-log2", "log2(a) - log2(b)", "log2(a/b)",
            "Difference of logarithms", "log2(x) - log2(y) -> log2(x/y) if x:positive, y:positive")
        {
            When = "real(a), real(b)",
            Where = "a > 0, b > 0",
        },
        new("simp.log.power-of-log2", "2^log2(a)", "a", "Definition of the logarithm", "2^log2(x) -> x") { Where = "a > 0" },
        new("simp.log.power-of-multiple-log2", "2^(b*log2(a))", "a^b",
            "Definition of the logarithm", "2^(y*log2(x)) -> x^y") { Where = "a > 0" },
        new("simp.log.even-power-under-log10", "log10(a^n)", "n*log10(abs(a))",
            "Logarithm of an even power", "log10(x^2) -> 2*log10(abs(x))") { When = "even(n), n != 0, real(a)" },
        new("simp.log.odd-power-under-log10", "log10(a^n)", "n*log10(a)",
            "Logarithm of a power", "log10(1/x) -> -log10(x)") { When = "odd(n), real(a)" },
        new("simp.log.power-under-log10", "log10(a^b)", "b*log10(a)",
            "Logarithm of a power", "log10(x^y) -> y*log10(x) if x:positive") { When = "a > 0, real(b)" },
        new("simp.log.root-under-log10", "log10(sqrt(a))", "log10(a)/2",
            "Logarithm of a root", "log10(sqrt(x)) -> log10(x)/2") { When = "real(a)" },
        new("simp.log.base-power-under-log10", "log10(10^b*a)", "b + log10(a)",
            "Logarithm of a product", "log10(10^x*y) -> x + log10(y)") { When = "real(a), real(b)" },
        new("simp.log.difference-of-log10", "log10(a) - log10(b)", "log10(a/b)",
            "Difference of logarithms", "log10(x) - log10(y) -> log10(x/y) if x:positive, y:positive")
        {
            When = "real(a), real(b)",
            Where = "a > 0, b > 0",
        },
        new("simp.log.power-of-log10", "10^log10(a)", "a", "Definition of the logarithm", "10^log10(x) -> x") { Where = "a > 0" },
        new("simp.log.power-of-multiple-log10", "10^(b*log10(a))", "a^b",
            "Definition of the logarithm", "10^(y*log10(x)) -> x^y") { Where = "a > 0" },
        new("simp.log.even-power-to-base", "log(a^n, b)", "n*log(abs(a), b)",
            "Logarithm of an even power", "log(x^2, y) -> 2*log(abs(x), y)") { When = "even(n), n != 0, real(a), real(b)" },
        new("simp.log.odd-power-to-base", "log(a^n, b)", "n*log(a, b)",
            "Logarithm of a power", "log(1/x, y) -> -log(x, y)") { When = "odd(n), real(a), real(b)" },
        new("simp.log.power-to-base", "log(a^b, g)", "b*log(a, g)",
            "Logarithm of a power", "log(x^y, z) -> y*log(x, z) if x:positive") { When = "a > 0, real(b), real(g)" },
        new("simp.log.root-to-base", "log(sqrt(a), b)", "log(a, b)/2",
            "Logarithm of a root", "log(sqrt(x), y) -> log(x, y)/2") { When = "real(a), real(b)" },
        new("simp.log.base-is-even-power", "log(a, b^n)", "log(a, abs(b))/n",
            "Logarithm to a power as base", "log(x, y^2) -> log(x, abs(y))/2")
        {
            When = "even(n), n != 0, real(a), real(b)",
            Sound = Soundness.Generic,
        },
        new("simp.log.base-is-odd-power", "log(a, b^n)", "log(a, b)/n",
            "Logarithm to a power as base", "log(x, 1/y) -> -log(x, y)")
        {
            When = "odd(n), real(a), real(b)",
            Sound = Soundness.Generic,
        },
        new("simp.log.base-is-root", "log(a, sqrt(b))", "2*log(a, b)",
            "Logarithm to a root as base", "log(x, sqrt(y)) -> 2*log(x, y)") { When = "real(a), real(b)" },
        new("simp.log.base-2", "log(a, 2)", "log2(a)", "Logarithm to the base 2", "log(x, 2) -> log2(x)"),
        new("simp.log.base-10", "log(a, 10)", "log10(a)", "Logarithm to the base 10", "log(x, 10) -> log10(x)"),
        new("simp.log.chain-of-bases", "log(a, b)*log(b, g)", "log(a, g)",
            "Change of base", "log(x, y)*log(y, z) -> log(x, z)") { Where = "b > 0, b != 1" },
        new("simp.log.base-cancels", "log(a, b)*ln(b)", "ln(a)",
            "Change of base", "log(x, y)*ln(y) -> ln(x)") { Where = "b > 0, b != 1" },
        new("simp.log.reciprocal-of-log", "1/log(a, b)", "log(b, a)",
            "Change of base", "1/log(x, y) -> log(y, x)") { When = "real(a), real(b)", Sound = Soundness.Generic },
        new("simp.log.sum-to-base", "log(a, b) + log(g, b)", "log(a*g, b)",
            "Sum of logarithms", "log(x, z) + log(y, z) -> log(x*y, z) if x:positive, y:positive")
        {
            When = "real(a), real(b), real(g)",
            Where = "a > 0, g > 0",
        },
        new("simp.log.difference-to-base", "log(a, b) - log(g, b)", "log(a/g, b)",
            "Difference of logarithms", "log(x, z) - log(y, z) -> log(x/y, z) if x:positive, y:positive")
        {
            When = "real(a), real(b), real(g)",
            Where = "a > 0, g > 0",
        },
        new("simp.log.power-of-log-to-large-base", "b^log(a, b)", "a",
            "Definition of the logarithm", "y^log(x, y) -> x if y>1") { When = "b > 1", Where = "a > 0" },
        new("simp.log.power-of-log-to-small-base", "b^log(a, b)", "a",
            "Definition of the logarithm", "y^log(x, y) -> x if y>0, y<1") { When = "b > 0, b < 1", Where = "a > 0" },
    ];
}
