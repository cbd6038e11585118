using Symbolic.Expressions;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Rewriting;
using static Symbolic.Maths;

namespace Symbolic.Simplifier.Passes;

/// <summary>Writes circular and hyperbolic functions by others.</summary>
internal static class CircleForms
{
    /// <summary>Tangents, cotangents, secants and cosecants by sines and cosines, and the same for hyperbolic functions.</summary>
    public static Expr BySineAndCosine(Expr term, CancellationToken cancellationToken = default) => BottomUp.Map(term, static node =>
    {
        if (node is not Apply { Function.Name: var name } call) return node;
        var x = call.Children[0];
        return name switch
        {
            "tan" => Sin(x) / Cos(x),
            "cot" => Cos(x) / Sin(x),
            "sec" => 1 / Cos(x),
            "csc" => 1 / Sin(x),
            "tanh" => Sinh(x) / Cosh(x),
            "coth" => Cosh(x) / Sinh(x),
            "sech" => 1 / Cosh(x),
            "csch" => 1 / Sinh(x),
            _ => node,
        };
    }, cancellationToken);

    /// <summary>Hyperbolic functions and sigmoids by exponentials.</summary>
    public static Expr ByExponentials(Expr term, CancellationToken cancellationToken = default) => BottomUp.Map(term, static node =>
    {
        if (node is not Apply { Function.Name: var name } call || !Kernels.IsHyperbolic(node)) return node;
        var x = call.Children[0];
        var (w, v) = (Exp(x), Exp(-x));
        return name switch
        {
            "sinh" => (w - v) / 2,
            "cosh" => (w + v) / 2,
            "tanh" => (w - v) / (w + v),
            "coth" => (w + v) / (w - v),
            "sech" => 2 / (w + v),
            "csch" => 2 / (w - v),
            "sigmoid" => w / (1 + w),
            _ => w - 1,
        };
    }, cancellationToken);

    /// <summary>Even powers of one function by the other, since their squares add up to 1 (or differ by 1).</summary>
    /// <param name="term">Any term.</param>
    /// <param name="name">The function whose powers go: <c>sin</c>, <c>cos</c>, <c>sinh</c> or <c>cosh</c>.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    public static Expr WithoutSquaresOf(string name, Expr term, CancellationToken cancellationToken = default) => BottomUp.Map(term, node =>
    {
        if (node is not Pow { Exponent: Number { Value: var exponent } } power || !Kernels.IsCall(power.Base, name)) return node;
        if (!exponent.IsInteger || !exponent.TryGetInt32(out var n) || Math.Abs(n) < 2) return node;
        var x = power.Base.Children[0];
        Expr square = name switch
        {
            "sin" => 1 - (Cos(x) ^ 2),
            "cos" => 1 - (Sin(x) ^ 2),
            "sinh" => (Cosh(x) ^ 2) - 1,
            _ => (Sinh(x) ^ 2) + 1,
        };
        return (square ^ (n / 2)) * (power.Base ^ (n % 2));
    }, cancellationToken);
}
