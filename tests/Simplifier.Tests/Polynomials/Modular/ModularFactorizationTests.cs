using CsCheck;
using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Tests.Polynomials.Modular;

public class ModularFactorizationTests
{
    private static bool IsSquareFree(ModularPolynomial p) =>
        !p.Derivative().IsZero && ModularPolynomial.Gcd(p, p.Derivative()).IsOne;

    [Fact]
    public void Factors_OfSquareFreePolynomial_MultiplyToIt() => ModularPolynomialTests.SomePrime
        .SelectMany(prime => ModularPolynomialTests.Of(prime, 20)).Where(p => p.Degree > 0 && IsSquareFree(p)).Sample(p =>
        {
            var product = ModularPolynomial.Constant(p.Modulus, p.Leading);
            foreach (var factor in ModularFactorization.Factors(p, default))
            {
                Assert.Equal(1UL, factor.Leading);
                Assert.Single(ModularFactorization.ByDegree(factor, default));
                product *= factor;
            }

            Assert.Equal(p, product);
        }, iter: 200, seed: "0000KOIKg0h1");

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Factors_OverSmallFields_HaveNoDivisors(int prime)
    {
        var modulus = new Modulus((ulong)prime);
        var small = Enumerable.Range(0, prime * prime * prime).Select(n => new ModularPolynomial(
            modulus, [(ulong)(n % prime), (ulong)(n / prime % prime), (ulong)(n / prime / prime)])).Where(p => p.Degree > 0).ToList();
        ModularPolynomialTests.Of((ulong)prime, 9).Where(p => p.Degree > 0 && IsSquareFree(p)).Sample(p =>
        {
            foreach (var factor in ModularFactorization.Factors(p, default))
                Assert.All(small.Where(s => s.Degree < factor.Degree), s => Assert.False((factor % s).IsZero));
        }, iter: 100, seed: "0000KOIKg0h1");
    }

    [Fact]
    public void Factors_OfAllLinearOnes_AreFound()
    {
        // x^p - x has every element as a root.
        var modulus = new Modulus(101);
        var coefficients = new ulong[102];
        (coefficients[101], coefficients[1]) = (1, 100);
        var factors = ModularFactorization.Factors(new ModularPolynomial(modulus, coefficients), default);
        Assert.Equal(Enumerable.Range(0, 101).Select(n => (ulong)n), factors.Select(f => f[0]));
    }
}
