namespace Symbolic.Simplifier.Rules;

/// <summary>Absolute value, sign and step of real terms.</summary>
internal static class AbsoluteValueAndSignRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.abs.nonnegative", "abs(a)", "a", "Absolute value", "abs(x^2 + 1) -> x^2 + 1") { When = "a >= 0" },
        new("simp.abs.nonpositive", "abs(a)", "-a", "Absolute value", "abs(x) -> -x if x:negative") { When = "a <= 0" },
        new("simp.abs.square", "abs(a)^2", "a^2", "Absolute value", "abs(x)^2 -> x^2") { When = "real(a)" },
        new("simp.abs.product", "abs(a)*abs(b)", "abs(a*b)", "Absolute value", "abs(x)*abs(y) -> abs(x*y)"),
        new("simp.abs.quotient", "abs(a)/abs(b)", "abs(a/b)", "Absolute value", "abs(x)/abs(y) -> abs(x/y)"),
        new("simp.abs.of-abs", "abs(abs(a))", "abs(a)", "Absolute value", "abs(abs(x)) -> abs(x)"),
        new("simp.abs.of-positive-multiple", "abs(b*a)", "b*abs(a)",
            "Absolute value", "abs(y*x) -> y*abs(x) if y:positive") { When = "b > 0" },
        new("simp.abs.of-negative-multiple", "abs(b*a)", "-b*abs(a)",
            "Absolute value", "abs(y*x) -> -y*abs(x) if y:negative") { When = "b < 0", IsExpanding = true },
        new("simp.abs.of-power", "abs(a^n)", "abs(a)^n", "Absolute value", "abs(x^3) -> abs(x)^3") { When = "real(a)" },
        new("simp.abs.sign-times", "a*sign(a)", "abs(a)", "Absolute value", "x*sign(x) -> abs(x)") { When = "real(a)" },
        new("simp.abs.over-itself", "abs(a)/a", "sign(a)", "Sign", "abs(x)/x -> sign(x)") { When = "real(a)", Where = "a != 0" },
        new("simp.abs.itself-over-abs", "a/abs(a)", "sign(a)", "Sign", "x/abs(x) -> sign(x)") { When = "real(a)", Where = "a != 0" },
        new("simp.abs.abs-sign", "abs(a)*sign(a)", "a", "Sign", "abs(x)*sign(x) -> x") { When = "real(a)" },
        new("simp.abs.sign-of-sign", "sign(sign(a))", "sign(a)", "Sign", "sign(sign(x)) -> sign(x)"),
        new("simp.abs.sign-positive", "sign(a)", "1", "Sign", "sign(abs(x) + 1) -> 1") { When = "a > 0" },
        new("simp.abs.sign-negative", "sign(a)", "-1", "Sign", "sign(x) -> -1 if x:negative") { When = "a < 0" },
        new("simp.abs.sign-of-abs", "sign(abs(a))", "1", "Sign", "sign(abs(x)) -> 1 if x:nonzero") { When = "a != 0" },
        new("simp.abs.sign-squared", "sign(a)^2", "1", "Sign", "sign(x)^2 -> 1 if x:nonzero") { When = "a != 0" },
        new("simp.abs.sign-of-positive-multiple", "sign(b*a)", "sign(a)", "Sign", "sign(y*x) -> sign(x) if y:positive") { When = "b > 0" },
        new("simp.abs.product-of-signs", "sign(a)*sign(b)", "sign(a*b)", "Sign", "sign(x)*sign(y) -> sign(x*y)"),
        new("simp.abs.abs-of-sign", "abs(sign(a))", "1", "Sign", "abs(sign(x)) -> 1 if x:nonzero") { When = "a != 0" },
        new("simp.abs.heaviside-positive", "heaviside(a)", "1", "Step", "heaviside(x) -> 1 if x:positive") { When = "a > 0" },
        new("simp.abs.heaviside-negative", "heaviside(a)", "0", "Step", "heaviside(x) -> 0 if x:negative") { When = "a < 0" },
        new("simp.abs.heaviside-sum", "heaviside(a) + heaviside(-a)", "1", "Step", "heaviside(x) + heaviside(-x) -> 1"),
        new("simp.abs.heaviside-difference", "heaviside(a) - heaviside(-a)", "sign(a)", "Step", "heaviside(x) - heaviside(-x) -> sign(x)"),
        new("simp.abs.heaviside-is-sign", "2*heaviside(a) - 1", "sign(a)", "Step", "2*heaviside(x) - 1 -> sign(x)"),
        new("simp.abs.sign-is-heaviside", "sign(a) + 1", "2*heaviside(a)", "Step", "(sign(x) + 1) -> 2*heaviside(x)"),
    ];
}
