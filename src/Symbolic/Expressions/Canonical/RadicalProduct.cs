using System.Numerics;
using Symbolic.Numbers;

namespace Symbolic.Expressions.Canonical;

/// <summary>A product of positive rational numbers raised to rational powers, in its canonical form: a rational coefficient, and
/// radicals of whole numbers whose exponents lie between -1 and 1.</summary>
/// <remarks>Bases are split into prime factors; of each prime the exponents are added, those in the coefficient included, and
/// the whole part of the sum, towards zero, goes back to the coefficient: <c>sqrt(12)</c> is <c>2*sqrt(3)</c>, <c>6/sqrt(2)</c> is
/// <c>3*sqrt(2)</c>, and <c>1/sqrt(2)</c> stays. Primes with the same exponent share a radical: <c>sqrt(2)*sqrt(3)</c> is <c>sqrt(6)</c>.
/// Only small primes are looked for, so that a huge number costs no more; what is left over counts as a prime.</remarks>
internal sealed class RadicalProduct
{
    private const int LargestTrialDivisor = 1000;
    private readonly SortedDictionary<BigInteger, Rational> _exponents = [];

    /// <summary>A positive number raised to a power.</summary>
    public static Expr Simplify(Rational baseNumber, Rational exponent)
    {
        var product = new RadicalProduct();
        product.Multiply(baseNumber, exponent);
        var factors = new List<Expr>();
        var coefficient = Rational.One;
        product.AppendTo(factors, ref coefficient);
        if (factors.Count == 0) return Number.Of(coefficient);
        if (coefficient.IsOne && factors.Count == 1) return factors[0];
        if (!coefficient.IsOne) factors.Insert(0, Number.Of(coefficient));
        return Interner.Intern(new NodeKey(ExprKind.Mul, 0, null, factors.ToArray()));
    }

    public void Multiply(Rational baseNumber, Rational exponent)
    {
        Split(baseNumber.Numerator, exponent);
        Split(baseNumber.Denominator, -exponent);
    }

    /// <summary>Adds the radicals to a list of factors, and multiplies the rational part into a coefficient.</summary>
    public void AppendTo(List<Expr> factors, ref Rational coefficient)
    {
        var radicals = new SortedDictionary<Rational, BigInteger>();
        foreach (var (prime, power) in _exponents)
        {
            if (power.IsZero) continue;
            var exponent = power;
            if (!exponent.IsInteger && !coefficient.IsZero) exponent += TakeOut(prime, ref coefficient);
            var whole = exponent.Truncate();
            if (!whole.IsZero)
            {
                if (whole.TryGetInt32(out var times) && ((Rational)prime).TryPow(times, out var taken))
                {
                    coefficient *= taken;
                    exponent -= whole;
                }
                else if (exponent.IsInteger && !coefficient.IsZero)
                {
                    exponent += TakeOut(prime, ref coefficient);
                }
            }

            if (!exponent.IsZero) radicals[exponent] = radicals.TryGetValue(exponent, out var other) ? other * prime : prime;
        }

        var made = new List<Expr>(radicals.Count);
        foreach (var (exponent, radicand) in radicals) made.Add(Pow.Raw(Number.Of(radicand), Number.Of(exponent)));
        made.Sort(CanonicalOrder.Compare);
        factors.AddRange(made);
    }

    private void Split(BigInteger number, Rational exponent)
    {
        for (var divisor = 2; divisor <= LargestTrialDivisor && !number.IsOne; divisor += divisor == 2 ? 1 : 2)
        {
            var times = 0;
            while ((number % divisor).IsZero)
            {
                number /= divisor;
                times++;
            }

            if (times > 0) Add(divisor, exponent * times);
            if (number < (BigInteger)divisor * divisor) break;
        }

        if (number.IsOne) return;
        var (root, power) = PerfectPower.Of(number);
        Add(root, exponent * power);
    }

    private void Add(BigInteger prime, Rational exponent) =>
        _exponents[prime] = _exponents.TryGetValue(prime, out var known) ? known + exponent : exponent;

    // The exponent of a prime in the coefficient, which loses it.
    private static Rational TakeOut(BigInteger prime, ref Rational coefficient)
    {
        var (numerator, denominator) = (coefficient.Numerator, coefficient.Denominator);
        var times = 0;
        while ((numerator % prime).IsZero)
        {
            numerator /= prime;
            times++;
        }

        while ((denominator % prime).IsZero)
        {
            denominator /= prime;
            times--;
        }

        if (times != 0) coefficient = Rational.Create(numerator, denominator);
        return times;
    }
}
