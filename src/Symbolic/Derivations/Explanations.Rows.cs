using System.Collections.Immutable;
using System.Globalization;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

internal static partial class Explanations
{
    private static readonly string[] FactorNames = ["f", "g", "h", "k", "p", "q"];

    // {0} is always the term that the rule is applied to.
    private static IEnumerable<(string Id, string Title, Teller Tell)> Rows() =>
    [
        Row("diff.constant", "Constant rule", "{0} does not depend on the variable, so its derivative is 0."),
        Row("diff.variable", "Derivative of the variable", "The derivative of {0} by itself is 1."),
        Row("diff.sum", "Sum rule", "Differentiate term by term; constant terms drop out."),
        Row("diff.constant-multiple", "Constant multiple rule", "The constant factor {1} stays in front."),
        Row("diff.monomial", "Power rule", "Bring the exponent down as a factor and lower it by one; the constant factor stays."),
        Row("diff.linear", "Linear term", "The derivative of a multiple of the variable is its constant factor."),
        Row("diff.power", "Power rule", "Bring the exponent {2} down as a factor and lower it by one."),
        Row("diff.product", "Product rule", Product),
        Row("diff.quotient", "Quotient rule", Quotient),
        Row("diff.reciprocal", "Reciprocal rule", "`(1/g)' = -g'/g^2` with `g = {1}`."),
        Row("diff.chain", "Chain rule", "Let `{2} = {1}`. The outer function is {3}, with derivative {4}; multiply it by the derivative of {2}."),
        Row("diff.exponential", "Exponential rule", "The exponential function is its own derivative."),
        Row("diff.general-exponential", "Exponential rule", "`{0} = exp({1}*ln({2}))`, so its derivative is {0} times `ln({2})`."),
        Row("diff.logarithmic", "Logarithmic differentiation",
            "Base and exponent both vary. Take logarithms: `y = {0}` means `ln(y) = {1}`. Differentiate both sides: `y'/y` is the derivative of {1}. Multiply by `y`."),
        Row("diff.table", "Table of derivatives", Table),
        Row("diff.several-arguments", "Chain rule for several arguments", mentions =>
            $"Differentiate by each argument that varies, {Places(mentions, 1)}, multiply by the derivative of that argument, and add."),
        Row("diff.unknown", "Unknown function", "The function is not specified, so its derivative is only written with a prime."),
        Row("diff.total", "Chain rule for several variables", Total),
        Row("diff.base-change", "Change of base", "`{0} = {1}`, and the denominator is a constant."),
        Row("diff.piecewise", "Case by case", "Each case is differentiated on its own; the conditions stay."),
        Row("diff.component", "Components", "The derivative of one component by another is 1 if they are the same one, otherwise 0."),
        Row("diff.kronecker", "Kronecker delta",
            "All terms of the sum are 0 but the one whose component is {1}. That one is left, where the index comes to it."),
        Row("diff.sum-over-index", "Sum rule", "The derivative of a sum is the sum of the derivatives: differentiate the summand {1}."),
        Row("diff.product-over-index", "Logarithmic differentiation",
            "The logarithm of a product `P` is a sum, so `P'/P` is the sum of `f'/f` over all factors `f = {1}`. Multiply by `P`."),
        Row("diff.fundamental-theorem", "Fundamental theorem of calculus", "Differentiation undoes integration."),
        Row("diff.under-the-integral", "Differentiation under the integral", "The variable of integration is another one: differentiate the integrand."),
        Row("diff.leibniz-integral", "Leibniz rule for integrals",
            "The integrand {1} at the upper bound times the derivative of that bound, less the same at the lower bound, plus the integral of the derivative."),
        Row("diff.inner-derivative", "Inner derivative first", "Carry out the derivative inside first: that leaves {0}."),
        Row("diff.combine", "Put the parts together", "Put the parts together."),
        Row("diff.substitute-back", "Substitute back", "Multiply, and put `{0} = {1}` back."),
        Row("diff.parts", "Part by part", "The term is nested deeply: differentiate its parts from the inside out."),
        Row("diff.once-more", "Next derivative", "Differentiate once; what is left to do stays in front."),
        Row("diff.zero", "Constant rule", "Every further derivative is 0."),
        Row("diff.repeats", "The derivative repeats", "The derivative is the function itself, and so are all further ones."),

        Row("proof.definition", "Definition", "`{0} = {1}`."),
        Row("proof.inverse", "Implicit differentiation",
            "`y = {0}` means `{1} = {2}`. Differentiate both sides: {3} times `y'` is 1. Solve for `y'`, with `y = {0}`."),
        Row("proof.insert", "Insert", "Express {0} in the variable: it is {1}."),
        Row("proof.pythagoras", "Pythagorean identity", "The squares of sine and cosine add up to 1."),

        Row("limit.definition", "Definition of the derivative", "The limit of the difference quotient `(f(x + h) - f(x))/h` as `h -> 0`."),
        Row("limit.linear", "Linearity", "Limits of sums are sums of limits, and constant factors stay in front."),
        Row("limit.expand", "Expand", "Expand the powers of {0}; the terms without {1} cancel."),
        Row("limit.divide", "Divide", "Every term of the numerator has a factor {0}: divide by it."),
        Row("limit.common-denominator", "Common denominator", "Bring both fractions to the denominator {0}; then {1} cancels."),
        Row("limit.conjugate", "Conjugate", "Multiply above and below by {0}: the numerator becomes {1}, which cancels."),
        Row("limit.exponential-law", "Law of exponents", "`{0} = {1}*{2}`: take the common factor {1} out."),
        Row("limit.logarithm-law", "Law of logarithms", "`{0} = {1}`."),
        Row("limit.substitute", "Substitute", "Let `{0} = {1}`, which goes to 0 with {2}."),
        Row("limit.addition-theorem", "Addition theorem", "`{0} = {1}`."),
        Row("limit.group", "Group", "Sort by what depends on {0}."),
        Row("limit.known", "Known limit", Known),
        Row("limit.insert", "Take the limit", "Nothing is divided by 0 any more: put `{0} = 0`."),

        Row("implicit.differentiate", "Differentiate both sides", "{1} depends on {0}: write {2}, and differentiate both sides of the equation by {0}."),
        Row("implicit.solve", "Solve for the derivative", "The equation is linear in {0}: solve it."),
        Row("implicit.write", "Write it short", "Write {0} for {1} again."),
        Row("implicit.again", "Differentiate again", "Differentiate by {0}, with {1} depending on it, and put in the derivative found before."),
        Row("directional.partials", "Gradient along a direction", "Multiply each partial derivative by its component of the direction, add, and divide by the length {0}."),

        Row("note.kink", "Kink", Kink),
        Row("note.cases", "Between the cases", "Where one case ends and another begins, the derivative exists only if both sides agree."),
        Row("note.held-constant", "Held constant", mentions => $"{Places(mentions, 0)} {(mentions.Length == 1 ? "is" : "are")} held constant."),
        Row("note.in-itself", "In terms of the function itself", "With `s = {0}` the derivative is `s*(1 - s)`."),
    ];

