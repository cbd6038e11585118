using Symbolic.Compare;
using Symbolic.Simplifier.Polynomials.Factoring;
using Symbolic.Simplifier.Polynomials.Gcd;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Algebra;

/// <summary>The rows of the comparison, by the toolkit: name, milliseconds, terms or factors, check. The first call of a row is a row of
/// its own: it pays for code that is not compiled yet.</summary>
/// <param name="only">The rows whose names contain this text.</param>
/// <param name="namesOnly">Prints names in the place of rows.</param>
internal sealed class Rows(string only, bool namesOnly)
{
    public void Print()
    {
        Row("expand (1+x+y+z)^20", static () => Problems.Sum(3), static p => p.Pow(20));
        foreach (var power in new[] { 10, 12, 20 })
        {
            Row($"product p*(p+1), p = (1+x+y+z+t)^{power}", () => Problems.Sum(4).Pow(power),
                static p => (p, p + SparsePolynomial.Constant(1, 4)), static pair => pair.p * pair.Item2);
        }

        Row("product of random, 4 variables, 1520 x 1233 terms", Problems.GcdPair, static pair => pair, static pair => pair.A * pair.B);
        Row("product of random, 4 variables, far apart, 500 x 500 terms", Problems.FarPair, static pair => pair,
            static pair => pair.A * pair.B);
        Row("gcd, 4 variables, common factor of 50 terms", Problems.GcdPair, static pair => pair,
            static pair => PolynomialGcd.Of(pair.A, pair.B, default));
        foreach (var n in new[] { 100, 1000 })
            Factors($"factor x^{n} - 1", () => SparsePolynomial.Variable(0, 1).Pow(n) - SparsePolynomial.Constant(1, 1));
        foreach (var n in new[] { 4, 5, 6 }) Factors($"factor Swinnerton-Dyer, degree {1 << n}", () => Problems.SwinnertonDyer(n));
        Factors("factor a product of three, 3 variables", Problems.ThreeFactors);
        Text("text of (1+x+y+z)^20, expanded", static () => "(1+x+y+z)^20", static text => text.Parse().Expand(), TextResult.OfSum);
        Text("text of a product of three, factored", static () => PolynomialText.Of(Problems.ThreeFactors()),
            static text => text.Parse().Factor(), TextResult.OfProduct);
    }

    private void Row(string name, Func<SparsePolynomial> given, Func<SparsePolynomial, SparsePolynomial> compute) =>
        Row(name, given, static p => p, compute);

    private void Row<TGiven, TInput>(string name, Func<TGiven> given, Func<TGiven, TInput> prepare,
        Func<TInput, SparsePolynomial> compute) =>
        Write(name, () => prepare(given()), compute, static result => (result.TermCount, Check.Of(result)));

    private void Factors(string name, Func<SparsePolynomial> given) =>
        Write(name, given, static input => Factorization.Of(input, default).Factors,
            static result => (result.Sum(static factor => factor.Multiplicity), Check.Of(result)));

    private void Text(string name, Func<string> given, Func<string, Expressions.Expr> compute,
        Func<Expressions.Expr, (int Size, long Check)> describe) => Write(name, given, compute, describe);

    private void Write<TInput, TResult>(string name, Func<TInput> given, Func<TInput, TResult> compute,
        Func<TResult, (int Size, long Check)> describe)
    {
        if (!name.Contains(only, StringComparison.Ordinal)) return;
        if (namesOnly)
        {
            Console.WriteLine(name);
            return;
        }

        var input = given();
        var begin = Measurement.Now();
        var result = compute(input);
        var first = Measurement.Now() - begin;
        var (size, check) = describe(result);
        var (median, _) = Measurement.Of(calls =>
        {
            for (long i = 0; i < calls; i++) compute(input);
        });
        Console.WriteLine(FormattableString.Invariant($"first\t{name}\t{first / 1e6:F4}\t{size}\t{check}"));
        Console.WriteLine(FormattableString.Invariant($"symbolic\t{name}\t{median / 1e6:F4}\t{size}\t{check}"));
    }
}
