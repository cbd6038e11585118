using System.Numerics;
using CsCheck;
using Symbolic.Simplifier.Polynomials.Dense;
using static Symbolic.Simplifier.Tests.Polynomials.Dense.KnownPolynomials;

namespace Symbolic.Simplifier.Tests.Polynomials.Dense;

public class IntegerFactorizationTests
{
    internal static Gen<IntegerPolynomial> Random(int longest, int size) => Gen.Int[-size, size].Array[1, longest]
        .Select(coefficients => Of(Array.ConvertAll(coefficients, c => (long)c)));

    private static List<(IntegerPolynomial Factor, int Multiplicity)> Factors(IntegerPolynomial polynomial)
    {
        var (content, factors) = IntegerFactorization.Of(polynomial, default);
        var product = new IntegerPolynomial(content);
        foreach (var (factor, multiplicity) in factors)
        {
            Assert.True(factor.Content().IsOne && factor.Leading.Sign > 0 && factor.Degree > 0);
            for (var i = 0; i < multiplicity; i++) product *= factor;
        }

        Assert.Equal(polynomial, product);
        return factors;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void SwinnertonDyer_OfAnyDegree_IsIrreducible(int primes)
    {
        var polynomial = SwinnertonDyer(primes);
        Assert.Equal([(polynomial, 1)], Factors(polynomial));
    }

    [Theory]
    [InlineData(4, 5)]
    [InlineData(5, 4)]
    [InlineData(5, 5)]
    public void SwinnertonDyer_TimesAnotherShifted_SplitsIntoTheTwo(int primes, int others)
    {
        var first = SwinnertonDyer(primes);
        var second = Shifted(SwinnertonDyer(others));
        Assert.Equal(2, Factors(first * second).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(30)]
    [InlineData(100)]
    [InlineData(105)]
    [InlineData(128)]
    [InlineData(180)]
    public void UnitRoots_OfAnyOrder_AreCyclotomic(int n)
    {
        var expected = Enumerable.Range(1, n).Where(d => n % d == 0).Select(Cyclotomic).ToHashSet();
        Assert.True(expected.SetEquals(Factors(UnitRoots(n)).Select(f => f.Factor)));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1155)]
    [InlineData(2048)]
    [InlineData(5000)]
    public void UnitRoots_OfHighOrder_HaveAFactorForEachDivisor(int n)
    {
        Assert.Equal(Enumerable.Range(1, n).Count(d => n % d == 0), Factors(UnitRoots(n)).Count);
        var sum = UnitRoots(n) + IntegerPolynomial.One + IntegerPolynomial.One;
        Assert.Equal(Enumerable.Range(1, 2 * n).Count(d => 2 * n % d == 0 && n % d != 0), Factors(sum).Count);
        // 1 + x + ... has no two terms only.
        Assert.True(UnitRoots(n).TryDivide(UnitRoots(1), out var quotient));
        Assert.Equal(Enumerable.Range(2, n - 1).Count(d => n % d == 0), Factors(quotient).Count);
    }

    [Fact]
    public void CyclotomicPolynomials_OfAnyOrder_AreTheQuotientsOfTheirDefinition()
    {
        foreach (var n in new[] { 1, 2, 3, 4, 12, 30, 49, 105, 210, 385 }) Assert.Equal(Cyclotomic(n), CyclotomicPolynomial.Of(n));
        Assert.Equal(359, (int)CyclotomicPolynomial.Of(40755).Coefficients.ToArray().Max(BigInteger.Abs));
    }

    [Fact]
    public void Factors_OfCyclotomicPolynomialsAndOthers_AreAllOfThem()
    {
        var other = Of(1, 3, 1, 3, 1);
        Assert.Equal(4, Factors(Cyclotomic(15) * Cyclotomic(24) * Cyclotomic(7) * other).Count);
        Assert.Equal(3, Factors(Cyclotomic(15) * Cyclotomic(24) * Cyclotomic(7) * Cyclotomic(7)).Count);
        Assert.Equal(3, Factors(Cyclotomic(15) * Of(1, -1, 0, 1) * Of(1, 0, -1, 1)).Count);
    }

    [Theory]
    [InlineData(60, 3, 2)]
    [InlineData(64, 1, -2)]
    [InlineData(45, -1, -6)]
    public void Factors_OfPolynomialsInAPower_AreThoseOfTheirParts(int n, int b, int c)
    {
        // x^(2n) + b*x^n + c splits into x^n - r and x^n - s.
        var polynomial = IntegerPolynomial.One.Shift(2 * n) + Of(b).Shift(n) + Of(c);
        var roots = Enumerable.Range(-9, 19).Where(r => (r * r) + (b * r) + c == 0);
        var parts = roots.SelectMany(r => Factors(IntegerPolynomial.One.Shift(n) - Of(r))).Select(f => f.Factor).ToHashSet();
        Assert.True(parts.SetEquals(Factors(polynomial).Select(f => f.Factor)));
    }

    [Fact]
    public void Factors_OfClassicalPolynomials_AreKnown()
    {
        Check(Of(4, 0, 0, 0, 1), Of(2, -2, 1), Of(2, 2, 1));
        Check(Of(1, 0, 0, 0, 1, 0, 0, 0, 1), Of(1, -1, 1), Of(1, 1, 1), Of(1, 0, -1, 0, 1));
        Check(Of(1, 0, 0, 0, 1), Of(1, 0, 0, 0, 1));
        Check(Of(-10, 0, 10, 0), Of(-1, 1), Of(1, 1));
        Check(Of(6, 5, -6, 0), Of(-3, 2), Of(2, 3));
        Check(Of(0, 0, 7), (IntegerPolynomial.Variable, 2));
        Check(Of(-5));
        Check(Of(1, -2, 0, 2, -1), (Of(-1, 1), 3), (Of(1, 1), 1));

        static void Check(IntegerPolynomial polynomial, params object[] factors)
        {
            var expected = factors.Select(f => f is IntegerPolynomial p ? (p, 1) : ((IntegerPolynomial, int))f).ToHashSet();
            Assert.True(expected.SetEquals(Factors(polynomial)), polynomial.ToString());
        }
    }

    [Fact]
    public void Factors_OfRandomProducts_AreThoseOfTheParts() =>
        Gen.Select(Random(8, 20), Random(7, 5), Random(5, 1000)).Where((a, b, c) => !a.IsZero && !b.IsZero && !c.IsZero).Sample((a, b, c) =>
        {
            var all = new[] { a, b, c, a }.SelectMany(Factors).GroupBy(f => f.Factor, f => f.Multiplicity)
                .Select(g => (g.Key, g.Sum())).ToHashSet();
            Assert.True(all.SetEquals(Factors(a * b * c * a)));
        }, iter: 300, seed: "0000KOIKg0h1");

    [Fact]
    public void Factors_OfManyFactors_AreAllFound() => Random(4, 9).Array[6, 14].Where(all => all.All(p => !p.IsZero)).Sample(parts =>
    {
        var product = parts.Aggregate(IntegerPolynomial.One, (a, b) => a * b);
        var expected = parts.SelectMany(Factors).Sum(f => f.Multiplicity);
        Assert.Equal(expected, Factors(product).Sum(f => f.Multiplicity));
    }, iter: 60, seed: "0000KOIKg0h1");

    [Fact]
    public void Factors_OfSmallPolynomials_HaveNoSmallDivisors()
    {
        var divisors = (from a in Enumerable.Range(-6, 13)
                        from b in Enumerable.Range(-6, 13)
                        from c in Enumerable.Range(0, 4)
                        select Of(a, b, c)).Where(d => d.Degree > 0).ToList();
        Random(6, 6).Where(p => !p.IsZero).Sample(p =>
        {
            foreach (var (factor, _) in Factors(p))
                Assert.DoesNotContain(divisors, d => d.Degree < factor.Degree && factor.TryDivide(d, out _));
        }, iter: 300, seed: "0000KOIKg0h1");
    }

    private static IntegerPolynomial Shifted(IntegerPolynomial p)
    {
        var result = IntegerPolynomial.Zero;
        for (var i = p.Degree; i >= 0; i--) result = (result * Of(1, 1)) + new IntegerPolynomial(p[i]);
        return result;
    }
}
