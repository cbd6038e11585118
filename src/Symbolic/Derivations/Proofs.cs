using System.Collections.Frozen;
using Symbolic.Expressions;
using static Symbolic.Maths;

namespace Symbolic.Derivations;

/// <summary>Why some rows of the table of derivatives are what they are. Told where such a function is all that was asked about.</summary>
internal static class Proofs
{
    private delegate IEnumerable<Step> Proof(Expr call, Expr x, Expr result);

    private static readonly FrozenDictionary<string, Proof> ByName = new Dictionary<string, Proof>
    {
        ["tan"] = (call, x, result) => ByDefinition(call, x, Sin(x) / Cos(x), ("proof.pythagoras", 1 / (Cos(x) ^ 2)), ("proof.definition", result)),
        ["cot"] = (call, x, result) => ByDefinition(call, x, Cos(x) / Sin(x), ("proof.pythagoras", -1 / (Sin(x) ^ 2)), ("proof.definition", result)),
        ["sec"] = (call, x, result) => ByDefinition(call, x, 1 / Cos(x), ("proof.definition", result)),
        ["csc"] = (call, x, result) => ByDefinition(call, x, 1 / Sin(x), ("proof.definition", result)),
        ["sinh"] = (call, x, result) => ByDefinition(call, x, (Exp(x) - Exp(-x)) / 2, ("proof.definition", result)),
        ["cosh"] = (call, x, result) => ByDefinition(call, x, (Exp(x) + Exp(-x)) / 2, ("proof.definition", result)),
        ["sigmoid"] = (call, x, result) => ByDefinition(call, x, 1 / (1 + Exp(-x)), ("proof.definition", result)),
        ["ln"] = (call, x, result) => ByInverse(call, x, Exp, Exp, result),
        ["asin"] = (call, x, result) => ByInverse(call, x, Sin, Cos, result),
        ["acos"] = (call, x, result) => ByInverse(call, x, Cos, y => -Sin(y), result),
        ["atan"] = (call, x, result) => ByInverse(call, x, Tan, y => 1 + (Tan(y) ^ 2), result),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The steps that prove the derivative of a function of the variable alone, or null if the table has to do.</summary>
    public static IEnumerable<Step>? Steps(Expr call, Expr variable, Expr result) =>
        call is Apply { Function: { } row } && ByName.TryGetValue(row.Name, out var proof) ? proof(call, variable, result) : null;

    private static IEnumerable<Step> ByDefinition(Expr call, Expr x, Expr definition, params (string Rule, Expr After)[] ending)
    {
        var (raw, steps) = DerivationBuilder.Build(definition, x, default);
        yield return new Step
        {
            Rule = "proof.definition",
            Before = Derivative.Create(call, x),
            After = Derivative.Create(definition, x),
            Mentions = [call, definition],
        };
        foreach (var step in steps) yield return step;
        var before = raw;
        foreach (var (rule, after) in ending)
        {
            yield return new Step { Rule = rule, Before = before, After = after, Mentions = [before, after] };
            before = after;
        }
    }

    // y = f(x) with g(y) = x: g'(y)*y' = 1.
    private static IEnumerable<Step> ByInverse(Expr call, Expr x, Func<Expr, Expr> inverse, Func<Expr, Expr> slope, Expr result)
    {
        var y = Expressions.Symbol.Fresh("y", call, x);
        var reciprocal = 1 / slope(call);
        yield return new Step
        {
            Rule = "proof.inverse",
            Before = Derivative.Create(call, x),
            After = reciprocal,
            Mentions = [call, inverse(y), x, slope(y)],
        };
        yield return new Step { Rule = "proof.insert", Before = reciprocal, After = result, Mentions = [slope(call), 1 / result] };
    }
}
