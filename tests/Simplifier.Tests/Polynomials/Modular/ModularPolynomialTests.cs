using System.Numerics;
using CsCheck;
using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Tests.Polynomials.Modular;

public class ModularPolynomialTests
{
    // Those with few elements, and those at the edges where products are added up in other ways.
    private static readonly ulong[] Chosen =
        [2, 3, 5, 101, 65537, 134217689, 134217757, 2147483647, 2147483659, 2305843009213693951, 9223372036854775783];

    internal static readonly Gen<ulong> SomePrime =
        Gen.Int[0, Chosen.Length - 1].Select(index => Chosen[index]);

    internal static Gen<ModularPolynomial> Of(ulong prime, int longest) => Gen.ULong[0, prime - 1].Array[0, longest]
        .Select(coefficients => new ModularPolynomial(new Modulus(prime), coefficients));

    private static Gen<(ModularPolynomial A, ModularPolynomial B, ModularPolynomial C)> Three(int longest) =>
        SomePrime.SelectMany(prime => Gen.Select(Of(prime, longest), Of(prime, longest), Of(prime, longest)));

    [Fact]
    public void Product_OfAnyLengths_IsTheSchoolbookProduct() =>
        SomePrime.SelectMany(prime => Gen.Select(Of(prime, 260), Of(prime, 200))).Sample((a, b) =>
        {
            var product = a * b;
            for (var k = 0; k <= a.Degree + b.Degree + 1; k++)
            {
                var sum = BigInteger.Zero;
                for (var i = 0; i <= k; i++) sum += (BigInteger)a[i] * b[k - i];
                Assert.Equal(sum % a.Modulus.Value, product[k]);
            }
        }, iter: 60, seed: "0000KOIKg0h1");

    [Fact]
    public void Operators_OnRandomPolynomials_ObeyTheLawsOfARing() => Three(70).Sample((a, b, c) =>
    {
        Assert.Equal(a, a + b - b);
        Assert.Equal((a * c) + (b * c), (a + b) * c);
        Assert.Equal(a * (b * c), a * b * c);
        Assert.Equal((a * b).Derivative(), (a.Derivative() * b) + (a * b.Derivative()));
    }, iter: 300, seed: "0000KOIKg0h1");

    [Fact]
    public void DivideBy_AnyDivisor_LeavesASmallerRemainder() => Three(60).Where(x => !x.B.IsZero).Sample((a, b, _) =>
    {
        var quotient = a.DivideBy(b, out var rest);
        Assert.Equal(a, (quotient * b) + rest);
        Assert.True(rest.Degree < b.Degree);
        Assert.Equal(rest, a % b);
        Assert.Equal(quotient, a / b);
    }, iter: 500, seed: "0000KOIKg0h1");

    [Fact]
    public void Gcd_OfMultiples_ContainsTheCommonFactor() => Three(25).Where(x => !x.A.IsZero && !x.B.IsZero && !x.C.IsZero)
        .Sample((a, b, c) =>
        {
            var gcd = ModularPolynomial.Gcd(a * c, b * c);
            Assert.True((gcd % c.Monic()).IsZero && (a * c % gcd).IsZero && (b * c % gcd).IsZero);
            Assert.Equal(1UL, gcd.Leading);
            var (same, cofactor) = ModularPolynomial.ExtendedGcd(a * c, b * c);
            Assert.Equal(gcd, same);
            Assert.True((((cofactor * a * c) - gcd) % (b * c)).IsZero);
        }, iter: 500, seed: "0000KOIKg0h1");

    [Fact]
    public void PowerAndComposition_ModuloAPolynomial_AreTheirDefinitions() => Three(12).Where(x => x.C.Degree > 0).Sample((a, b, c) =>
    {
        var (power, composed) = (ModularPolynomial.Constant(a.Modulus, 1), ModularPolynomial.Zero(a.Modulus));
        for (var i = 0; i < 7; i++) power = power * a % c;
        Assert.Equal(power, a.PowerModulo(7, c));
        for (var i = a.Degree; i >= 0; i--) composed = ((composed * b) + ModularPolynomial.Constant(a.Modulus, a[i])) % c;
        Assert.Equal(composed, a.ComposeModulo(b, c));
    }, iter: 500, seed: "0000KOIKg0h1");

    [Fact]
    public void Evaluate_OfProduct_IsTheProductOfValues() => Gen.Select(Three(20), Gen.ULong).Sample((x, point) =>
    {
        var at = x.A.Modulus.Reduce(point);
        Assert.Equal(x.A.Modulus.Multiply(x.A.Evaluate(at), x.B.Evaluate(at)), (x.A * x.B).Evaluate(at));
    }, iter: 300, seed: "0000KOIKg0h1");
}
