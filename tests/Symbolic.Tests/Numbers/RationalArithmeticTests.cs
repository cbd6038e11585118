using System.Numerics;
using Symbolic.Errors;
using Symbolic.Numbers;

namespace Symbolic.Tests.Numbers;

/// <summary>Arithmetic against fractions of two big integers, reduced the slow way.</summary>
public sealed class RationalArithmeticTests
{
    private const int Cases = 20_000;

    [Fact]
    public void Create_AnyPair_IsInLowestTerms() => Fractions.All.ForAll(Cases, pair =>
        AssertIs(pair.Numerator, pair.Denominator, Rational.Create(pair.Numerator, pair.Denominator)));

    [Fact]
    public void Add_AnyTwo_AgreesWithBigIntegers() => Fractions.Pairs.ForAll(Cases, pair =>
        AssertIs(pair.Left.N * pair.Right.D + pair.Right.N * pair.Left.D, pair.Left.D * pair.Right.D, Of(pair.Left) + Of(pair.Right)));

    [Fact]
    public void Subtract_AnyTwo_AgreesWithBigIntegers() => Fractions.Pairs.ForAll(Cases, pair =>
        AssertIs(pair.Left.N * pair.Right.D - pair.Right.N * pair.Left.D, pair.Left.D * pair.Right.D, Of(pair.Left) - Of(pair.Right)));

    [Fact]
    public void Multiply_AnyTwo_AgreesWithBigIntegers() => Fractions.Pairs.ForAll(Cases, pair =>
        AssertIs(pair.Left.N * pair.Right.N, pair.Left.D * pair.Right.D, Of(pair.Left) * Of(pair.Right)));

    [Fact]
    public void Divide_AnyTwo_AgreesWithBigIntegers() => Fractions.Pairs.ForAll(Cases, pair =>
    {
        if (pair.Right.N.IsZero) Assert.Throws<DivideByZeroException>(() => Of(pair.Left) / Of(pair.Right));
        else AssertIs(pair.Left.N * pair.Right.D, pair.Left.D * pair.Right.N, Of(pair.Left) / Of(pair.Right));
    });

    [Fact]
    public void Compare_AnyTwo_AgreesWithBigIntegers() => Fractions.Pairs.ForAll(Cases, pair =>
    {
        var difference = (pair.Left.N * pair.Right.D - pair.Right.N * pair.Left.D) * pair.Left.D.Sign * pair.Right.D.Sign;
        var (left, right) = (Of(pair.Left), Of(pair.Right));
        Assert.Equal(difference.Sign, Math.Sign(left.CompareTo(right)));
        Assert.Equal(difference.IsZero, left == right);
        Assert.Equal(difference.Sign < 0, left < right);
        Assert.Equal(difference.Sign >= 0, left >= right);
    });

    [Fact]
    public void Equality_SameNumberMadeTwoWays_HasOneHash() => Fractions.Pairs.ForAll(Cases, pair =>
    {
        var number = Of(pair.Left);
        var again = number + Of(pair.Right) - Of(pair.Right);
        Assert.Equal(number, again);
        Assert.Equal(number.GetHashCode(), again.GetHashCode());
        Assert.Equal(number.StableHash(), again.StableHash());
    });

    [Fact]
    public void FloorTruncateAbs_AnyNumber_AgreeWithBigIntegers() => Fractions.All.ForAll(Cases, pair =>
    {
        var number = Rational.Create(pair.Numerator, pair.Denominator);
        var whole = BigInteger.Divide(pair.Numerator, pair.Denominator);
        AssertIs(whole, 1, number.Truncate());
        AssertIs(number.Sign < 0 && !number.IsInteger ? whole - 1 : whole, 1, number.Floor());
        AssertIs(BigInteger.Abs(pair.Numerator), BigInteger.Abs(pair.Denominator), number.Abs());
        Assert.Equal(number.Numerator.IsEven && number.Denominator.IsOne, number.IsEvenInteger);
        Assert.Equal(number.Numerator.Sign, number.Sign);
    });

    [Theory]
    [InlineData(long.MaxValue, 1)]
    [InlineData(long.MinValue, -1)]
    [InlineData(-long.MaxValue, -1)]
    public void Add_AtTheEdgeOf64Bits_GoesOn(long edge, long step)
    {
        var beyond = (Rational)edge + step;
        Assert.Equal((BigInteger)edge + step, beyond.Numerator);
        Assert.Equal((Rational)edge, beyond - step);
        Assert.Equal(edge, (beyond - step).Numerator);
    }

