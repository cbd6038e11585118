using CsCheck;
using Symbolic.Simplifier.Polynomials.Factoring;
using Symbolic.Simplifier.Polynomials.Sparse;

namespace Symbolic.Simplifier.Tests.Polynomials.Factoring;

public class FactorizationTests
{
    [Theory]
    [InlineData("x^2 - y^2", "x - y", "x + y")]
    [InlineData("x^3 - y^3", "x - y", "x^2 + x*y + y^2")]
    [InlineData("x^4 + 4*y^4", "x^2 + 2*x*y + 2*y^2", "x^2 - 2*x*y + 2*y^2")]
    [InlineData("x^4 + y^4", "x^4 + y^4")]
    [InlineData("x^6 - y^6", "x - y", "x + y", "x^2 + x*y + y^2", "x^2 - x*y + y^2")]
    [InlineData("x^8 + x^4*y^4 + y^8", "x^2 + x*y + y^2", "x^2 - x*y + y^2", "x^4 - x^2*y^2 + y^4")]
    [InlineData("a^3 + b^3 + c^3 - 3*a*b*c", "a + b + c", "a^2 + b^2 + c^2 - a*b - a*c - b*c")]
    [InlineData("a^2*(b - c) + b^2*(c - a) + c^2*(a - b)", "a - b", "a - c", "b - c")]
    [InlineData("(x + y + z)^3 - x^3 - y^3 - z^3", "x + y", "x + z", "y + z")]
    [InlineData("x*y + x + y + 1", "x + 1", "y + 1")]
    [InlineData("x*y*z + x*y + x*z + y*z + x + y + z + 1", "x + 1", "y + 1", "z + 1")]
    [InlineData("x^2 - y", "x^2 - y")]
    [InlineData("x^6 - y^4", "x^3 - y^2", "x^3 + y^2")]
    [InlineData("x^6*y^4 - 9*z^2", "x^3*y^2 - 3*z", "x^3*y^2 + 3*z")]
    [InlineData("8*x^3*y^6 + 27*z^3", "2*x*y^2 + 3*z", "4*x^2*y^4 - 6*x*y^2*z + 9*z^2")]
    [InlineData("x^4*y^2 + 3*x^2*y*z^3 + 2*z^6", "x^2*y + z^3", "x^2*y + 2*z^3")]
    [InlineData("x^100000 - y^2", "x^50000 - y", "x^50000 + y")]
    [InlineData("x^99999 - y^2", "x^99999 - y^2")]
    [InlineData("x*y - 1", "x*y - 1")]
    [InlineData("x^2 + y^2 - 1", "x^2 + y^2 - 1")]
    [InlineData("a*x^2 + b*x + c", "a*x^2 + b*x + c")]
    [InlineData("a^2*x^2 - b^2*y^2", "a*x - b*y", "a*x + b*y")]
    [InlineData("(a*x + b*y)*(b*x + a*y)", "a*x + b*y", "b*x + a*y")]
    [InlineData("(x^2*y + z)*(x*y^2 + 3*z)*(2*x*z^2 + y)", "x^2*y + z", "x*y^2 + 3*z", "2*x*z^2 + y")]
    [InlineData("(y*z*x + 1)*(y*x + z)*(z*x + y)", "y*z*x + 1", "y*x + z", "z*x + y")]
    [InlineData("((y + 1)*x^2 + z)*((y + 1)*x^3 + y*z + 2)", "(y + 1)*x^2 + z", "(y + 1)*x^3 + y*z + 2")]
    [InlineData("x^4 - 10*x^2*y^2 + y^4 - 4", "x^4 - 10*x^2*y^2 + y^4 - 4")]
    [InlineData("x^4 - 2*(y + z)*x^2 + (y - z)^2", "x^4 - 2*(y + z)*x^2 + (y - z)^2")]
    [InlineData("x^4 - 2*(y^2 + z^2)*x^2 + (y^2 - z^2)^2", "x - y - z", "x - y + z", "x + y - z", "x + y + z")]
    [InlineData("(x^2 + y^2 + z^2 + 1)*(x*y*z + a*b*c*d + 5)", "x^2 + y^2 + z^2 + 1", "x*y*z + a*b*c*d + 5")]
    [InlineData("(a + b + c + d + x + y + z)*(a*b + c*d + x*y + z + 1)", "a + b + c + d + x + y + z", "a*b + c*d + x*y + z + 1")]
    [InlineData("(100000000000000000000000000*x + y)*(x - 100000000000000000000000001*y*z + 3)",
        "100000000000000000000000000*x + y", "x - 100000000000000000000000001*y*z + 3")]
    public void Of_ClassicalPolynomial_FindsItsFactors(string polynomial, params string[] factors)
    {
        var expected = factors.Select(text => Polynomial.Parse(text).PrimitivePart()).ToHashSet();
        var found = Factors(Polynomial.Parse(polynomial));
        Assert.All(found, factor => Assert.Equal(1, factor.Multiplicity));
        Assert.True(expected.SetEquals(found.Select(factor => factor.Factor)));
    }

