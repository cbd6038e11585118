using System.Numerics;
using CsCheck;
using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Tests.Polynomials.Modular;

public class ModulusTests
{
    private static readonly Gen<ulong> Moduli = Gen.Frequency(
        (1, Gen.ULong[2, 40]), (2, Gen.ULong[2, ulong.MaxValue >> 1]), (1, Gen.ULong[(ulong.MaxValue >> 1) - 9, ulong.MaxValue >> 1]),
        (1, Gen.ULong[(1UL << 32) - 5, (1UL << 32) + 5]));

    [Fact]
    public void Multiply_OfAnyResidues_IsTheRemainder() => Gen.Select(Moduli, Gen.ULong, Gen.ULong).Sample((m, a, b) =>
    {
        var modulus = new Modulus(m);
        var (x, y) = (modulus.Reduce(a), modulus.Reduce(b));
        Assert.Equal(a % m, x);
        Assert.Equal((ulong)((UInt128)x * y % m), modulus.Multiply(x, y));
        Assert.Equal((ulong)(((UInt128)x + y) % m), modulus.Add(x, y));
        Assert.Equal(x, modulus.Add(modulus.Subtract(x, y), y));
        Assert.Equal(0UL, modulus.Add(x, modulus.Negate(x)));
    }, iter: 20_000, seed: "0000KOIKg0h1");

    [Fact]
    public void Inverse_OfNonzeroResidue_GivesOne() => Gen.Select(Moduli, Gen.ULong).Sample((m, a) =>
    {
        var modulus = new Modulus(m);
        var residue = modulus.Reduce(a);
        if (BigInteger.GreatestCommonDivisor(residue, m).IsOne)
            Assert.Equal(1UL % m, modulus.Multiply(residue, modulus.Inverse(residue)));
        else
            Assert.Throws<DivideByZeroException>(() => modulus.Inverse(residue));
    }, iter: 5000, seed: "0000KOIKg0h1");

    [Fact]
    public void Reduce_OfBigNumber_KeepsItsClass() => Gen.Select(Moduli, Gen.Long, Gen.Long).Sample((m, a, b) =>
    {
        var modulus = new Modulus(m);
        var number = ((BigInteger)a * b) + b;
        var residue = modulus.Reduce(number);
        Assert.True(((number - residue) % m).IsZero);
        Assert.Equal(modulus.Reduce(a), modulus.Reduce((BigInteger)a));
        Assert.True(((number - modulus.Symmetric(residue)) % m).IsZero);
    }, iter: 5000, seed: "0000KOIKg0h1");

    [Fact]
    public void Power_OfResidue_IsBigIntegers() => Gen.Select(Moduli, Gen.ULong, Gen.ULong).Sample((m, a, e) =>
        Assert.Equal((ulong)BigInteger.ModPow(a, e, m), new Modulus(m).Power(a % m, e)), iter: 500, seed: "0000KOIKg0h1");
}
