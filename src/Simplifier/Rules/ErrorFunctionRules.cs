namespace Symbolic.Simplifier.Rules;

/// <summary>Error functions: DLMF 7.2, 7.4.</summary>
internal static class ErrorFunctionRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.erf.sum", "erf(a) + erfc(a)", "1", "Complement", "erf(x) + erfc(x) -> 1"),
        new("simp.erf.complement", "1 - erf(a)", "erfc(a)", "Complement", "1 - erf(x) -> erfc(x)"),
        new("simp.erf.complement-of-complement", "1 - erfc(a)", "erf(a)", "Complement", "1 - erfc(x) -> erf(x)"),
        new("simp.erf.reflection", "erfc(a) + erfc(-a)", "2", "Reflection", "erfc(x) + erfc(-x) -> 2"),
        new("simp.erf.plus-one", "1 + erf(a)", "erfc(-a)", "Complement", "1 + erf(x) -> erfc(-x)"),
        new("simp.erf.reflected", "2 - erfc(a)", "erfc(-a)", "Reflection", "2 - erfc(x) -> erfc(-x)"),
    ];
}