    [Theory]
    [InlineData("x", "1", 0)]
    [InlineData("x", "y", 0)]
    [InlineData("x^2", "y^2", 0)]
    [InlineData("x*y", "z", 0)]
    [InlineData("x^3", "y^2", 0)]
    [InlineData("2*x", "3*y", 0)]
    [InlineData("x", "y", 1)]
    [InlineData("2*x^2*y", "z*a", 1)]
    public void Of_DifferencesAndSumsOfPowers_HaveAFactorForEachDivisor(string first, string second, int isSum)
    {
        foreach (var n in new[] { 6, 15, 60, 105 })
        {
            // With x^2 and y^2 the power is twice as high.
            var inner = first == "x^2" ? 2 * n : n;
            var orders = isSum == 0 ? inner : 2 * inner;
            var count = Enumerable.Range(1, orders).Count(d => orders % d == 0 && (isSum == 0 || inner % d != 0));
            Assert.Equal(count, Factors(Polynomial.Parse($"({first})^{n} {"-+"[isSum]} ({second})^{n}")).Count);
        }
    }

    [Fact]
    public void Of_Vandermonde_FindsAllDifferences()
    {
        string[] names = ["a", "b", "c", "d", "x"];
        var factors = from i in Enumerable.Range(0, 5) from j in Enumerable.Range(i + 1, 4 - i) select $"({names[i]} - {names[j]})";
        Assert.Equal(10, Factors(Polynomial.Parse(string.Join("*", factors))).Count);
    }

    [Theory]
    [InlineData("12*x^3*y^2*(x - 1)^2*(x + y)^3", 12, 4)]
    [InlineData("-7*x*y", -7, 2)]
    [InlineData("42", 42, 0)]
    [InlineData("0", 0, 0)]
    [InlineData("-6*x - 4", -2, 1)]
    public void Of_ContentsAndPowers_AreTakenOut(string polynomial, int content, int factors)
    {
        var (found, list) = Factorization.Of(Polynomial.Parse(polynomial), default);
        Assert.Equal(content, found);
        Assert.Equal(factors, list.Count);
        Factors(Polynomial.Parse(polynomial));
    }

    [Theory]
    [InlineData(2, 5, 3, 60)]
    [InlineData(3, 5, 3, 60)]
    [InlineData(4, 4, 2, 40)]
    public void Of_Products_FindsTheFactorsOfTheParts(int variables, int terms, int degree, int count)
    {
        var random = Polynomial.Random(variables, terms, degree, 9);
        Gen.Select(random, random, random).Where((a, b, c) => !a.IsZero && !b.IsZero && !c.IsZero).Sample((a, b, c) =>
        {
            var expected = new[] { a, b, c, b }.SelectMany(Factors).GroupBy(f => f.Factor, f => f.Multiplicity)
                .Select(group => (group.Key, group.Sum())).ToHashSet();
            Assert.True(expected.SetEquals(Factors(a * b * c * b)));
        }, iter: count, seed: "0000KOIKg0h1", print: all => $"({Show(all.Item1)}; {Show(all.Item2)}; {Show(all.Item3)})");
    }

    [Fact]
    public void Of_ProductInSixVariables_FindsTheFactorsOfTheParts()
    {
        var random = Polynomial.Random(6, 5, 2, 9);
        Gen.Select(random, random, random).Where((a, b, c) => !a.IsZero && !b.IsZero && !c.IsZero).Sample((a, b, c) =>
        {
            var expected = new[] { a, b, c }.SelectMany(Factors).Sum(f => f.Multiplicity);
            Assert.Equal(expected, Factors(a * b * c).Sum(f => f.Multiplicity));
        }, iter: 40, seed: "0000KOIKg0h1", print: all => $"({Show(all.Item1)}; {Show(all.Item2)}; {Show(all.Item3)})");
    }

    [Fact]
    public void Of_SmallPolynomials_LeavesNoSmallDivisor()
    {
        var divisors = (from a in Enumerable.Range(-2, 5)
                        from b in Enumerable.Range(-2, 5)
                        from c in Enumerable.Range(-2, 5)
                        from d in Enumerable.Range(-1, 3)
                        select Polynomial.Parse($"{a}*x + {b}*y + {c} + {d}*x*y", "x y")).Where(p => p.TotalDegree > 0).ToList();
        Polynomial.Random(2, 6, 2, 4).Where(p => !p.IsZero).Sample(p =>
        {
            foreach (var (factor, _) in Factors(p))
            {
                Assert.DoesNotContain(divisors, divisor =>
                    factor.TryDivide(divisor, out var quotient) && !quotient.IsConstant);
            }
        }, iter: 150, seed: "0000KOIKg0h1", print: Show);
    }

    private static string Show(SparsePolynomial p) => string.Join(" + ", Enumerable.Range(0, p.TermCount).Select(t =>
        $"{p.Coefficient(t)}[{string.Join(',', Enumerable.Range(0, p.VariableCount).Select(v => p.Exponent(t, v)))}]"));

    private static IReadOnlyList<(SparsePolynomial Factor, int Multiplicity)> Factors(SparsePolynomial polynomial)
    {
        var (content, factors) = Factorization.Of(polynomial, default);
        var product = SparsePolynomial.Constant(content, polynomial.VariableCount);
        foreach (var (factor, multiplicity) in factors)
        {
            Assert.True(factor.Content().IsOne && factor.LeadingCoefficient.Sign > 0 && factor.TotalDegree > 0);
            product *= factor.Pow(multiplicity, default);
        }

        Assert.Equal(polynomial, product);
        return factors;
    }
}
