using Symbolic.Expressions;
using Symbolic.Numbers;

namespace Symbolic.Codegen.Lowering;

/// <summary>Finds the logistic function in quotients of exponentials, which overflow where it does not.</summary>
internal static class LogisticForms
{
    private const int MostTerms = 16;
    private const int Deepest = 3;

    /// <summary>Whether a term is <c>1 + exp(u)</c>.</summary>
    public static bool IsOnePlusExp(Expr term, out Expr exponent)
    {
        exponent = term;
        if (term is not Add { Children.Length: 2 } || term.Children[0] != Number.One) return false;
        if (term.Children[1] is not Pow power || power.Base != Constant.E) return false;
        exponent = power.Exponent;
        return true;
    }

    /// <summary><c>(1 + exp(u))^-q</c> is <c>sigmoid(-u)^q</c>.</summary>
    public static Expr? Power(Pow power, Replacements done) =>
        IsLogistic(power, out var exponent, out var order) ? Pow.Create(Maths.Sigmoid(-done[exponent]), Number.Of(order)) : null;

    /// <summary>With an exponential beside it: <c>exp(m*u)/(1 + exp(u))^n</c> is <c>sigmoid(u)^m*sigmoid(-u)^(n - m)</c>. A sum beside it
    /// that holds such exponentials, as symbolic derivatives have it, is multiplied out.</summary>
    public static Expr? Product(Expr product, Replacements done)
    {
        foreach (var factor in product.Children)
        {
            if (factor is not Pow power || !IsLogistic(power, out var exponent, out var order)) continue;
            var exponential = product.Children.ToArray().FirstOrDefault(child => child is Pow { Base: var e } && e == Constant.E) ?? Number.One;
            foreach (var other in product.Children)
            {
                if (IsSumOfExponentials(other, exponent, order, Deepest))
                    return WithForm(product, [factor, other, exponential], MultipliedOut(factor * exponential, other), done);
            }

            if (!IsExponentialOf(exponential, exponent, order, out var multiple)) continue;
            var (rising, falling) = (Maths.Sigmoid(done[exponent]), Maths.Sigmoid(-done[exponent]));
            var form = (rising ^ Number.Of(multiple)) * (falling ^ Number.Of(order - multiple));
            return WithForm(product, [factor, exponential], form, done);
        }

        return null;
    }

    private static bool IsLogistic(Pow power, out Expr exponent, out Rational order)
    {
        order = power.Exponent is Number { Value: var number } ? -number : Rational.Zero;
        exponent = power;
        return order.Sign > 0 && IsOnePlusExp(power.Base, out exponent);
    }

    // exp(m*u) for a number m from 0 to n.
    private static bool IsExponentialOf(Expr factor, Expr exponent, Rational order, out Rational multiple)
    {
        multiple = Rational.Zero;
        if (factor is not Pow power || power.Base != Constant.E || exponent is Number) return false;
        if (power.Exponent == exponent) multiple = Rational.One;
        else if (power.Exponent / exponent is Number { Value: var ratio }) multiple = ratio;
        return multiple.Sign > 0 && multiple <= order;
    }

    private static bool IsSumOfExponentials(Expr factor, Expr exponent, Rational order, int deepest)
    {
        if (factor is not Add || factor.Children.Length > MostTerms || deepest == 0) return false;
        foreach (var term in factor.Children)
        {
            if (IsExponentialOf(term, exponent, order, out _)) return true;
            if (term is not Mul) continue;
            foreach (var part in term.Children)
            {
                if (IsExponentialOf(part, exponent, order, out _) || IsSumOfExponentials(part, exponent, order, deepest - 1)) return true;
            }
        }

        return false;
    }

    // The products are new, so that their forms are found afresh.
    private static Expr MultipliedOut(Expr factors, Expr sum)
    {
        var terms = new Expr[sum.Children.Length];
        for (var i = 0; i < terms.Length; i++) terms[i] = StableForms.Of(new Nodes([sum.Children[i] * factors])).Roots[0];
        return Add.Create(terms);
    }

    private static Expr WithForm(Expr product, ReadOnlySpan<Expr> replaced, Expr form, Replacements done)
    {
        var factors = new List<Expr> { form };
        foreach (var child in product.Children)
        {
            if (!replaced.Contains(child)) factors.Add(done[child]);
        }

        return Mul.Create([.. factors]);
    }
}
