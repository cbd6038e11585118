namespace Symbolic.Simplifier.Rules;

/// <summary>Gamma, factorial and digamma: DLMF 5.4, 5.5.</summary>
internal static class GammaAndFactorialRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.gamma.quotient", "gamma(a)/gamma(b)", "product(b + k, k, 0, a - b - 1)",
            "Recurrence of gamma", "gamma(x + 1)/gamma(x) -> x") { When = "number(a - b), integer(a - b), a > b, a - b <= 6", Where = "gamma(b) != 0", Sound = Soundness.Generic },
        new("simp.gamma.step", "a*gamma(a)", "gamma(a + 1)",
            "Recurrence of gamma", "x*gamma(x) -> gamma(x + 1)") { Where = "a != 0", Sound = Soundness.Generic },
        new("simp.gamma.factorial-quotient", "factorial(a)/factorial(b)", "product(b + k, k, 1, a - b)",
            "Quotient of factorials", "factorial(x)/factorial(x - 1) -> x") { When = "number(a - b), integer(a - b), a > b, a - b <= 6", Where = "factorial(b) != 0", Sound = Soundness.Generic },
        new("simp.gamma.factorial-step", "(a + 1)*factorial(a)", "factorial(a + 1)",
            "Recurrence of the factorial", "(x + 1)*factorial(x) -> factorial(x + 1)") { Where = "a > -1", Sound = Soundness.Generic },
        new("simp.gamma.factorial-of-gamma", "gamma(a + 1)", "factorial(a)",
            "Definition of the factorial", "gamma(x + 1) -> factorial(x)"),
        new("simp.gamma.reflection", "gamma(a)*gamma(1 - a)", "pi/sin(pi*a)",
            "Reflection formula", "gamma(x)*gamma(1 - x) -> pi/sin(pi*x)") { Where = "sin(pi*a) != 0", Sound = Soundness.Generic },
        new("simp.gamma.digamma-difference", "digamma(a + 1) - digamma(a)", "1/a",
            "Recurrence of digamma", "digamma(x + 1) - digamma(x) -> 1/x") { Where = "a > 0" },
        new("simp.gamma.digamma-step", "digamma(a) + 1/a", "digamma(a + 1)",
            "Recurrence of digamma", "digamma(x) + 1/x -> digamma(x + 1)") { Where = "a != 0", Sound = Soundness.Generic },
        new("simp.gamma.trigamma-difference", "trigamma(a + 1) - trigamma(a)", "-1/a^2",
            "Recurrence of trigamma", "trigamma(x + 1) - trigamma(x) -> -1/x^2") { Where = "a > 0" },
        new("simp.gamma.exp-of-lgamma", "exp(lgamma(a))", "gamma(a)",
            "Definition of lgamma", "exp(lgamma(x)) -> gamma(x) if x:positive") { When = "a > 0" },
        new("simp.gamma.log-of-gamma", "ln(gamma(a))", "lgamma(a)",
            "Definition of lgamma", "ln(gamma(x)) -> lgamma(x) if x:positive") { When = "a > 0" },
    ];
}