    [Fact]
    public void SmallestLong_AllOperations_AreExact()
    {
        Rational smallest = long.MinValue;
        var size = BigInteger.One << 63;
        AssertIs(size, 1, -smallest);
        AssertIs(size, 1, smallest.Abs());
        AssertIs(-1, size, smallest.Reciprocal());
        AssertIs(1, 1, smallest / smallest);
        AssertIs(size * size, 1, smallest * smallest);
        AssertIs(long.MaxValue, size, Rational.Create(long.MaxValue, long.MinValue).Abs());
        Assert.Equal(smallest, Rational.Create(long.MinValue, 1));
        Assert.Equal(smallest.GetHashCode(), Rational.Create(-size, 1).GetHashCode());
    }

    [Fact]
    public void Default_Value_IsZero()
    {
        Rational zero = default;
        Assert.Equal(Rational.Zero, zero);
        Assert.Equal(BigInteger.One, zero.Denominator);
        Assert.True(zero.IsZero && zero.IsInteger && zero.IsEvenInteger);
        Assert.Throws<DivideByZeroException>(() => zero.Reciprocal());
        Assert.Throws<DivideByZeroException>(() => Rational.Create(1, 0));
    }

    [Theory]
    [InlineData(2, 10, "1024")]
    [InlineData(-2, 3, "-8")]
    [InlineData(2, -3, "1/8")]
    [InlineData(-2, -3, "-1/8")]
    [InlineData(7, 0, "1")]
    [InlineData(0, 0, "1")]
    [InlineData(0, 5, "0")]
    [InlineData(1, long.MaxValue, "1")]
    [InlineData(-1, long.MinValue, "1")]
    [InlineData(-1, long.MaxValue, "-1")]
    public void TryPow_SmallCases_AreExact(long number, long exponent, string expected)
    {
        Assert.True(((Rational)number).TryPow(exponent, out var power));
        Assert.Equal(expected, power.ToString());
    }

    [Fact]
    public void TryPow_AtTheLimit_StopsExactlyThere()
    {
        Rational two = 2;
        Assert.True(two.TryPow(Rational.MaxBits - 1, out var largest));
        Assert.Equal(Rational.MaxBits, largest.Numerator.GetBitLength());
        Assert.False(two.TryPow(Rational.MaxBits, out var beyond));
        Assert.Equal(Rational.Zero, beyond);
        Assert.True(two.TryPow(1 - Rational.MaxBits, out var smallest));
        Assert.Equal(Rational.MaxBits, smallest.Denominator.GetBitLength());
        Assert.False(two.TryPow(-Rational.MaxBits, out _));
        Assert.False(two.TryPow(long.MaxValue, out _));
        Assert.False(two.TryPow(long.MinValue, out _));
        Assert.Throws<DivideByZeroException>(() => Rational.Zero.TryPow(-1, out _));
        Assert.Throws<LimitExceededException>(() => largest * 2);
        Assert.Throws<LimitExceededException>(() => largest + largest);
    }

    [Fact]
    public void TryPow_RandomCases_AgreesWithBigIntegers() => Fractions.All.ForAll(500, pair =>
    {
        var number = Rational.Create(pair.Numerator, pair.Denominator);
        for (var n = 0; n < 12; n++)
        {
            Assert.True(number.TryPow(n, out var power));
            AssertIs(BigInteger.Pow(pair.Numerator, n), BigInteger.Pow(pair.Denominator, n), power);
            if (number.IsZero) continue;
            Assert.True(number.TryPow(-n, out var inverse));
            AssertIs(BigInteger.Pow(pair.Denominator, n), BigInteger.Pow(pair.Numerator, n), inverse);
        }
    });

    [Fact]
    public void Arithmetic_On64Bits_AllocatesNothing()
    {
        Work(100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Work(10_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Work(int rounds)
        {
            Rational sum = Rational.Zero, third = Rational.One / 3;
            var found = 0;
            for (long n = 1; n <= rounds; n++)
            {
                Rational number = n * 1_009;
                sum = (sum + number * third - (number / 7).Reciprocal()).Floor() - number.Abs();
                if (sum > third || sum == number || sum.GetHashCode() == 0 || sum.Truncate().IsInteger) found++;
                sum = -third;
            }

            Assert.Equal(rounds, found);
        }
    }

    private static Rational Of((BigInteger N, BigInteger D) pair) => Rational.Create(pair.N, pair.D);

    private static void AssertIs(BigInteger numerator, BigInteger denominator, Rational actual)
    {
        var gcd = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Assert.Equal(numerator / gcd, actual.Numerator);
        Assert.Equal(denominator / gcd, actual.Denominator);
    }
}
