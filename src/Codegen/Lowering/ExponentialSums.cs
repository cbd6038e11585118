using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>Sums of exponentials, <c>ln(exp(x) + 2*exp(y))</c>, that would overflow: the greatest exponent is taken out.</summary>
internal static class ExponentialSums
{
    /// <summary>The logarithm is the greatest exponent m, and the logarithm of the sum of <c>exp(u - m)</c>.</summary>
    public static Expr? Logarithm(Expr sum, Dictionary<Expr, Expr> done) =>
        Greatest(sum, done) is { } greatest ? greatest + Maths.Log(Reduced(sum, greatest, done)) : null;

    /// <summary>The same in quotients whose numerator is a term of the sum: <c>exp(x)/(exp(x) + exp(y))</c>.</summary>
    public static Expr? Quotient(Expr product, Dictionary<Expr, Expr> done)
    {
        foreach (var factor in product.Children)
        {
            if (factor is not Pow { IsDivisor: true, Exponent: Number order } divisor || divisor.Base is not Add) continue;
            foreach (var other in product.Children)
            {
                if (other is not Pow || ExponentOf(other) is not { } exponent) continue;
                if (!divisor.Base.Children.ToArray().Any(term => ExponentOf(term) == exponent)) continue;
                if (Greatest(divisor.Base, done) is not { } greatest) break;
                var factors = new List<Expr>
                {
                    Maths.Exp(done[exponent] + (order * greatest)), Reduced(divisor.Base, greatest, done) ^ order,
                };
                foreach (var child in product.Children)
                {
                    if (child != factor && child != other) factors.Add(done[child]);
                }

                return Mul.Create([.. factors]);
            }
        }

        return null;
    }

    // Null if there is a term that is no exponential with a positive factor.
    private static Expr? Greatest(Expr sum, Dictionary<Expr, Expr> done)
    {
        if (sum is not Add) return null;
        var exponents = new Expr[sum.Children.Length];
        for (var i = 0; i < exponents.Length; i++)
        {
            if (ExponentOf(sum.Children[i]) is not { } exponent) return null;
            exponents[i] = done.GetValueOrDefault(exponent, exponent);
        }

        return Maths.Max(exponents);
    }

    private static Expr Reduced(Expr sum, Expr greatest, Dictionary<Expr, Expr> done)
    {
        var terms = new Expr[sum.Children.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var exponent = ExponentOf(sum.Children[i])!;
            Expr coefficient = sum.Children[i] switch
            {
                Number number => number,
                Mul product => Number.Of(product.Coefficient),
                _ => Number.One,
            };
            terms[i] = coefficient * Maths.Exp(done.GetValueOrDefault(exponent, exponent) - greatest);
        }

        return Add.Create(terms);
    }

    // Of c*exp(u) the u, and of a number 0.
    private static Expr? ExponentOf(Expr term) => term switch
    {
        Number { Value.Sign: > 0 } => Number.Zero,
        Mul { Coefficient.Sign: > 0, Rest: Pow rest } when rest.Base == Constant.E => rest.Exponent,
        Pow power when power.Base == Constant.E => power.Exponent,
        _ => null,
    };
}
