using System.Globalization;
using System.Numerics;
using CsCheck;
using Symbolic.Errors;
using Symbolic.Numbers;

namespace Symbolic.Tests.Numbers;

/// <summary>To double, from double, and from decimal text.</summary>
public sealed class RationalConversionTests
{
    // Halfway between the largest double and the next power of two: from here on the nearest double is an infinity.
    private static readonly BigInteger Overflow = ((BigInteger.One << 54) - 1) << 970;

    [Fact]
    public void ToDouble_AllSizes_IsTheNearest() => Fractions.All.ForAll(20_000, pair => AssertNearest(pair.Numerator, pair.Denominator));

    [Fact]
    public void ToDouble_AllExponents_IsTheNearest()
    {
        var numbers = Gen.Select(Gen.Long, Gen.Long, Gen.Int[-1200, 1100]);
        numbers.ForAll(20_000, number =>
        {
            var (numerator, denominator) = ((BigInteger)number.Item1, BigInteger.Max(1, BigInteger.Abs(number.Item2)));
            if (number.Item3 >= 0) numerator <<= number.Item3;
            else denominator <<= -number.Item3;
            AssertNearest(numerator, denominator);
        });
    }

    [Fact]
    public void ToDouble_HalfwayBetweenTwoDoubles_GoesToTheEvenOne()
    {
        var doubles = Gen.Select(Gen.Long[0, (1L << 53) - 1], Gen.Int[-1074, 970]);
        doubles.ForAll(10_000, pair =>
        {
            // One more bit than a double has.
            var (mantissa, exponent) = (2 * (BigInteger)pair.Item1 + 1, pair.Item2 - 1);
            foreach (var nudge in (ReadOnlySpan<int>)[-1, 0, 1])
            {
                var numerator = (mantissa << 80) + nudge;
                var denominator = BigInteger.One << 80;
                if (exponent >= 0) numerator <<= exponent;
                else denominator <<= -exponent;
                AssertNearest(numerator, denominator);
                AssertNearest(-numerator, denominator);
            }
        });
    }

    [Fact]
    public void ToDouble_AtTheEnds_OverflowsAndUnderflows()
    {
        Assert.Equal(double.MaxValue, ((Rational)(Overflow - 1)).ToDouble());
        Assert.Equal(double.PositiveInfinity, ((Rational)Overflow).ToDouble());
        Assert.Equal(double.NegativeInfinity, ((Rational)(-Overflow)).ToDouble());
        Assert.Equal(double.PositiveInfinity, ((Rational)(BigInteger.One << 100_000)).ToDouble());
        Assert.Equal(double.Epsilon, Rational.Create(1, BigInteger.One << 1074).ToDouble());
        Assert.Equal(0.0, Rational.Create(1, BigInteger.One << 1075).ToDouble());
        Assert.Equal(double.Epsilon, Rational.Create((BigInteger.One << 60) + 1, BigInteger.One << 1135).ToDouble());
        Assert.Equal(0.0, Rational.Create(1, BigInteger.One << 100_000).ToDouble());
    }

    [Fact]
    public void FromDouble_AnyFinite_RoundTripsAndReadsTheShortestText()
    {
        Gen.Double.Where(double.IsFinite).ForAll(20_000, value =>
        {
            var number = Rational.FromDouble(value);
            Assert.Equal(value, number.ToDouble());
            Assert.Equal(Rational.ParseDecimal(value.ToString("R", CultureInfo.InvariantCulture)), number);
        });
        Assert.Equal(Rational.Create(1, 10), Rational.FromDouble(0.1));
        Assert.Equal(double.Epsilon, Rational.FromDouble(double.Epsilon).ToDouble());
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.FromDouble(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.FromDouble(double.NegativeInfinity));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-12", "-12")]
    [InlineData("2.5", "5/2")]
    [InlineData(".5", "1/2")]
    [InlineData("5.", "5")]
    [InlineData("-0.125", "-1/8")]
    [InlineData("1e-3", "1/1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("2.50e1", "25")]
    [InlineData("0e999999999999", "0")]
    [InlineData("0.000e-99999999", "0")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("000000000000000000000000000000000001", "1")]
    [InlineData("123456789012345678901234567890.5", "246913578024691357802469135781/2")]
    public void ParseDecimal_Text_IsReadExactly(string text, string expected)
    {
        var number = Rational.ParseDecimal(text);
        Assert.Equal(expected, number.ToString());
        Assert.Equal(number.Numerator, Rational.Create(number.Numerator, number.Denominator).Numerator);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("e5")]
    [InlineData(" 1")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("1.-5")]
    [InlineData("NaN")]
    public void ParseDecimal_NoNumber_Throws(string text) => Assert.Throws<FormatException>(() => Rational.ParseDecimal(text));

    [Theory]
    [InlineData("1e40000")]
    [InlineData("1e-40000")]
    [InlineData("1e99999999999")]
    [InlineData("1e999999999999999999999999999999999999999999")]
    public void ParseDecimal_TooLarge_NamesTheLimit(string text)
    {
        var error = Assert.Throws<LimitExceededException>(() => Rational.ParseDecimal(text));
        Assert.Contains("131072 bits", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ParseDecimal_LongestText_IsReadAndALongerOneIsNot()
    {
        Assert.Equal(39_000, Rational.ParseDecimal(new string('7', 39_000)).ToString().Length);
        Assert.Throws<LimitExceededException>(() => Rational.ParseDecimal(new string('7', 40_000)));
    }

    // Compares with both neighbours of the result in exact arithmetic.
    private static void AssertNearest(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0) (numerator, denominator) = (-numerator, -denominator);
        var actual = Rational.Create(numerator, denominator).ToDouble();
        if (BigInteger.Abs(numerator) >= Overflow * denominator)
        {
            Assert.Equal(numerator.Sign > 0 ? double.PositiveInfinity : double.NegativeInfinity, actual);
            return;
        }

        Assert.True(double.IsFinite(actual));
        var error = Distance(actual);
        foreach (var neighbour in (ReadOnlySpan<double>)[Math.BitIncrement(actual), Math.BitDecrement(actual)])
        {
            if (!double.IsFinite(neighbour)) continue;
            var other = Distance(neighbour);
            Assert.True(error <= other, $"{neighbour:R} is nearer than {actual:R}");
            if (error == other) Assert.Equal(0, BitConverter.DoubleToInt64Bits(actual) & 1);
        }

        // |value - numerator/denominator| in units of 2^-1074/denominator.
        BigInteger Distance(double value) => BigInteger.Abs(Units(value) * denominator - (numerator << 1074));
    }

    // The double in units of the smallest one.
    private static BigInteger Units(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var (mantissa, exponent) = (bits & ((1L << 52) - 1), (int)(bits >> 52));
        var units = exponent == 0 ? mantissa : (BigInteger)(mantissa | (1L << 52)) << (exponent - 1);
        return value < 0 ? -units : units;
    }
}
