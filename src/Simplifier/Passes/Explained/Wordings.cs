using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Symbolic.Derivations;
using Symbolic.Expressions;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>What the steps of the named passes say, by their stable ids. <c>{1}</c> is the second term that a step
/// mentions.</summary>
internal static partial class Wordings
{
    private static readonly Symbol[] Letters = [Symbol.Named("a"), Symbol.Named("b")];
    private static readonly Symbol[] OtherLetters = [Symbol.Named("u"), Symbol.Named("v")];

    private static readonly FrozenDictionary<string, Wording> ById = new Dictionary<string, Wording>
    {
        ["simp.expand.square"] = new("Square of a sum", "`(a + b)^2 = a^2 + 2*a*b + b^2` with `a = {0}` and `b = {1}`."),
        ["simp.expand.square-of-difference"] = new(
            "Square of a difference", "`(a - b)^2 = a^2 - 2*a*b + b^2` with `a = {0}` and `b = {1}`."),
        ["simp.expand.binomial"] = new("Binomial formula", "`{0} = {1}` with `{2} = {3}` and `{4} = {5}`."),
        ["simp.expand.power"] = new("Power of a sum",
            "Multiply the {0} equal factors out, one after the other, and collect like terms."),
        ["simp.expand.binomial-row"] = new("Binomial formula",
            "Falling powers of {1} times rising powers of {2}; the coefficients are row {0} of Pascal's triangle."),
        ["simp.expand.square-of-sum"] = new("Square of a sum", "The squares of all terms, and twice the product of each two of them."),
        ["simp.expand.negate"] = new("Minus sign", "Change the sign of each term of {0}."),
        ["simp.expand.divide"] = new("Divide term by term", "Divide each term of {1} by {0}."),
        ["simp.expand.conjugates"] = new("Difference of squares", "`(a + b)*(a - b) = a^2 - b^2` with `a = {0}` and `b = {1}`."),
        ["simp.expand.distribute"] = new("Distributive law", "Multiply each term of {1} by {0}."),
        ["simp.expand.product"] = new("Product of sums", "Multiply each term of {0} by each term of {1}, and collect like terms."),
        ["simp.expand.rest"] = new("Multiply out", "Multiply the rest out and collect like terms."),
        ["simp.factor.expand"] = new("Multiply out", "Multiply out and collect like terms, to see the whole polynomial."),
        ["simp.factor.fraction"] = new("Common denominator", "Write everything as one fraction in lowest terms."),
        ["simp.factor.common-factor"] = new("Common factor", "Take out the common factor {0}."),
        ["simp.factor.difference-of-squares"] = new("Difference of squares",
            "`a^2 - b^2 = (a - b)*(a + b)` with `a = {0}` and `b = {1}`."),
        ["simp.factor.difference-of-cubes"] = new("Difference of cubes",
            "`a^3 - b^3 = (a - b)*(a^2 + a*b + b^2)` with `a = {0}` and `b = {1}`."),
        ["simp.factor.sum-of-cubes"] = new("Sum of cubes", "`a^3 + b^3 = (a + b)*(a^2 - a*b + b^2)` with `a = {0}` and `b = {1}`."),
        ["simp.factor.square-of-sum"] = new("Perfect square", "`a^2 + 2*a*b + b^2 = (a + b)^2` with `a = {0}` and `b = {1}`."),
        ["simp.factor.square-of-difference"] = new("Perfect square", "`a^2 - 2*a*b + b^2 = (a - b)^2` with `a = {0}` and `b = {1}`."),
        ["simp.factor.perfect-square"] = new("Perfect square", "This is the square of {0}."),
        ["simp.factor.perfect-power"] = new("Perfect power", "This is the power of {0} with the exponent {1}."),
        ["simp.factor.complete-square"] = new("Complete the square", "Write it as the difference of the squares of {0} and {1}."),
        ["simp.factor.quadratic"] = new("Vieta's formulas", "Two numbers with the product {1} and the sum {2} are {3} and {4}."),
        ["simp.factor.middle-term"] = new("Split the middle term",
            "Two numbers with the product {0} and the sum {1} are {2} and {3}: split the middle term by them, and take the " +
            "common factors out of each half."),
        ["simp.factor.group"] = new("Grouping", "Group the terms, so that {0} is a factor of each group."),
        ["simp.factor.rational-root"] = new("Rational root", "{0} is a root: divide by {1}."),
        ["simp.factor.rational"] = new("Factor over the rational numbers",
            "Factor into polynomials with rational coefficients that cannot be factored further."),
        ["simp.part"] = new("The part that changes", ""),
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

    /// <summary>The words of a rule, whose formulas have other letters where a and b are names of the term.</summary>
    public static Wording Of(string rule, ReadOnlySpan<Expr> mentions)
    {
        var wording = ById[rule];
        if (!wording.Text.Contains("`a = ", StringComparison.Ordinal) || !UseLetters(mentions)) return wording;
        var (a, b) = (OtherLetters[0].Name, OtherLetters[1].Name);
        return wording with { Text = SingleLetter().Replace(wording.Text, match => match.Value == "a" ? a : b) };
    }

    /// <summary>The two letters of a formula: a and b, or others where those are names of the term.</summary>
    public static (Symbol First, Symbol Second) LettersFor(params ReadOnlySpan<Expr> terms) =>
        UseLetters(terms) ? (OtherLetters[0], OtherLetters[1]) : (Letters[0], Letters[1]);

    private static bool UseLetters(ReadOnlySpan<Expr> terms)
    {
        foreach (var term in terms)
        {
            if (term.DependsOn(Letters[0]) || term.DependsOn(Letters[1])) return true;
        }

        return false;
    }

    // Letters of formulas; the words between them have no such word, and places are digits.
    [GeneratedRegex("(?<![A-Za-z])[ab](?![A-Za-z])")]
    private static partial Regex SingleLetter();

    /// <summary>All rules.</summary>
    public static IEnumerable<string> Ids => ById.Keys;
}
