using Symbolic.Expressions;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Rewriting;

namespace Symbolic.Simplifier.Passes;

/// <summary>Circular functions of angles with a multiple of pi/2 added: sin(x + pi/2) is cos(x), tan(x + pi) is tan(x).</summary>
internal static class AngleShifts
{
    private static readonly NamedRule Rule = new(
        "simp.trig.shift", "Shifted angle", "A quarter turn makes sine of cosine; a half turn changes the sign.");

    public static IEnumerable<Rewrite> Moves(Expr term)
    {
        if (Shifted(term) is { } shifted) yield return new Rewrite(Rule, shifted);
    }

    /// <summary>The function without the multiple of pi/2; null if there is none.</summary>
    public static Expr? Shifted(Expr term)
    {
        if (!Kernels.IsCircular(term) || term.Children[0] is not Add) return null;
        var combination = LinearCombination.Of(term.Children[0]);
        if (!combination.Coefficients.TryGetValue(Constant.Pi, out var turns) || !(turns * 2).IsInteger) return null;
        var quarters = (int)((turns.Numerator * 2 / turns.Denominator % 4 + 4) % 4);
        var angle = LinearCombination.Flatten(term.Children[0] - Number.Of(turns) * Constant.Pi);
        var name = ((Apply)term).Name;
        var (other, odd) = name switch
        {
            "sin" => ("cos", 1),
            "cos" => ("sin", -1),
            "tan" => ("cot", -1),
            "cot" => ("tan", -1),
            "sec" => ("csc", -1),
            _ => ("sec", 1),
        };
        // Half a turn changes the sign of all but tangent and cotangent.
        var half = name is "tan" or "cot" ? 1 : -1;
        var sign = (quarters % 2 == 1 ? odd : 1) * (quarters >= 2 ? half : 1);
        return sign * Kernels.Call(quarters % 2 == 1 ? other : name, angle);
    }
}
