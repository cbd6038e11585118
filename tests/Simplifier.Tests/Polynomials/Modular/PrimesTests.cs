using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Tests.Polynomials.Modular;

public class PrimesTests
{
    [Fact]
    public void Primes_BelowTenThousand_AreThoseOfTheSieve()
    {
        var composite = new bool[10_000];
        var sieve = new List<ulong>();
        for (var i = 2; i < composite.Length; i++)
        {
            if (composite[i]) continue;
            sieve.Add((ulong)i);
            for (var j = i * i; j < composite.Length; j += i) composite[j] = true;
        }

        Assert.Equal(sieve, Primes.Above(1).TakeWhile(prime => prime < 10_000));
        Assert.Equal(sieve.AsEnumerable().Reverse(), Primes.Below(10_000));
    }

    [Theory]
    [InlineData(3215031751UL, false)] // a pseudoprime to the bases 2, 3, 5 and 7
    [InlineData(341550071728321UL, false)] // and to all bases up to 17
    [InlineData(2305843009213693951UL, true)]
    [InlineData(9223372036854775783UL, true)]
    [InlineData(4611686014132420609UL, false)]
    public void IsPrime_OfKnownNumbers_IsRight(ulong number, bool prime) => Assert.Equal(prime, Primes.IsPrime(number));

    [Fact]
    public void Large_First_HaveSixtyTwoBits() =>
        Assert.All(Primes.Large().Take(5), prime => Assert.InRange(prime, (1UL << 62) - 1000, 1UL << 62));
}
