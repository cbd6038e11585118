using Symbolic.Expressions;
using Symbolic.Simplifier.Facts;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Rewriting;
using static Symbolic.Maths;

namespace Symbolic.Simplifier.Passes;

/// <summary>Powers of powers and of products, roots of squares, exponentials of logarithms: what needs to know a sign, or that terms
/// are real.</summary>
internal static class PowerForms
{
    private static readonly NamedRule PowerOfPower = new(
        "simp.power.power", "Power of a power", "`(a^m)^n = a^(m*n)` where a is positive or n is whole.");

    private static readonly NamedRule EvenRoot = new("simp.power.even-root", "Root of an even power", "`sqrt(a^2) = abs(a)` for real a.");

    private static readonly NamedRule RootOfProduct = new(
        "simp.power.root-of-product", "Root of a product", "The root of a product of nonnegative factors is the product of the roots.");

    private static readonly NamedRule SameExponent = new("simp.power.same-exponent", "Powers with one exponent", "`a^n*b^n = (a*b)^n`.");

    private static readonly NamedRule ExpOfLog = new("simp.power.exp-of-log", "Exponential of a logarithm", "`exp(n*ln(a)) = a^n`.");

    /// <summary>Other forms of a power or product, none of which loses a value.</summary>
    public static IEnumerable<Rewrite> Moves(Expr term, FactBase facts)
    {
        switch (term)
        {
            case Pow { Base: Pow inner } power:
                if (OfPower(inner, power.Exponent, facts) is { } merged)
                    yield return new Rewrite(inner.Exponent is Number { Value.IsEvenInteger: true } &&
                        merged is not Pow { Base: Expressions.Symbol } ? EvenRoot : PowerOfPower, merged);
                break;
            case Pow { Base: Mul product, Exponent: Number { Value.IsInteger: false } }:
                if (OfProduct(product, ((Pow)term).Exponent, facts) is { } split) yield return new Rewrite(RootOfProduct, split);
                break;
            case Pow power when power.Base == Constant.E:
                if (OfLogarithms(power.Exponent) is { } without) yield return new Rewrite(ExpOfLog, without);
                break;
            case Mul product:
                foreach (var joined in Joined(product)) yield return new Rewrite(SameExponent, joined);
                break;
        }
    }

    /// <summary>Applies the rules everywhere within a term until none applies.</summary>
    public static Expr Simplify(Expr term, FactBase facts, CancellationToken cancellationToken)
    {
        for (var round = 0; round < 10; round++)
        {
            var next = BottomUp.Map(term, node => Moves(node, facts).Select(move => move.After).FirstOrDefault(node), cancellationToken);
            if (next == term) break;
            term = next;
        }

        return term;
    }

    private static Expr? OfPower(Pow inner, Expr exponent, FactBase facts)
    {
        var (b, p) = (inner.Base, inner.Exponent);
        if (facts.IsPositive(b) == true && facts.IsReal(p) != false) return Pow.Create(b, p * exponent);
        if (p is not Number { Value: var number }) return null;
        if (exponent is Number { Value.IsInteger: true } && number.IsInteger) return Pow.Create(b, p * exponent);
        if (!RealTerms.Are(b, facts)) return null;
        if (facts.IsNonnegative(b) == true || !number.IsInteger) return Pow.Create(b, p * exponent);
        return number.IsEvenInteger ? Pow.Create(Abs(b), p * exponent) : null;
    }

    // Of the factors under a root all may leave that are known to be nonnegative, and even powers.
    private static Expr? OfProduct(Mul product, Expr exponent, FactBase facts)
    {
        var (outside, inside) = (new List<Expr>(), new List<Expr>());
        foreach (var factor in product.Children.ToArray())
        {
            if (facts.IsNonnegative(factor) == true) outside.Add(factor is Pow power
                ? OfPower(power, exponent, facts) ?? Pow.Create(factor, exponent) : Pow.Create(factor, exponent));
            else if (factor is Pow { Exponent: Number { Value.IsEvenInteger: true } } even &&
                OfPower(even, exponent, facts) is { } root) outside.Add(root);
            else inside.Add(factor);
        }

        if (outside.Count == 0) return null;
        return Mul.Create([.. outside, Pow.Create(Mul.Create(inside.ToArray()), exponent)]);
    }

    private static Expr? OfLogarithms(Expr exponent)
    {
        var (powers, others) = (new List<Expr>(), new List<Expr>());
        foreach (var part in exponent is Add ? exponent.Children.ToArray() : [exponent])
        {
            var factors = part is Mul ? part.Children.ToArray() : [part];
            var index = Array.FindIndex(factors, factor => Kernels.IsCall(factor, "ln"));
            if (index < 0) others.Add(part);
            else powers.Add(Pow.Create(factors[index].Children[0], Mul.Create(factors.Where((_, i) => i != index).ToArray())));
        }

        return powers.Count == 0 ? null : Mul.Create([Exp(Add.Create(others.ToArray())), .. powers]);
    }

    // Powers of several bases with one exponent, or with one and its negative.
    private static IEnumerable<Expr> Joined(Mul product)
    {
        var factors = product.Children.ToArray();
        var exponents = factors.OfType<Pow>().Where(power => power.Exponent is not Number { Value.IsInteger: true } &&
            power.Base != Constant.E)
            .Select(power => power.Exponent).Distinct().ToArray();
        foreach (var exponent in exponents)
        {
            var negative = -exponent;
            var bases = new List<Expr>();
            var others = new List<Expr>();
            foreach (var factor in factors)
            {
                if (factor is Pow power && power.Base != Constant.E && power.Exponent == exponent) bases.Add(power.Base);
                else if (factor is Pow divisor && divisor.Base != Constant.E && divisor.Exponent == negative) bases.Add(1 / divisor.Base);
                else others.Add(factor);
            }

            if (bases.Count > 1) yield return Mul.Create([Pow.Create(Mul.Create(bases.ToArray()), exponent), .. others]);
        }
    }
}
