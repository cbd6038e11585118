using Symbolic.Simplifier.Identities;

namespace Symbolic.Simplifier.Tests.Identities;

public class PrimeFieldTests
{
    [Theory]
    [InlineData(2UL)]
    [InlineData(3UL)]
    [InlineData(31UL)]
    [InlineData(30UL)]
    public void SquareRoot_OfNumbersOfSmallPrimes_Exists(ulong number)
    {
        var root = PrimeField.SquareRoot(number);
        Assert.NotNull(root);
        Assert.Equal(number, PrimeField.Multiply(root.Value, root.Value));
    }

    [Fact]
    public void SquareRoot_OfNoSquare_IsNull() => Assert.Null(PrimeField.SquareRoot(47));

    [Fact]
    public void Root24_IsPrimitive()
    {
        Assert.Equal(1UL, PrimeField.Power(PrimeField.Root24, 24UL));
        Assert.NotEqual(1UL, PrimeField.Power(PrimeField.Root24, 12UL));
        Assert.NotEqual(1UL, PrimeField.Power(PrimeField.Root24, 8UL));
    }

    [Fact]
    public void Inverse_OfANumber_MultipliesToOne()
    {
        Assert.Equal(1UL, PrimeField.Multiply(12345, PrimeField.Inverse(12345)!.Value));
        Assert.Null(PrimeField.Inverse(0));
        Assert.Equal(1UL, PrimeField.Multiply(PrimeField.Power(7, -3L)!.Value, 343));
    }
}
