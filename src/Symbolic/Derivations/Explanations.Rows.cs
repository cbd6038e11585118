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
        Row("diff.power", "Power rule", "Bring the exponent {2} down as a factor and lower it by one."),
        Row("diff.product", "Product rule", Product),
        Row("diff.quotient", "Quotient rule", Quotient),
        Row("diff.reciprocal", "Reciprocal rule", "(1/g)' = -g'/g^2 with g = {1}."),
        Row("diff.chain", "Chain rule", "Let {2} = {1}. The outer function is {3}, with derivative {4}; multiply it by the derivative of {2}."),
        Row("diff.exponential", "Exponential rule", "The exponential function is its own derivative."),
        Row("diff.general-exponential", "Exponential rule", "{0} = exp({1}*ln({2})), so its derivative is {0} times ln({2})."),
        Row("diff.logarithmic", "Logarithmic differentiation",
            "Base and exponent both vary. Take logarithms: for y = {0}, ln(y) = {1}. Differentiate both sides: y'/y is the derivative of {1}. Multiply by y."),
        Row("diff.table", "Table of derivatives", Table),
        Row("diff.several-arguments", "Chain rule for several arguments",
            (mentions, write) => $"Differentiate {write(mentions[0])} by each argument that varies, {List(mentions[1..].Select(write))}, multiply by the derivative of that argument, and add."),
        Row("diff.unknown", "Unknown function", "Nothing is known about {0} but its name: its derivative gets a name too."),
        Row("diff.total", "Chain rule for several variables", Total),
        Row("diff.base-change", "Change of base", "{0} = {1}, and the denominator is a constant."),
        Row("diff.piecewise", "Case by case", "Each case is differentiated on its own; the conditions stay."),
        Row("diff.component", "Components", "The derivative of one component by another is 1 if they are the same one, otherwise 0."),
        Row("diff.sum-over-index", "Sum rule", "The derivative of a sum is the sum of the derivatives: differentiate the summand {1}."),
        Row("diff.product-over-index", "Logarithmic differentiation",
            "The logarithm of a product is a sum: P'/P is the sum of f'/f over all factors f = {1}. Multiply by P."),
        Row("diff.fundamental-theorem", "Fundamental theorem of calculus", "Differentiation undoes integration."),
        Row("diff.under-the-integral", "Differentiation under the integral", "The variable of integration is another one: differentiate the integrand."),
        Row("diff.leibniz-integral", "Leibniz rule for integrals",
            "The integrand {1} at the upper bound times the derivative of that bound, less the same at the lower bound, plus the integral of the derivative."),
        Row("diff.inner-derivative", "Inner derivative first", "Carry out the derivative inside: it is {1}."),
        Row("diff.combine", "Put the parts together", "Put the parts together."),
        Row("diff.substitute-back", "Substitute back", "Multiply, with {1} for {0}."),
        Row("diff.parts", "Part by part", "The term is nested deeply: differentiate its parts from the inside out."),
        Row("diff.once-more", "Differentiate once more", "Differentiate the result again."),
        Row("diff.zero", "Constant rule", "Every further derivative is 0."),
        Row("diff.repeats", "The derivative repeats", "The derivative is the function itself, and so are all further ones."),

        Row("proof.definition", "Definition", "{0} = {1}."),
        Row("proof.inverse", "Implicit differentiation", "y = {0} means {1} = {2}. Differentiate both sides: {3} times y' is 1, so y' = 1/{3} with y = {0}."),
        Row("proof.insert", "Insert", "Express {0} in the variable: it is {1}."),
        Row("proof.pythagoras", "Pythagorean identity", "sin^2 + cos^2 = 1."),
        Row("proof.hyperbolic-pythagoras", "Hyperbolic identity", "cosh^2 - sinh^2 = 1, divided by cosh^2."),

        Row("limit.definition", "Definition of the derivative", "The derivative is the limit of the difference quotient (f(x + h) - f(x))/h as h goes to 0."),
        Row("limit.linear", "Linearity", "Limits of sums are sums of limits, and constant factors stay in front."),
        Row("limit.expand", "Expand", "Expand the power of {0}; the terms without {1} cancel."),
        Row("limit.divide", "Divide by h", "Every term of the numerator has a factor {0}: divide by it."),
        Row("limit.common-denominator", "Common denominator", "Bring both fractions to the denominator {0}."),
        Row("limit.conjugate", "Conjugate", "Multiply above and below by {0}: the numerator becomes {1}, which cancels."),
        Row("limit.cancel", "Cancel", "Cancel {0}."),
        Row("limit.exponential-law", "Law of exponents", "{0} = {1}: take the common factor out."),
        Row("limit.logarithm-law", "Law of logarithms", "{0} = {1}."),
        Row("limit.substitute", "Substitute", "With {0} = {1}, which goes to 0 with {2}."),
        Row("limit.addition-theorem", "Addition theorem", "{0} = {1}."),
        Row("limit.group", "Group", "Sort by what depends on h."),
        Row("limit.known", "Known limit", (mentions, write) => $"Known: {List(Pairs(mentions, write))} as h goes to 0."),
        Row("limit.insert", "Take the limit", "Nothing is divided by 0 any more: put {0} = 0."),

        Row("implicit.differentiate", "Differentiate both sides", "{1} depends on {0}: write {2}, and differentiate both sides of the equation by {0}."),
        Row("implicit.solve", "Solve for the derivative", "The equation is linear in {0}: solve it."),
        Row("implicit.write", "Write it short", "Write {0} for {1} again."),
        Row("implicit.again", "Differentiate again", "Differentiate by {0}, with {1} depending on it, and put in the derivative found before."),
        Row("directional.partials", "Partial derivatives", "The gradient, times the direction, divided by its length {0}: differentiate by each variable."),

        Row("note.kink", "Kink", Kink),
        Row("note.cases", "Between the cases", "Where one case ends and another begins, the derivative exists only if both sides agree."),
        Row("note.held-constant", "Held constant", (mentions, write) => mentions.Length == 1
            ? $"{write(mentions[0])} is held constant."
            : $"{List(mentions.Select(write))} are held constant."),
        Row("note.in-itself", "In terms of the function itself", "With s = {0} the derivative is s*(1 - s)."),
    ];

    private static string Product(ImmutableArray<Expr> mentions, Func<Expr, string> write)
    {
        if (mentions.Length == 3) return $"(f*g)' = f'*g + f*g' with f = {write(mentions[1])} and g = {write(mentions[2])}.";
        var names = mentions[1..].Select((factor, i) => $"{FactorNames[i]} = {write(factor)}");
        return $"Differentiate one factor at a time, keep the others, and add, with {List(names)}.";
    }

    private static string Quotient(ImmutableArray<Expr> mentions, Func<Expr, string> write)
    {
        var (f, g, n) = (write(mentions[1]), write(mentions[2]), mentions[3]);
        return n == Number.One
            ? $"(f/g)' = (f'*g - f*g')/g^2 with f = {f} and g = {g}."
            : $"(f/g^n)' = (f'*g - n*f*g')/g^(n+1) with f = {f}, g = {g} and n = {write(n)}: the quotient rule, with the common factor cancelled.";
    }

    private static string Table(ImmutableArray<Expr> mentions, Func<Expr, string> write) => $"The derivative of {write(mentions[0])} is known.";

    // The tree of dependencies, a path for each argument.
    private static string Total(ImmutableArray<Expr> mentions, Func<Expr, string> write)
    {
        var call = (Apply)mentions[0];
        var paths = mentions[2..].Select(part => part == mentions[1]
            ? $"{write(mentions[1])} -> {call.Name}"
            : $"{write(mentions[1])} -> {(part is Apply { Unknown: not null } inner ? inner.Name : write(part))} -> {call.Name}");
        return $"{call.Name} depends on {write(mentions[1])} along the paths {List(paths)}. Multiply the derivatives along each path, and add over the paths.";
    }

    private static string Kink(ImmutableArray<Expr> mentions, Func<Expr, string> write)
    {
        var call = (Apply)mentions[0];
        var where = string.Format(CultureInfo.InvariantCulture, call.Function!.Kink!, [.. call.Children.ToArray().Select(write)]);
        return $"{call.Name} has no derivative where {where}; there the value of the formula is a convention.";
    }

    private static IEnumerable<string> Pairs(ImmutableArray<Expr> mentions, Func<Expr, string> write)
    {
        for (var i = 0; i + 1 < mentions.Length; i += 2) yield return $"{write(mentions[i])} goes to {write(mentions[i + 1])}";
    }
}
