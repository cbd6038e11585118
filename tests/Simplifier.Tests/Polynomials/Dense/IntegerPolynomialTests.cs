using System.Numerics;
using CsCheck;
using Symbolic.Simplifier.Polynomials.Dense;

namespace Symbolic.Simplifier.Tests.Polynomials.Dense;

public class IntegerPolynomialTests
{
    private static readonly Gen<BigInteger> Number = Gen.Select(Gen.Long, Gen.Int[0, 130], Gen.Int[0, 3],
        (value, shift, kind) => kind switch { 0 => value % 5, 1 => value, 2 => (BigInteger)value << shift, _ => BigInteger.Zero });

    internal static Gen<IntegerPolynomial> Of(int longest) =>
        Number.Array[0, longest].Select(coefficients => new IntegerPolynomial(coefficients));

    [Fact]
    public void Product_OfLongPolynomials_IsTheSchoolbookProduct() => Gen.Select(Of(60), Of(60)).Sample((a, b) =>
    {
        var expected = new BigInteger[Math.Max(0, a.Degree + b.Degree + 1)];
        for (var i = 0; i <= a.Degree; i++)
            for (var j = 0; j <= b.Degree; j++) expected[i + j] += a[i] * b[j];
        Assert.Equal(new IntegerPolynomial(expected), a * b);
        Assert.Equal(new IntegerPolynomial(expected), b * a);
    }, iter: 300, seed: "0000KOIKg0h1");

    [Fact]
    public void Operators_OnRandomPolynomials_ObeyTheLawsOfARing() => Gen.Select(Of(30), Of(30), Of(30)).Sample((a, b, c) =>
    {
        Assert.Equal(a, a + b - b);
        Assert.Equal((a * c) + (b * c), (a + b) * c);
        Assert.Equal((a * b).Derivative(), (a.Derivative() * b) + (a * b.Derivative()));
        Assert.Equal(a.Evaluate(7) * b.Evaluate(7), (a * b).Evaluate(7));
    }, iter: 200, seed: "0000KOIKg0h1");

    [Fact]
    public void TryDivide_OfMultiple_GivesTheCofactor() => Gen.Select(Of(20), Of(20)).Where((a, b) => !b.IsZero).Sample((a, b) =>
    {
        Assert.True((a * b).TryDivide(b, out var quotient));
        Assert.Equal(a, quotient);
        if (b.Degree > 0) Assert.False(((a * b) + IntegerPolynomial.One).TryDivide(b, out _));
    }, iter: 300, seed: "0000KOIKg0h1");

    [Fact]
    public void PseudoRemainder_OfAny_IsAMultipleLessAMultiple() => Gen.Select(Of(12), Of(6)).Where((a, b) => !b.IsZero).Sample((a, b) =>
    {
        var rest = a.PseudoRemainder(b);
        Assert.True(rest.Degree < Math.Max(b.Degree, a.Degree + 1));
        var power = BigInteger.Pow(b.Leading, Math.Max(0, a.Degree - b.Degree + 1));
        Assert.True((a.Times(power) - rest).TryDivide(b, out _) || a.Degree < b.Degree);
    }, iter: 300, seed: "0000KOIKg0h1");

    [Fact]
    public void Gcd_OfMultiples_IsTheCommonFactor() => Gen.Select(Of(8), Of(8), Of(12))
        .Where((a, b, c) => !a.IsZero && !b.IsZero && !c.IsZero).Sample((a, b, c) =>
        {
            var gcd = IntegerGcd.Of(a * c, b * c, default);
            Assert.True((a * c).TryDivide(gcd, out var x));
            Assert.True((b * c).TryDivide(gcd, out var y));
            Assert.True(gcd.TryDivide(c, out _));
            Assert.True(IntegerGcd.Of(x, y, default).IsOne);
            Assert.Equal(gcd.Degree == 0, IntegerGcd.AreCoprime(a * c, b * c, default));
        }, iter: 200, seed: "0000KOIKg0h1");

    [Fact]
    public void Resultant_OfProducts_IsTheProductOfResultants() => Gen.Select(Of(6), Of(6), Of(5)).Sample((a, b, c) =>
    {
        var whole = IntegerResultant.Of(a * b, c, default);
        Assert.Equal(IntegerResultant.Of(a, c, default) * IntegerResultant.Of(b, c, default), whole);
        var sign = (a.Degree * c.Degree) % 2 == 0 ? 1 : -1;
        Assert.Equal(IntegerResultant.Of(a, c, default), sign * IntegerResultant.Of(c, a, default));
        // With x - 3 it is the value at 3, up to the sign of the order.
        Assert.Equal(a.Evaluate(3), IntegerResultant.Of(KnownPolynomials.Of(-3, 1), a, default));
    }, iter: 200, seed: "0000KOIKg0h1");

    [Fact]
    public void SquareFree_OfPowers_TellsThemApart() => Gen.Select(Of(4), Of(4), Of(3)).Where((a, b, c) => !(a * b * c).IsZero)
        .Sample((a, b, c) =>
        {
            var polynomial = a * b * b * c * c * c;
            var product = new IntegerPolynomial(polynomial.Content() * polynomial.Leading.Sign);
            foreach (var (factor, multiplicity) in IntegerSquareFree.Decompose(polynomial, default))
            {
                Assert.True(IntegerGcd.AreCoprime(factor, factor.Derivative(), default));
                for (var i = 0; i < multiplicity; i++) product *= factor;
            }

            Assert.Equal(polynomial, product);
        }, iter: 200, seed: "0000KOIKg0h1");
}
