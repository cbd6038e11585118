using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Rewriting;
using static Symbolic.Maths;

namespace Symbolic.Simplifier.Passes;

/// <summary>Maxima and minima of lists: what another operand bounds is dropped, what all operands have in common is taken out.</summary>
internal static class Extrema
{
    // Every two operands are compared.
    private const int MaxOperands = 16;

    private static readonly NamedRule Dominated = new(
        "simp.minmax.dominated", "Maximum and minimum", "An operand that is never beyond another one says nothing.");

    private static readonly NamedRule Absorbed = new(
        "simp.minmax.absorbed", "Absorption", "`max(a, min(a, b)) = a` and `min(a, max(a, b)) = a`.");

    private static readonly NamedRule CommonTerm = new(
        "simp.minmax.common-term", "Common term", "`max(a + c, b + c) = max(a, b) + c`, and likewise the minimum.");

    private static readonly NamedRule CommonFactor = new(
        "simp.minmax.common-factor", "Common factor",
        "A positive common factor is taken out; a negative one makes a minimum of a maximum, and a maximum of a minimum.");

    private static readonly NamedRule Distributive = new(
        "simp.minmax.distributive", "Distributive law",
        "`min(max(a, b), max(a, c)) = max(a, min(b, c))`, and likewise with both exchanged.");

    private static readonly NamedRule Opposites = new("simp.minmax.opposites", "Absolute value", "`max(a, -a) = abs(a)`.");

    public static IEnumerable<Rewrite> Moves(Expr term, FactBase facts)
    {
        var isMax = Kernels.IsCall(term, "max");
        if (!isMax && !Kernels.IsCall(term, "min")) yield break;
        var operands = term.Children.ToArray();
        if (operands.Length is < 2 or > MaxOperands) yield break;
        if (Without(operands, (other, operand) => Absorbs(other, operand, isMax ? "min" : "max")) is { } absorbed)
            yield return new Rewrite(Absorbed, Of(isMax, absorbed));
        if (operands.Length > 2 && Without(operands, (other, operand) => IsBeyond(other, operand, isMax, facts)) is { } shorter)
            yield return new Rewrite(Dominated, Of(isMax, shorter));
        if (Shared(operands) is { } common)
            yield return new Rewrite(CommonTerm, common + Of(isMax, operands.Select(operand => operand - common)));
        if (operands.All(static operand => operand is Mul) && ((Mul)operands[0]).Coefficient is var factor && !factor.IsOne
            && operands.All(operand => ((Mul)operand).Coefficient == factor))
        {
            var divided = operands.Select(static operand => ((Mul)operand).Rest);
            yield return new Rewrite(CommonFactor, Number.Of(factor) * Of(isMax == factor.Sign > 0, divided));
        }

        if (Distributed(operands, isMax) is { } distributed) yield return new Rewrite(Distributive, distributed);
        if (isMax && operands.Length > 2 && Opposed(operands) is { } opposed) yield return new Rewrite(Opposites, Max(opposed));
    }

    private static Expr Of(bool isMax, IEnumerable<Expr> operands) => isMax ? Max([.. operands]) : Min([.. operands]);

    // The operands that no other one makes superfluous; null if there is none to drop.
    private static List<Expr>? Without(Expr[] operands, Func<Expr, Expr, bool> drops)
    {
        var kept = operands.ToList();
        for (var i = kept.Count - 1; i >= 0 && kept.Count > 1; i--)
        {
            var operand = kept[i];
            if (kept.Exists(other => other != operand && drops(other, operand))) kept.RemoveAt(i);
        }

        return kept.Count < operands.Length ? kept : null;
    }

    private static bool IsBeyond(Expr other, Expr operand, bool isMax, FactBase facts) =>
        facts.Compare(RelationKind.GreaterOrEqual, isMax ? other : operand, isMax ? operand : other) == true;

    // In a maximum, min(a, b) beside a, and min(a, b, c) beside min(a, b).
    private static bool Absorbs(Expr other, Expr operand, string opposite)
    {
        if (!Kernels.IsCall(operand, opposite)) return false;
        var inner = operand.Children.ToArray();
        return Array.IndexOf(inner, other) >= 0
            || (Kernels.IsCall(other, opposite) && other.Children.ToArray().All(part => Array.IndexOf(inner, part) >= 0));
    }

    // The terms that all operands have.
    private static Expr? Shared(Expr[] operands)
    {
        IEnumerable<Expr> common = Terms(operands[0]);
        foreach (var operand in operands[1..]) common = common.Intersect(Terms(operand)).ToArray();
        var terms = common.Where(static part => part is not Number).ToArray();
        return terms.Length > 0 ? Add.Create(terms) : null;
    }

    private static Expr[] Terms(Expr operand) => operand is Add ? operand.Children.ToArray() : [operand];

    private static Expr? Distributed(Expr[] operands, bool isMax)
    {
        var opposite = isMax ? "min" : "max";
        if (!operands.All(operand => Kernels.IsCall(operand, opposite))) return null;
        IEnumerable<Expr> common = operands[0].Children.ToArray();
        foreach (var operand in operands[1..]) common = common.Intersect(operand.Children.ToArray()).ToArray();
        var shared = common.ToArray();
        if (shared.Length == 0) return null;
        // Where an operand has nothing beside, it would have been absorbed.
        if (Array.Exists(operands, operand => operand.Children.Length == shared.Length)) return null;
        var rests = operands.Select(operand => Of(!isMax, operand.Children.ToArray().Except(shared)));
        return Of(!isMax, [.. shared, Of(isMax, rests)]);
    }

    private static Expr[]? Opposed(Expr[] operands)
    {
        foreach (var operand in operands)
        {
            if (operand is Number || Array.IndexOf(operands, -operand) < 0) continue;
            return [.. operands.Where(other => other != operand && other != -operand), Abs(operand)];
        }

        return null;
    }
}
