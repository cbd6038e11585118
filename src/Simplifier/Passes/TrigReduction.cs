using Symbolic.Expressions;
using Symbolic.Simplifier.Identities;
using Symbolic.Simplifier.Rewriting;
using static Symbolic.Maths;

namespace Symbolic.Simplifier.Passes;

/// <summary>Products and powers of sines and cosines as sums of sines and cosines of multiple angles, and the same for hyperbolic
/// functions.</summary>
internal static class TrigReduction
{
    private const int MostPower = 24;
    private const int MostTerms = 200;

    /// <summary>Rewrites all products and powers within a term. What would have more than 200 terms is left alone.</summary>
    public static Expr Run(Expr term, CancellationToken cancellationToken = default) =>
        BottomUp.Map(term, Reduced, cancellationToken);

    private static Expr Reduced(Expr node)
    {
        if (node is Add sum && sum.Children.ToArray().Any(child => child is Mul { Rest: Add })) return Spread(sum);
        if (node is not (Mul or Pow)) return node;
        Expr[] factors = node is Mul ? node.Children.ToArray() : [node];
        var count = Count(factors);
        if (count is 0 or > MostPower || (count == 1 && !factors.Any(factor => factor is Add))) return node;
        return Product(factors, circular: true) is { } circular && circular != node ? circular
            : Product(factors, circular: false) is { } hyperbolic && hyperbolic != node ? hyperbolic
            : node;
    }

    private static Expr Spread(Add sum) =>
        Add.Create(sum.Children.ToArray().Select(child =>
            child is Mul { Rest: Add } product ? SumExpansion.Product(Number.Of(product.Coefficient), product.Rest) : child).ToArray());

    // How many sines and cosines are multiplied, with their powers.
    private static int Count(Expr[] factors)
    {
        var count = 0;
        foreach (var factor in factors)
        {
            if (Wave(factor) is { } wave) count += wave.Power;
            else if (factor is Add sum && sum.Children.ToArray().Any(IsWavy)) count++;
            else if (factor is Pow { Base: Add inner, Exponent: Number { Value: var n } } && n.IsInteger && n.Sign > 0 &&
                inner.Children.ToArray().Any(IsWavy)) count += n.TryGetInt32(out var power) ? power : MostPower + 1;
            if (count > MostPower) return count;
        }

        return count;
    }

    private static bool IsWavy(Expr term) => Wave(term) is not null || (term is Mul product && product.Children.ToArray().Any(factor =>
        Wave(factor) is not null));

    private static (Apply Call, int Power)? Wave(Expr factor) => factor switch
    {
        Apply { Function.Name: "sin" or "cos" or "sinh" or "cosh" } call => (call, 1),
        Pow { Base: Apply { Function.Name: "sin" or "cos" or "sinh" or "cosh" } call, Exponent: Number { Value: var n } }
            when n.TryGetInt32(out var power) && power is > 0 and <= MostPower => (call, power),
        _ => null,
    };

    private static Expr? Product(Expr[] factors, bool circular)
    {
        var product = new WaveSum(circular);
        foreach (var factor in factors)
        {
            if (Wave(factor) is { } wave && Kernels.IsCircular(wave.Call) == circular)
            {
                for (var k = 0; k < wave.Power; k++) product = product.Times(WaveSum.Of(wave.Call, circular));
            }
            else if (factor is Add sum && sum.Children.ToArray().Any(IsWavy))
            {
                product = product.Times(WaveSum.Of(sum, circular));
            }
            else if (factor is Pow { Base: Add inner, Exponent: Number { Value: var n } } && n.Sign > 0 && n.TryGetInt32(out var power) &&
                power <= MostPower && inner.Children.ToArray().Any(IsWavy))
            {
                for (var k = 0; k < power && product.Count <= MostTerms; k++) product = product.Times(WaveSum.Of(inner, circular));
            }
            else
            {
                product = product.Times(factor);
            }

            if (product.Count > MostTerms) return null;
        }

        return product.ToTerm();
    }

    /// <summary>A sum of coefficients times cosines and sines of different angles; the angle 0 stands for the coefficient alone.</summary>
    private sealed class WaveSum
    {
        private readonly Dictionary<(Expr Angle, bool IsSine), Expr> _terms = [];
        private readonly bool _circular;

