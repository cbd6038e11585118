namespace Symbolic.Plotting.Tests;

public sealed class LossPictureTests
{
    [Fact]
    public void Of_LossesOverDecades_HaveALogarithmicAxis() =>
        Assert.Contains("logarithmic", LossPicture.Of([1000, 10, 0.1]).ToSvg(), StringComparison.Ordinal);

    [Fact]
    public void Of_NegativeLosses_HaveAnEvenAxis() =>
        Assert.DoesNotContain("logarithmic", LossPicture.Of([1000, 10, 0.1, -5]).ToSvg(), StringComparison.Ordinal);

    [Fact]
    public void Of_LossesOfZero_AreNamed()
    {
        var svg = LossPicture.Of([1000, 10, 0.1, 0, 0]).ToSvg();
        Assert.Contains("loss is 0 (2)", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_LossesThatAreNotFinite_AreCounted() =>
        Assert.Contains("loss (2 not finite)", LossPicture.Of([1, 2, double.NaN, double.PositiveInfinity]).ToSvg(), StringComparison.Ordinal);

    [Fact]
    public void Of_NoFiniteLoss_Throws() => Assert.Throws<ArgumentException>(() => LossPicture.Of([double.NaN]));
}
