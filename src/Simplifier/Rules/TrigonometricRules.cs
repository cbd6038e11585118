namespace Symbolic.Simplifier.Rules;

/// <summary>Identities of the circular functions: DLMF 4.21.</summary>
internal static class TrigonometricRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.trig.pythagoras", "sin(a)^2 + cos(a)^2", "1", "Pythagorean identity", "3*sin(x)^2 + 3*cos(x)^2 + y -> y + 3"),
        new("simp.trig.tangent", "sin(a)/cos(a)", "tan(a)", "Tangent", "y*sin(x)^2/cos(x)^2 -> y*tan(x)^2"),
    ];
}