        public WaveSum(bool circular)
        {
            _circular = circular;
            _terms[(Number.Zero, false)] = Number.One;
        }

        public int Count => _terms.Count;

        public static WaveSum Of(Expr term, bool circular)
        {
            var result = new WaveSum(circular);
            result._terms.Clear();
            foreach (var part in term is Add ? term.Children.ToArray() : [term])
            {
                Expr[] factors = part is Mul ? part.Children.ToArray() : [part];
                var product = new WaveSum(circular);
                foreach (var factor in factors)
                {
                    if (Wave(factor) is { } wave && Kernels.IsCircular(wave.Call) == circular)
                    {
                        var one = new WaveSum(circular);
                        one._terms.Clear();
                        one.Plus(wave.Call.Children[0], wave.Call.Name is "sin" or "sinh", Number.One);
                        for (var k = 0; k < wave.Power; k++) product = product.Times(one);
                    }
                    else
                    {
                        product = product.Times(factor);
                    }
                }

                foreach (var (key, coefficient) in product._terms) result.Plus(key.Angle, key.IsSine, coefficient);
            }

            return result;
        }

        public WaveSum Times(Expr factor)
        {
            if (factor == Number.One) return this;
            var result = new WaveSum(_circular);
            result._terms.Clear();
            foreach (var (key, coefficient) in _terms) result._terms[key] = coefficient * factor;
            return result;
        }

        public WaveSum Times(WaveSum other)
        {
            var result = new WaveSum(_circular);
            result._terms.Clear();
            foreach (var (a, p) in _terms)
            {
                foreach (var (b, q) in other._terms) result.PlusProduct(a, b, p * q);
            }

            return result;
        }

        public Expr ToTerm()
        {
            var terms = _terms.Select(pair =>
                pair.Key.Angle == Number.Zero ? pair.Value : pair.Value * Call(pair.Key.Angle, pair.Key.IsSine));
            return Add.Create(terms.ToArray());
        }

        private Expr Call(Expr angle, bool isSine) => _circular ? (isSine ? Sin(angle) : Cos(angle)) : isSine ? Sinh(angle) : Cosh(angle);

        private void PlusProduct((Expr Angle, bool IsSine) a, (Expr Angle, bool IsSine) b, Expr coefficient)
        {
            if (a.Angle == Number.Zero || b.Angle == Number.Zero)
            {
                Plus(a.Angle + b.Angle, a.IsSine || b.IsSine, coefficient);
                return;
            }

            var (half, sum, difference) = (coefficient / 2, a.Angle + b.Angle, a.Angle - b.Angle);
            var sign = _circular ? 1 : -1;
            switch (a.IsSine, b.IsSine)
            {
                case (false, false):
                    Plus(sum, false, half);
                    Plus(difference, false, half);
                    break;
                case (true, true):
                    Plus(sum, false, -sign * half);
                    Plus(difference, false, sign * half);
                    break;
                case (true, false):
                    Plus(sum, true, half);
                    Plus(difference, true, half);
                    break;
                default:
                    Plus(sum, true, half);
                    Plus(difference, true, -half);
                    break;
            }
        }

        private void Plus(Expr angle, bool isSine, Expr coefficient)
        {
            angle = LinearCombination.Flatten(angle);
            if (isSine && angle == Number.Zero) return;
            if (IsNegative(angle))
            {
                angle = LinearCombination.Flatten(-angle);
                if (isSine) coefficient = -coefficient;
            }

            var sum = _terms.TryGetValue((angle, isSine), out var known) ? known + coefficient : coefficient;
            if (sum == Number.Zero) _terms.Remove((angle, isSine));
            else _terms[(angle, isSine)] = sum;
        }

        // Of an angle and its negative one is chosen: that whose first part has a positive factor.
        private static bool IsNegative(Expr angle) => angle switch
        {
            Number number => number.Value.Sign < 0,
            Mul product => product.Coefficient.Sign < 0,
            Add sum => IsNegative(sum.Children[sum.Children[0] is Number ? 1 : 0]),
            _ => false,
        };
    }
}
