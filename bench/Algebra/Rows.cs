using Symbolic.Compare;
using Symbolic.Simplifier.Polynomials.Factoring;
using Symbolic.Simplifier.Polynomials.Gcd;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Algebra;

/// <summary>The rows of the comparison, by the toolkit: name, milliseconds, terms or factors, check.</summary>
internal static class Rows
{
    public static void Print(string only)
    {
        Row(only, "expand (1+x+y+z)^20", static () => Problems.Sum(3), static p => p.Pow(20));
        foreach (var power in new[] { 10, 12, 20 })
        {
            Row(only, $"product p*(p+1), p = (1+x+y+z+t)^{power}", () => Problems.Sum(4).Pow(power),
                static p => (p, p + SparsePolynomial.Constant(1, 4)), static pair => pair.p * pair.Item2);
        }

        Row(only, "product of random, 4 variables, 1520 x 1233 terms", Problems.GcdPair, static pair => pair,
            static pair => pair.A * pair.B);
        Row(only, "product of random, 4 variables, far apart, 500 x 500 terms", Problems.FarPair, static pair => pair,
            static pair => pair.A * pair.B);
        Row(only, "gcd, 4 variables, common factor of 50 terms", Problems.GcdPair, static pair => pair,
            static pair => PolynomialGcd.Of(pair.A, pair.B, default));
        Factors(only, "factor x^100 - 1", static () => SparsePolynomial.Variable(0, 1).Pow(100) - SparsePolynomial.Constant(1, 1));
        foreach (var n in new[] { 4, 5, 6 }) Factors(only, $"factor Swinnerton-Dyer, degree {1 << n}", () => Problems.SwinnertonDyer(n));
        Factors(only, "factor a product of three, 3 variables", Problems.ThreeFactors);
    }

    private static void Row(string only, string name, Func<SparsePolynomial> given, Func<SparsePolynomial, SparsePolynomial> compute) =>
        Row(only, name, given, static p => p, compute);

    private static void Row<TGiven, TInput>(string only, string name, Func<TGiven> given, Func<TGiven, TInput> prepare,
        Func<TInput, SparsePolynomial> compute)
    {
        if (!name.Contains(only, StringComparison.Ordinal)) return;
        var input = prepare(given());
        var result = compute(input);
        Write(name, () => compute(input), result.TermCount, Check.Of(result));
    }

    private static void Factors(string only, string name, Func<SparsePolynomial> given)
    {
        if (!name.Contains(only, StringComparison.Ordinal)) return;
        var input = given();
        var result = Factorization.Of(input, default).Factors;
        Write(name, () => Factorization.Of(input, default), result.Sum(static factor => factor.Multiplicity), Check.Of(result));
    }

    private static void Write(string name, Action compute, int size, long check)
    {
        var (median, _) = Measurement.Of(calls =>
        {
            for (long i = 0; i < calls; i++) compute();
        });
        Console.WriteLine(FormattableString.Invariant($"symbolic\t{name}\t{median / 1e6:F4}\t{size}\t{check}"));
    }
}
