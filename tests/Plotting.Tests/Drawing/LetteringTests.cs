using Symbolic.Functions;
using Symbolic.Plotting.Drawing;

namespace Symbolic.Plotting.Tests.Drawing;

public sealed class LetteringTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-2.5, "−2.5")]
    [InlineData(1e21, "10²¹")]
    [InlineData(-2.5e-7, "−2.5·10⁻⁷")]
    [InlineData(-1e-9, "−10⁻⁹")]
    [InlineData(0.1 + 0.2, "0.3")]
    public void Number_IsWrittenForReading(double value, string text) => Assert.Equal(text, Lettering.Number(value));

    [Fact]
    public void NumbersOf_ANarrowInterval_TellNeighboursApart()
    {
        var write = Lettering.NumbersOf(new Interval(1e6, 1e6 + 1));
        Assert.Equal(("1000000.05", "1000000.1"), (write(1000000.05), write(1000000.1)));
    }

    [Theory]
    [InlineData("20134523/10000000*x - 1123423/1000000", "2.013·x − 1.123")]
    [InlineData("x/3 + 1/2", "x/3 + 1/2")]
    [InlineData("sigmoid(-1.23456789*x)", "sigmoid(−1.235·x)")]
    public void Rounded_LongNumbers_AreShortDecimals(string term, string text) => Assert.Equal(text, Lettering.Rounded(term.Parse()));

    [Fact]
    public void Entry_OfALongTerm_IsItsName() =>
        Assert.Equal("f(x)", Lettering.Entry("f(x)", "x^2*sin(x) + x^3*cos(x) + exp(x)*tan(x) + ln(x)".Parse()));
}
