using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Simplifier.Polynomials.Generators;

namespace Symbolic.Simplifier.Passes;

/// <summary>The forms that rational algebra has to offer for a term, for a search among them.</summary>
internal static class RationalCandidates
{
    // Beyond this nobody expects a shorter form, and greatest common divisors become expensive.
    private const int ManyGenerators = 12;
    private const int ManyNodes = 400;
    private const int ManyTerms = 3000;

    // Beyond this a factorisation costs more than it is likely to bring.
    private const int ManyTermsToFactor = 400;
    private const int HighDegree = 40;

    /// <summary>Whether it is worth to ask: takes time in the number of distinct nodes above the generators, and no algebra.</summary>
    /// <remarks>Not worth it are generators themselves, products of their powers, sums of independent terms of that kind, terms with very many
    /// generators or nodes, and what is no number.</remarks>
    public static bool IsWorthwhile(Expr term)
    {
        if (!Reading.IsComposite(term)) return false;
        var parts = IndependentParts.Of(term);
        if (parts.Count > 1)
        {
            var number = NumberIn(parts);
            foreach (var part in parts)
            {
                if (IsWorthwhile(part) || ShareContent(part, number)) return true;
            }

            return false;
        }

        if (IsProductOfPowers(term)) return false;
        return GeneratorTable.Of([term], keepsReciprocals: false) is { } table &&
            table.Generators.Count <= ManyGenerators && table.Nodes.Count <= ManyNodes;
    }

    /// <summary>Other forms of a term, equal to it wherever it has a value, without repetitions and in a fixed order: cancelled and
    /// multiplied out; factored; over a factored denominator; collected by each generator. Of a sum of independent parts each part
    /// takes the cheapest of its forms.</summary>
    /// <param name="term">Any term.</param>
    /// <param name="relations">Which relations are used beside those of roots.</param>
    /// <param name="cancellationToken">Stops a long computation.</param>
    /// <returns>No form if it is not worth it, or if a polynomial would become too large.</returns>
    public static IReadOnlyList<Expr> Of(Expr term, Relations relations, CancellationToken cancellationToken)
    {
        if (!IsWorthwhile(term)) return [];
        var parts = IndependentParts.Of(term);
        if (parts.Count == 1) return Forms(term, relations, cancellationToken);
        // A number may belong to any of the parts: to the one that gains most.
        var number = NumberIn(parts);
        var (gaining, gain, together) = (-1, 0L, number);
        var cheapest = new Expr[parts.Count];
        for (var i = 0; i < cheapest.Length; i++)
        {
            cheapest[i] = IsWorthwhile(parts[i]) ? Cheapest(parts[i], relations, cancellationToken) : parts[i];
            if (number == Number.Zero || parts[i] == number || !(IsWorthwhile(parts[i]) || ShareContent(parts[i], number))) continue;
            var joined = Cheapest(parts[i] + number, relations, cancellationToken);
            var gained = Cost.Of(cheapest[i] + number) - Cost.Of(joined);
            if (gained > gain) (gaining, gain, together) = (i, gained, joined);
        }

        if (gaining >= 0)
        {
            cheapest[gaining] = together;
            cheapest[parts.ToList().IndexOf(number)] = Number.Zero;
        }

        var sum = Add.Create(cheapest);
        return sum == term ? [] : [sum];
    }

    private static Expr Cheapest(Expr part, Relations relations, CancellationToken cancellationToken)
    {
        var cheapest = part;
        foreach (var form in Forms(part, relations, cancellationToken))
        {
            if (Cost.Of(form) < Cost.Of(cheapest)) cheapest = form;
        }

        return cheapest;
    }

    private static Expr NumberIn(IReadOnlyList<Expr> parts)
    {
        foreach (var part in parts)
        {
            if (part is Number) return part;
        }

        return Number.Zero;
    }

    // 18*x and 6.
    private static bool ShareContent(Expr part, Expr number)
    {
        if (part is not Mul product || number is not Number { Value: var value } || value.IsZero) return false;
        var measure = RationalGcd.Of(product.Coefficient, value);
        return !measure.IsOne;
    }

    private static List<Expr> Forms(Expr term, Relations relations, CancellationToken cancellationToken)
    {
        var forms = new List<Expr>();
        try
        {
            if (RationalForm.Of(term, cancellationToken, relations, ManyTerms) is not { } form) return forms;
            if (form.Value.IsZero) return term == Number.Zero ? forms : [Number.Zero];
            form = form.WithoutSurds();
            Offer(form.Expanded());
            var size = form.Value.Numerator.TermCount + form.Value.Denominator.TermCount;
            var degree = form.Value.Numerator.TotalDegree + form.Value.Denominator.TotalDegree;
            if (size <= ManyTermsToFactor && degree <= HighDegree)
            {
                Offer(form.Factored());
                Offer(form.OverFactoredDenominator());
            }
            else
            {
                Offer(form.PartlyFactored());
            }

            if (form.Value.IsPolynomial && size <= ManyTermsToFactor)
            {
                var expanded = form.Expanded();
                foreach (var generator in form.Table.Generators)
                {
                    if (generator.Base is not Number) Offer(Collecting.Of(expanded, [generator.Power(1)], cancellationToken));
                }
            }
        }
        catch (LimitExceededException)
        {
            // What was found until then still counts.
        }

        return forms;

        void Offer(Expr other)
        {
            other = SignInFront(other);
            if (other != term && !forms.Contains(other)) forms.Add(other);
        }
    }

    // -(x + 2)/x^3, not (-x - 2)/x^3.
    private static Expr SignInFront(Expr form)
    {
        if (form is not Mul) return form;
        var factors = form.Children.ToArray();
        var turned = 0;
        for (var i = 0; i < factors.Length; i++)
        {
            if (factors[i] is not Add sum || !sum.Children.ToArray().All(Signs.IsNegative)) continue;
            factors[i] = Signs.Turned(sum);
            turned++;
        }

        if (turned == 0) return form;
        var product = Mul.Create(factors);
        return turned % 2 == 0 ? product : -product;
    }

    private static bool IsProductOfPowers(Expr term)
    {
        var factors = term is Mul ? term.Children : [term];
        foreach (var factor in factors)
        {
            if (factor is Add or Pow { Base: Add or Mul or Pow } || factor is Pow { Base: Constant { Value: ConstantKind.ImaginaryUnit } }) return false;
        }

        return true;
    }
}
