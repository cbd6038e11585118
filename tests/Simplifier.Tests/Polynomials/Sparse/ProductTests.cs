using System.Numerics;
using CsCheck;
using Symbolic.Simplifier.Polynomials.Sparse;
using static Symbolic.Simplifier.Tests.Polynomials.Sparse.RandomPolynomials;

namespace Symbolic.Simplifier.Tests.Polynomials.Sparse;

public class ProductTests
{
    // Coefficients whose products need floating point alone, words beside it, and more.
    private static readonly Gen<Gen<BigInteger>> Sizes = OneOf(20, 26, 31, 45, 52, 55, 62, 63, 70).Select(static bits =>
        Gen.Select(Gen.ULong, Gen.Bool).Select((n, negative) =>
        {
            var value = (((BigInteger)n << 64) + n) >> (128 - bits);
            return negative ? -value : value;
        }));

    [Fact]
    public void Product_OfDensePolynomials_IsThatOfTheirTerms() =>
        Gen.Select(Sizes, Sizes).SelectMany(static (s, t) => Gen.Select(Of(3, 150, 5, s), Of(3, 150, 5, t)))
            .Sample(static (a, b) => Assert.Equal(PlainProduct(a, b), a * b), iter: 60, seed: Seed);

    [Fact]
    public void Product_OfPolynomialsInOneVariable_IsThatOfTheirTerms() =>
        Gen.Select(Sizes, Sizes).SelectMany(static (s, t) => Gen.Select(Of(1, 100, 60, s), Of(1, 100, 60, t)))
            .Sample(static (a, b) => Assert.Equal(PlainProduct(a, b), a * b), iter: 100, seed: Seed);

    [Fact]
    public void Product_OfLongWords_AddsUpExactly()
    {
        // Every sum is as long as it can be without being computed in another way.
        foreach (var bits in new[] { 22, 23, 24, 49, 50, 51, 52, 53, 54 })
        {
            var a = SparsePolynomial.FromTerms(
                2, Enumerable.Range(0, 256).Select(i => ((BigInteger.One << bits) - 1, new[] { i / 16, i % 16 })));
            Assert.Equal(PlainProduct(a, a), a * a);
            Assert.Equal(PlainProduct(a, -a), a * -a);
        }
    }

    [Fact]
    public void Product_OfManyVariables_IsThatOfTheirTerms() =>
        Of(40, 12, 9).Array[2].Sample(
            static list => Assert.Equal(PlainProduct(list[0], list[1]), list[0] * list[1]), iter: 100, seed: Seed);

    // Many terms, so that the product is taken in pieces: close together, far apart, and with exponents that fill a word.
    [Theory]
    [InlineData(3, 40, 20)]
    [InlineData(3, 40, 61)]
    [InlineData(3, 40, 100)]
    [InlineData(4, 1000, 20)]
    [InlineData(4, 1000, 60)]
    [InlineData(4, 1000, 100)]
    [InlineData(4, 32767, 20)]
    [InlineData(5, 5000, 20)]
    public void Product_OfManyScatteredTerms_IsThatOfTheirTerms(int variables, int degree, int bits)
    {
        var random = new Random(bits + degree);
        SparsePolynomial Draw(int terms) => SparsePolynomial.FromTerms(variables, Enumerable.Range(0, terms).Select(_ =>
            (RandomInteger(random, bits), Enumerable.Range(0, variables).Select(_ => random.Next(degree + 1)).ToArray())));
        var (a, b) = (Draw(100), Draw(160));
        Assert.Equal(PlainProduct(a, b), a * b);
        Assert.Equal(PlainProduct(a - b, a + b), (a - b) * (a + b));
    }

    private static BigInteger RandomInteger(Random random, int bits)
    {
        var value = BigInteger.Zero;
        for (var i = 0; i < bits; i += 16) value = (value << 16) + random.Next(1 << Math.Min(16, bits - i));
        return random.Next(2) == 0 ? value : -value;
    }

    [Fact]
    public void Product_OfFateman_HasTheKnownNumberOfTerms()
    {
        var p = P(4, [1, 0, 0, 0, 0], [1, 1, 0, 0, 0], [1, 0, 1, 0, 0], [1, 0, 0, 1, 0], [1, 0, 0, 0, 1]).Pow(8, default);
        var product = p * (p + SparsePolynomial.Constant(1, 4));
        Assert.Equal((495, 4845), (p.TermCount, product.TermCount));
        Assert.Equal(BigInteger.Pow(5, 8) * (BigInteger.Pow(5, 8) + 1), product.At(1, 1, 1, 1));
        Assert.Equal(PlainProduct(p, p) + p, product);
    }
}
