using Symbolic.Expressions;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Rewriting;
using static Symbolic.Maths;

namespace Symbolic.Simplifier.Passes;

/// <summary>The imaginary unit: its powers, exponentials with multiples of pi*i/2 in the exponent, Euler's formula, and functions of
/// imaginary arguments. All hold for complex terms too.</summary>
internal static class ImaginaryForms
{
    private static readonly NamedRule Powers = new(
        "simp.complex.power-of-unit", "Power of the imaginary unit", "`i^2 = -1`, `i^3 = -i`, `i^4 = 1`, and so on.");

    private static readonly NamedRule Turns = new(
        "simp.complex.turn", "Quarter turns", "`exp(pi*i/2) = i`, `exp(pi*i) = -1`, `exp(2*pi*i) = 1`.");

    private static readonly NamedRule Euler = new(
        "simp.complex.euler", "Euler's formula", "`cos(a) + i*sin(a) = exp(i*a)`.");

    private static readonly NamedRule Imaginary = new(
        "simp.complex.imaginary-argument", "Imaginary argument",
        "`cosh(i*a) = cos(a)`, `sinh(i*a) = i*sin(a)`, `cos(i*a) = cosh(a)` and `sin(i*a) = i*sinh(a)`.");

    public static IEnumerable<Rewrite> Moves(Expr term)
    {
        if (Power(term) is { } power) yield return new Rewrite(Powers, power);
        if (Turned(term) is { } turned) yield return new Rewrite(Turns, turned);
        if (Exponential(term) is { } exponential) yield return new Rewrite(Euler, exponential);
        if (OfImaginary(term) is { } real) yield return new Rewrite(Imaginary, real);
    }

    private static Expr Quarter(int turns) => (turns & 3) switch
    {
        0 => Number.One,
        1 => Constant.ImaginaryUnit,
        2 => Number.MinusOne,
        _ => -Constant.ImaginaryUnit,
    };

    private static Expr? Power(Expr term) =>
        term is Pow { Exponent: Number { Value: { IsInteger: true } exponent } } power && power.Base == Constant.ImaginaryUnit
            ? Quarter((int)((exponent.Numerator % 4 + 4) % 4))
            : null;

    // exp(z + k*pi*i/2) with a whole number k.
    private static Expr? Turned(Expr term)
    {
        if (term is not Pow { Exponent: var exponent } power || power.Base != Constant.E) return null;
        var turn = Constant.Pi * Constant.ImaginaryUnit;
        var parts = exponent is Add ? exponent.Children.ToArray() : [exponent];
        foreach (var part in parts)
        {
            if (part is not Mul product || product.Rest != turn || !(product.Coefficient * 2).IsInteger)
            {
                if (part != turn) continue;
            }

            var quarters = part is Mul { Coefficient: var coefficient } ? (coefficient * 2).Numerator : 2;
            return Quarter((int)((quarters % 4 + 4) % 4)) * Exp(exponent - part);
        }

        return null;
    }

    // c*cos(a) + c*i*sin(a) or c*cos(a) - c*i*sin(a), among other terms.
    private static Expr? Exponential(Expr term)
    {
        if (term is not Add) return null;
        var present = new HashSet<Expr>(term.Children.ToArray());
        foreach (var part in term.Children)
        {
            if (Cosine(part) is not { } cosine) continue;
            var factor = part / cosine;
            var sine = factor * Constant.ImaginaryUnit * Sin(cosine.Children[0]);
            foreach (var sign in new[] { 1, -1 })
            {
                if (!present.Contains(sign * sine)) continue;
                return term - part - sign * sine + factor * Exp(sign * Constant.ImaginaryUnit * cosine.Children[0]);
            }
        }

        return null;
    }

    private static Expr? Cosine(Expr part)
    {
        if (Kernels.IsCall(part, "cos")) return part;
        if (part is not Mul) return null;
        foreach (var factor in part.Children)
        {
            if (Kernels.IsCall(factor, "cos")) return factor;
        }

        return null;
    }

    private static Expr? OfImaginary(Expr term)
    {
        if (term is not Apply { Function.Name: var name } || term.Children[0] is not Mul argument) return null;
        if (name is not ("cos" or "sin" or "tan" or "cosh" or "sinh" or "tanh")) return null;
        if (!argument.Children.Contains(Constant.ImaginaryUnit)) return null;
        var angle = argument / Constant.ImaginaryUnit;
        return name switch
        {
            "cos" => Cosh(angle),
            "sin" => Constant.ImaginaryUnit * Sinh(angle),
            "tan" => Constant.ImaginaryUnit * Tanh(angle),
            "cosh" => Cos(angle),
            "sinh" => Constant.ImaginaryUnit * Sin(angle),
            _ => Constant.ImaginaryUnit * Tan(angle),
        };
    }
}
