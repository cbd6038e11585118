using System.Globalization;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Generators;

namespace Symbolic.Simplifier.Passes.Explained;

/// <summary>A proper fraction as a sum of fractions with unknown numbers A, B, … above them, and how the numbers are found: the roots of
/// the denominator are inserted where each factor is linear and occurs once, otherwise the coefficients are compared.</summary>
/// <param name="split">The fraction, taken apart.</param>
/// <param name="variable">The variable.</param>
/// <param name="fraction">The fraction as it is written: without the polynomial part.</param>
internal sealed class UnknownNumerators(PartialFractionSplit split, Expr variable, Expr fraction)
{
    // Without E and I, which are numbers elsewhere.
    private const string Letters = "ABCDFGHJKL";
    private const int MaxRoots = 4;

    private readonly List<(Symbol Letter, Fraction Value, FieldPolynomial Side)> _unknowns = [];

    /// <summary>The step that puts the numbers in, with the equations as its parts; null if there are too many of them.</summary>
    public Step? Steps()
    {
        if (split.Parts.Sum(static part => part.Factor.Degree) > Letters.Length) return null;
        var (sum, right) = (new List<Expr>(), new List<Expr>());
        // Of each factor the first power comes first.
        foreach (var part in split.Parts.GroupBy(static part => part.Factor).SelectMany(static group => group.Reverse()))
        {
            var numerator = Number.Zero;
            var cofactor = split.Ring.Divide(split.Whole, split.Ring.Power(part.Factor, part.Exponent)).Quotient;
            for (var k = part.Factor.Degree - 1; k >= 0; k--)
            {
                var letter = Fresh(Letters[_unknowns.Count].ToString());
                numerator += letter * Pow.Create(variable, k);
                var value = k < part.Digit.Coefficients.Length ? part.Digit.Coefficients[k] : split.Form.Field.Zero;
                _unknowns.Add((letter, value, Shifted(cofactor, k)));
            }

            sum.Add(numerator * split.Divisor(part));
            right.Add(numerator * split.Form.With(split.Ring.ToFraction(cofactor)).Factored());
        }

        var ansatz = Add.Create([.. sum]);
        var begin = fraction.EqualTo(ansatz);
        var equation = split.Numerator(split.Remainder).EqualTo(Add.Create([.. right]));
        var whole = split.Form.With(split.Ring.ToFraction(split.Whole)).Factored();
        var solution = Logical.And([.. _unknowns.Select(unknown => unknown.Letter.EqualTo(Written(unknown.Value)))]);
        List<Step> parts = [Part("simp.apart.multiply", begin, equation, whole)];
        if (Inserted(equation, solution) is { } inserted) parts.Add(inserted);
        else
        {
            var compared = Compared();
            parts.Add(Part("simp.apart.compare", equation, compared, variable));
            if (compared != solution) parts.Add(Part("simp.apart.solve", compared, solution));
        }

        return FractionSteps.Worded("simp.apart.unknowns", fraction, ansatz) with { Substeps = [.. parts] };
    }

    // A name that the term does not use.
    private Symbol Fresh(string name)
    {
        var letter = Symbol.Named(name);
        while (fraction.DependsOn(letter) || variable == letter) letter = Symbol.Named(name += "_");
        return letter;
    }

    private Expr Written(Fraction value) => split.Form.With(value).Expanded();

    private FieldPolynomial Shifted(FieldPolynomial polynomial, int places)
    {
        var coefficients = new Fraction[polynomial.Coefficients.Length + places];
        Array.Fill(coefficients, split.Form.Field.Zero, 0, places);
        polynomial.Coefficients.CopyTo(coefficients, places);
        return new FieldPolynomial(coefficients);
    }

    // At each root one unknown is left.
    private Step? Inserted(Expr equation, Expr solution)
    {
        if (split.Parts.Count > MaxRoots || split.Parts.Any(static part => part.Factor.Degree != 1 || part.Exponent != 1)) return null;
        if (split.Parts.DistinctBy(static part => part.Factor).Count() < split.Parts.Count) return null;
        var mentions = new List<Expr> { variable };
        var said = new List<string>();
        foreach (var part in split.Parts)
        {
            var field = split.Form.Field;
            var root = Written(field.Negative(field.Product(part.Factor.Coefficients[0], field.Inverse(part.Factor.Leading))));
            var left = equation.Substitute(variable, root);
            if (left is not Relation { Comparison: RelationKind.Equal } || Unknowns(left) != 1) return null;
            said.Add(string.Create(CultureInfo.InvariantCulture, $"{{{mentions.Count}}} gives {{{mentions.Count + 1}}}"));
            mentions.AddRange([variable.EqualTo(root), left]);
        }

        var step = Part("simp.apart.roots", equation, solution, [.. mentions]);
        return step with { Wording = step.Wording! with { Text = $"{step.Wording.Text} Insert the roots: {string.Join(", ", said)}." } };
    }

    private int Unknowns(Expr term) => _unknowns.Count(unknown => term.DependsOn(unknown.Letter));

    // The coefficients of each power on both sides, from the highest power on.
    private Expr Compared()
    {
        var equations = new List<Expr>();
        for (var power = split.Whole.Degree - 1; power >= 0; power--)
        {
            var right = new List<Expr>();
            foreach (var (letter, _, side) in _unknowns)
            {
                if (power < side.Coefficients.Length && !side.Coefficients[power].IsZero)
                    right.Add(letter * Written(side.Coefficients[power]));
            }

            var left = power < split.Remainder.Coefficients.Length ? Written(split.Remainder.Coefficients[power]) : Number.Zero;
            equations.Add(Add.Create([.. right]).EqualTo(left));
        }

        return Logical.And([.. equations]);
    }

    private static Step Part(string rule, Expr before, Expr after, params ReadOnlySpan<Expr> mentions) =>
        FractionSteps.Worded(rule, mentions) with { Before = before, After = after };
}
