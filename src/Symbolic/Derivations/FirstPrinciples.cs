using System.Collections.Immutable;
using Symbolic.Errors;
using Symbolic.Expressions;
using static Symbolic.Maths;

namespace Symbolic.Derivations;

/// <summary>Derivatives from the definition: the limit of the difference quotient, worked out as in a first lesson.</summary>
internal static class FirstPrinciples
{
    public static Derivation Derive(Expr term, Expr variable)
    {
        ArgumentNullException.ThrowIfNull(term);
        Differentiation.Differentiator.CheckVariable(variable);
        var input = Derivative.Create(term, variable);
        var h = Expressions.Symbol.Fresh("h", term, variable);
        var steps = Steps(term, variable, h) ?? throw new UnsupportedException(
            $"no derivation of {Differentiation.Rules.RuleSelection.Short(term)} from first principles is known; " +
            "they are known for polynomials up to degree 12, 1/x, sqrt(x), exp(x), ln(x), sin(x), cos(x), and linear combinations of these");
        return new Derivation(input, steps[^1].After, [.. steps], WholeRemarks.On(term, variable));
    }

    private static List<Step>? Steps(Expr term, Expr x, Symbol h)
    {
        if (PolynomialIn.Coefficients(term, x) is { } coefficients) return Polynomial(term, x, h, coefficients);
        if (term == 1 / x) return Reciprocal(x, h);
        if (term == Sqrt(x)) return Root(x, h);
        if (term == Exp(x)) return Exponential(x, h);
        if (term == Log(x)) return Logarithm(x, h);
        if (term == Sin(x)) return Sine(x, h);
        if (term == Cos(x)) return Cosine(x, h);
        return term is Add or Mul ? LinearCombination(term, x, h) : null;
    }

    private static List<Step> Polynomial(Expr term, Expr x, Symbol h, List<Expr> coefficients)
    {
        var argument = new Chain(term, x, h);
        var expanded = PolynomialIn.Difference(coefficients, x, h, divided: false);
        // A linear polynomial has nothing to expand: the quotient is its slope at once.
        if (coefficients.Count > 2) argument.To("limit.expand", Mul.Create(expanded, 1 / h), x + h, h);
        var quotient = PolynomialIn.Difference(coefficients, x, h, divided: true);
        argument.To("limit.divide", quotient, h);
        return argument.End("limit.insert", quotient.Substitute(h, Number.Zero), h);
    }

    private static List<Step> Reciprocal(Expr x, Symbol h) => new Chain(1 / x, x, h)
        .To("limit.common-denominator", -1 / (x * (x + h)), x * (x + h), h)
        .End("limit.insert", -1 / (x ^ 2), h);

    private static List<Step> Root(Expr x, Symbol h) => new Chain(Sqrt(x), x, h)
        .To("limit.conjugate", 1 / (Sqrt(x + h) + Sqrt(x)), Sqrt(x + h) + Sqrt(x), h)
        .End("limit.insert", 1 / (2 * Sqrt(x)), h);

    private static List<Step> Exponential(Expr x, Symbol h) => new Chain(Exp(x), x, h)
        .To("limit.exponential-law", Exp(x) * ((Exp(h) - 1) / h), Exp(x + h), Exp(x), Exp(h))
        .End("limit.known", Exp(x), (Exp(h) - 1) / h, 1, h);

    private static List<Step> Logarithm(Expr x, Symbol h)
    {
        var t = Expressions.Symbol.Fresh("t", x, h);
        return new Chain(Log(x), x, h)
            .To("limit.logarithm-law", Log(1 + h / x) / h, Log(x + h) - Log(x), Log(1 + h / x))
            .Renamed("limit.substitute", Log(1 + t) / (x * t), t, t, h / x, h)
            .End("limit.known", 1 / x, Log(1 + t) / t, 1, t);
    }

    private static List<Step> Sine(Expr x, Symbol h) => new Chain(Sin(x), x, h)
        .To("limit.addition-theorem", (Sin(x) * Cos(h) + Cos(x) * Sin(h) - Sin(x)) / h, Sin(x + h), Sin(x) * Cos(h) + Cos(x) * Sin(h))
        .To("limit.group", Sin(x) * ((Cos(h) - 1) / h) + Cos(x) * (Sin(h) / h), h)
        .End("limit.known", Cos(x), (Cos(h) - 1) / h, 0, Sin(h) / h, 1, h);

    private static List<Step> Cosine(Expr x, Symbol h) => new Chain(Cos(x), x, h)
        .To("limit.addition-theorem", (Cos(x) * Cos(h) - Sin(x) * Sin(h) - Cos(x)) / h, Cos(x + h), Cos(x) * Cos(h) - Sin(x) * Sin(h))
        .To("limit.group", Cos(x) * ((Cos(h) - 1) / h) - Sin(x) * (Sin(h) / h), h)
        .End("limit.known", -Sin(x), (Cos(h) - 1) / h, 0, Sin(h) / h, 1, h);

    // Terms and constant factors apart; the polynomial terms together.
    private static List<Step>? LinearCombination(Expr term, Expr x, Symbol h)
    {
        var terms = term is Add ? term.Children.ToArray() : [term];
        var (template, result, parts) = (Number.Zero, Number.Zero, new List<Step>());
        foreach (var (factor, function) in terms.Select(part => Split(part, x)))
        {
            if (function == Number.One) continue;
            if (function == term || Steps(function, x, h) is not { } steps) return null;
            template += factor * Derivative.Create(function, x);
            result += factor * steps[^1].After;
            parts.AddRange(steps);
        }

        var all = new List<Step>
        {
            new() { Rule = "limit.linear", Before = Derivative.Create(term, x), After = template, Mentions = [term], Substeps = [.. parts] },
        };
        if (template != result) all.Add(new Step { Rule = "diff.combine", Before = template, After = result });
        return all;
    }

    private static (Expr Factor, Expr Function) Split(Expr term, Expr x)
    {
        if (!term.DependsOn(x)) return (term, Number.One);
        if (term is not Mul) return (Number.One, term);
        var factors = term.Children.ToArray();
        return (Mul.Create(factors.Where(factor => !factor.DependsOn(x)).ToArray()), Mul.Create(factors.Where(factor => factor.DependsOn(x)).ToArray()));
    }

    /// <summary>Limits that go on from one another, beginning with the difference quotient.</summary>
    private sealed class Chain
    {
        private readonly List<Step> _steps = [];
        private Symbol _approaching;

        public Chain(Expr term, Expr x, Symbol h)
        {
            _approaching = h;
            var quotient = (term.Substitute(x, x + h) - term) / h;
            _steps.Add(new Step { Rule = "limit.definition", Before = Derivative.Create(term, x), After = LimitOf(quotient), Mentions = [term] });
        }

        public Chain To(string rule, Expr body, params ImmutableArray<Expr> mentions) => Renamed(rule, body, _approaching, mentions);

        public Chain Renamed(string rule, Expr body, Symbol approaching, params ImmutableArray<Expr> mentions)
        {
            _approaching = approaching;
            var after = LimitOf(body);
            if (after != _steps[^1].After)
                _steps.Add(new Step { Rule = rule, Before = _steps[^1].After, After = after, Mentions = mentions });
            return this;
        }

        public List<Step> End(string rule, Expr result, params ImmutableArray<Expr> mentions)
        {
            _steps.Add(new Step { Rule = rule, Before = _steps[^1].After, After = result, Mentions = mentions });
            return _steps;
        }

        private Expr LimitOf(Expr body) => Limit.Create(body, _approaching, Number.Zero);
    }
}
