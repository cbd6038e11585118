namespace Symbolic.Plotting.Tests;

public sealed class ClassificationPictureTests
{
    [Fact]
    public void Probability_OfALogisticCurve_NamesTheBoundary()
    {
        var svg = ClassificationPicture.Probability(
            [0, 1, 2, 3, 4], [0, 0, 1, 0, 1], "sigmoid(2*x-5)".Parse(), "x".Parse(), "passed").ToSvg();
        Assert.Contains("boundary: x = 2.5", svg, StringComparison.Ordinal);
        Assert.Contains("passed = 0", svg, StringComparison.Ordinal);
        Assert.Contains("passed = 1", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Probability_ThatNeverPassesOneHalf_HasNoBoundary() => Assert.DoesNotContain(
        "boundary", ClassificationPicture.Probability([0, 1], [0, 0], "sigmoid(x-50)".Parse(), "x".Parse()).ToSvg(), StringComparison.Ordinal);

    [Fact]
    public void Boundary_OfACircle_IsDrawn()
    {
        var svg = ClassificationPicture.Boundary(
            [0, 2, -2, 0, 0], [0, 0, 0, 2, -2], [0, 1, 1, 1, 1], "sigmoid(x^2+y^2-1)".Parse(), "x".Parse(), "y".Parse()).ToSvg();
        Assert.Contains("probability 1/2", svg, StringComparison.Ordinal);
        Assert.DoesNotMatch(@" d=""[^""]*(nan|inf)", svg);
    }

    [Fact]
    public void Probability_OfAClassThatIsNeither_Throws()
    {
        var problem = Assert.Throws<ArgumentException>(
            () => ClassificationPicture.Probability([0, 1], [0, 2], "x".Parse(), "x".Parse()));
        Assert.StartsWith("a class is 0 or 1, not 2", problem.Message, StringComparison.Ordinal);
    }
}
