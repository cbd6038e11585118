using System.Collections.Frozen;
using Symbolic.Derivations;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>What the steps of the named passes say, by their stable ids. <c>{1}</c> is the second term that a step
/// mentions.</summary>
internal static class Wordings
{
    private static readonly FrozenDictionary<string, Wording> ById = new Dictionary<string, Wording>
    {
        ["simp.expand.square"] = new("Square of a sum", "`(a + b)^2 = a^2 + 2*a*b + b^2` with `a = {0}` and `b = {1}`."),
        ["simp.expand.square-of-difference"] = new(
            "Square of a difference", "`(a - b)^2 = a^2 - 2*a*b + b^2` with `a = {0}` and `b = {1}`."),
        ["simp.expand.binomial"] = new("Binomial formula", "Use the binomial formula for {0}."),
        ["simp.expand.power"] = new("Power of a sum", "Multiply the {0} factors out and collect like terms."),
        ["simp.expand.conjugates"] = new("Difference of squares",
            "A sum times a difference is the difference of the squares of {0} and {1}."),
        ["simp.expand.distribute"] = new("Distributive law", "Multiply each term of {1} by {0}."),
        ["simp.expand.product"] = new("Product of sums", "Multiply each term of {0} by each term of {1}, and collect like terms."),
        ["simp.expand.rest"] = new("Multiply out", "Multiply the rest out and collect like terms."),
        ["simp.factor.expand"] = new("Multiply out", "Multiply out and collect like terms, to see the whole polynomial."),
        ["simp.factor.fraction"] = new("Common denominator", "Write everything as one fraction in lowest terms."),
        ["simp.factor.common-factor"] = new("Common factor", "Take out the common factor {0}."),
        ["simp.factor.difference-of-squares"] = new("Difference of squares",
            "The difference of the squares of {0} and {1} is their difference times their sum."),
        ["simp.factor.difference-of-cubes"] = new("Difference of cubes",
            "For the cubes of {0} and {1}: `a^3 - b^3 = (a - b)*(a^2 + a*b + b^2)`."),
        ["simp.factor.sum-of-cubes"] = new("Sum of cubes", "For the cubes of {0} and {1}: `a^3 + b^3 = (a + b)*(a^2 - a*b + b^2)`."),
        ["simp.factor.perfect-square"] = new("Perfect square", "This is the square of {0}."),
        ["simp.factor.perfect-power"] = new("Perfect power", "This is the power of {0} with the exponent {1}."),
        ["simp.factor.complete-square"] = new("Complete the square", "Write it as the difference of the squares of {0} and {1}."),
        ["simp.factor.quadratic"] = new("Quadratic by its roots",
            "Of {0}, two numbers with the product {1} and the sum {2} are {3} and {4}."),
        ["simp.factor.middle-term"] = new("Split the middle term",
            "Split the middle term: two numbers with the product {0} and the sum {1} are {2} and {3}. Then take common " +
            "factors out of each half."),
        ["simp.factor.group"] = new("Grouping", "Group the terms, so that {0} is a factor of each group."),
        ["simp.factor.rational-root"] = new("Rational root", "{0} is a root: divide by {1}."),
        ["simp.factor.rational"] = new("Factor over the rational numbers",
            "Factor into polynomials with rational coefficients that cannot be factored further."),
        ["simp.note.allowed"] = new("Condition", "This is allowed where {0}."),
        ["simp.collect.expand"] = new("Multiply out", "Multiply out and collect like terms."),
        ["simp.collect.gather"] = new("Gather", "Gather the terms with the same power of {0}."),
        ["simp.collect.power"] = new("Common factor", "Take out {0}."),
        ["simp.collect.rest"] = new("Gather", "Gather the terms with the same powers."),
        ["simp.cancel.common-factor"] = new("Cancel", "Numerator and denominator have the common factor {0}: divide both by it."),
        ["simp.cancel.factor-numerator"] = new("Factor the numerator", ""),
        ["simp.cancel.factor-denominator"] = new("Factor the denominator", ""),
        ["simp.cancel.expand"] = new("Multiply out", "Multiply out and collect like terms."),
        ["simp.cancel.multiply-out"] = new("Multiply out", "Multiply out above and below the line."),
        ["simp.cancel.surds"] = new("Rationalize",
            "Multiply above and below by the conjugate of the denominator, so that no root remains below the line."),
        ["simp.cancel.rest"] = new("One fraction", "Write everything as one fraction in lowest terms."),
        ["simp.together.common-denominator"] = new("Common denominator",
            "The common denominator is {0}: extend each fraction to it, and add the numerators."),
        ["simp.together.same-denominator"] = new("Same denominator", "All terms have the denominator {0}: add the numerators."),
        ["simp.together.add"] = new("Tidy the numerator", "Multiply out above the line and collect like terms."),
        ["simp.together.cancel"] = new("Cancel", "Numerator and denominator have the common factor {0}: divide both by it."),
        ["simp.together.rest"] = new("Common denominator", "Write the sums of fractions over common denominators."),
        ["simp.apart.factor-denominator"] = new("Factor the denominator", "Factor the denominator: `{0} = {1}`."),
        ["simp.apart.divide"] = new("Polynomial division",
            "The numerator is not of lower degree in {0} than the denominator: divide. The quotient is {1}, the remainder " +
            "over the denominator is {2}."),
        ["simp.apart.unknowns"] = new("Unknown numerators",
            "Set `{0} = {1}`, with unknown numbers above the factors of the denominator. Find the numbers, and put them in."),
        ["simp.apart.multiply"] = new("Multiply by the denominator", "Multiply both sides by {0}."),
        ["simp.apart.roots"] = new("Insert the roots", "The equation holds for every {0}, also where a factor is 0."),
        ["simp.apart.compare"] = new("Compare coefficients", "Both sides have the same coefficients of each power of {0}."),
        ["simp.apart.solve"] = new("Solve", "Solve these linear equations."),
        ["simp.apart.rest"] = new("Partial fractions", "Split the fraction into one for each power of a factor of the denominator."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a rule.</summary>
    public static Wording Of(string rule) => ById[rule];

    /// <summary>All rules.</summary>
    public static IEnumerable<string> Ids => ById.Keys;
}