    private static string Product(ImmutableArray<Expr> mentions)
    {
        if (mentions.Length == 3) return "`(f*g)' = f'*g + f*g'` with `f = {1}` and `g = {2}`.";
        var names = Enumerable.Range(1, mentions.Length - 1).Select(i => $"`{FactorNames[i - 1]} = {Place(i)}`");
        return $"Differentiate one factor at a time, keep the others, and add, with {List(names)}.";
    }

    private static string Quotient(ImmutableArray<Expr> mentions) => mentions[3] == Number.One
        ? "`(f/g)' = (f'*g - f*g')/g^2` with `f = {1}` and `g = {2}`."
        : "`(f/g^n)' = (f'*g - n*f*g')/g^(n+1)` with `f = {1}`, `g = {2}` and `n = {3}`: the quotient rule, with the common factor cancelled.";

    private static string Table(ImmutableArray<Expr> mentions) => "The derivative of {0} is in the table.";

    // The tree of dependencies, a path for each argument.
    private static string Total(ImmutableArray<Expr> mentions)
    {
        var call = (Apply)mentions[0];
        var paths = Enumerable.Range(2, mentions.Length - 2).Select(i => mentions[i] switch
        {
            var part when part == mentions[1] => $"`{{1}} -> {call.Name}`",
            Apply { Unknown: { } inner } => $"`{{1}} -> {inner.Name} -> {call.Name}`",
            _ => $"`{{1}} -> {Place(i)} -> {call.Name}`",
        });
        return $"`{call.Name}` depends on {{1}} along the paths {List(paths)}. Multiply the derivatives along each path, and add over the paths.";
    }

    private static string Kink(ImmutableArray<Expr> mentions)
    {
        var call = (Apply)mentions[0];
        var places = Enumerable.Range(1, call.Children.Length).Select(Place).ToArray<object?>();
        var where = string.Format(CultureInfo.InvariantCulture, call.Function!.Kink!, places);
        return $"{call.Name} has no derivative where {where}; there the value of the formula is a convention.";
    }

    // Pairs of a term and its limit, and last what approaches.
    private static string Known(ImmutableArray<Expr> mentions)
    {
        var limits = Enumerable.Range(0, mentions.Length / 2).Select(i => $"`{Place(2 * i)} -> {Place(2 * i + 1)}`");
        return $"It is known that {List(limits)} as `{Place(mentions.Length - 1)} -> 0`.";
    }

    private static string Places(ImmutableArray<Expr> mentions, int first) =>
        List(Enumerable.Range(first, mentions.Length - first).Select(Place));
}
