using System.Numerics;
using CsCheck;
using Symbolic.Simplifier.Polynomials.Gcd;
using Symbolic.Simplifier.Polynomials.Sparse;
using static Symbolic.Simplifier.Tests.Polynomials.Sparse.RandomPolynomials;

namespace Symbolic.Simplifier.Tests.Polynomials.Gcd;

public class PolynomialGcdTests
{
    private static SparsePolynomial Gcd(SparsePolynomial a, SparsePolynomial b) => PolynomialGcd.Of(a, b, default);

    private static void CheckMultiples(SparsePolynomial a, SparsePolynomial b, SparsePolynomial c)
    {
        var (ac, bc) = (a * c, b * c);
        var gcd = Gcd(ac, bc);
        if (ac.IsZero && bc.IsZero)
        {
            Assert.True(gcd.IsZero);
            return;
        }

        Assert.True(gcd.LeadingCoefficient.Sign > 0);
        Assert.True(ac.TryDivide(gcd, out var left));
        Assert.True(bc.TryDivide(gcd, out var right));
        Assert.True(gcd.TryDivide(c, out _));
        Assert.True(Gcd(left, right).IsOne);
        Assert.Equal(gcd, Gcd(bc, ac));
    }

    [Fact]
    public void Gcd_OfMultiples_IsAMultipleOfTheFactor() => Gen.Int[1, 4].SelectMany(static n => Of(n, 6, 4, SmallCoefficients).Array[3])
        .Sample(static list => CheckMultiples(list[0], list[1], list[2]), iter: 200, seed: Seed);

    [Fact]
    public void Gcd_OfMultiplesWithLongCoefficients_IsAMultipleOfTheFactor() => Gen.Int[1, 3].SelectMany(static n => Of(n, 5, 3).Array[3])
        .Sample(static list => CheckMultiples(list[0], list[1], list[2]), iter: 100, seed: Seed);

    [Fact]
    public void Gcd_OfSparseMultiples_IsAMultipleOfTheFactor() => Of(3, 4, 30, SmallCoefficients).Array[3]
        .Sample(static list => CheckMultiples(list[0], list[1], list[2]), iter: 25, seed: Seed);

    [Fact]
    public void Gcd_OfPowers_IsThePower() => Of(2, 4, 2, SmallCoefficients).Where(static p => !p.IsConstant).Sample(static p =>
    {
        var part = p.LeadingCoefficient.Sign < 0 ? -p : p;
        Assert.Equal(part.Pow(2), Gcd(part.Pow(3), part.Pow(2)));
    }, iter: 60, seed: Seed);

    [Fact]
    public void Gcd_WithZeroAndNumbers_IsTheUsualOne()
    {
        var p = P(2, [-6, 1, 0], [4, 0, 3]);
        var zero = SparsePolynomial.Zero(2);
        Assert.Equal(-p, Gcd(p, zero));
        Assert.Equal(-p, Gcd(zero, p));
        Assert.True(Gcd(zero, zero).IsZero);
        Assert.Equal(SparsePolynomial.Constant(2, 2), Gcd(p, SparsePolynomial.Constant(-8, 2)));
        Assert.Equal(SparsePolynomial.Constant(6, 0), Gcd(SparsePolynomial.Constant(12, 0), SparsePolynomial.Constant(-18, 0)));
    }

    [Fact]
    public void Gcd_OfMonomialFactors_KeepsThem()
    {
        var common = P(3, [2, 3, 0, 5]);
        Assert.Equal(common, Gcd(common * P(3, [3, 1, 0, 0], [1, 0, 1, 0]), common * P(3, [5, 0, 2, 0], [1, 0, 1, 0], [7, 0, 0, 0])));
    }

    [Fact]
    public void Gcd_OfCyclotomicProducts_IsFound()
    {
        var one = SparsePolynomial.Constant(1, 1);
        var x = SparsePolynomial.Variable(0, 1);
        Assert.Equal(x.Pow(12) - one, Gcd(x.Pow(60) - one, x.Pow(84) - one));
    }

    [Fact]
    public void Gcd_OfLargeSparseProducts_IsFound()
    {
        var random = new Random(5);
        SparsePolynomial Draw(int terms, int degree) => SparsePolynomial.FromTerms(4, Enumerable.Range(0, terms).Select(_ =>
            ((BigInteger)random.Next(1, 100), Enumerable.Range(0, 4).Select(_ => random.Next(degree + 1)).ToArray())));
        var (a, b, c) = (Draw(25, 6), Draw(20, 6), Draw(30, 6));
        Assert.Equal(c.Times(c.LeadingCoefficient.Sign), Gcd(a * c, b * c));
    }

    // The exponents of all variables together have more bits than the order of a root of unity.
    [Theory]
    [InlineData(6, 300)]
    [InlineData(8, 60)]
    public void Gcd_OfHighDegreesInManyVariables_IsFound(int variables, int degree)
    {
        var random = new Random(variables);
        var one = SparsePolynomial.Constant(1, variables);
        SparsePolynomial Draw(int terms) => SparsePolynomial.FromTerms(variables, Enumerable.Range(0, terms).Select(_ =>
            ((BigInteger)random.Next(-99, 100) | 1, Enumerable.Range(0, variables).Select(_ => random.Next(degree + 1)).ToArray())));
        var (a, b, c) = (Draw(4) + one, Draw(5) + one, Draw(4) + one);
        c = (c * c).PrimitivePart();
        Assert.Equal(c, Gcd(a * c, b * c).PrimitivePart());
    }
}
