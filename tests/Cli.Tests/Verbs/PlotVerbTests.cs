namespace Symbolic.Cli.Tests.Verbs;

public sealed class PlotVerbTests
{
    [Theory]
    [InlineData("f.svg", "f(x) = sin(x)/x and its derivative (800 x 500)", "sin(x)/x", "--from", "-10", "--to", "10", "--derivative")]
    [InlineData("f.png", "f(x) = x² with its tangent at x = 1 (800 x 500)", "x^2", "--from", "-3", "--to", "3", "--tangent", "1")]
    [InlineData("f.png", "sin(x), x − x³/6 (300 x 200)", "sin(x)", "x - x^3/6", "--from", "-pi", "--to", "pi", "--size", "300x200")]
    [InlineData("f.png", "f(x, y) = x² + 2·y² (800 x 500)", "x^2 + 2*y^2", "--over", "x=-3..3,y=-2..2")]
    [InlineData("f.svg", "f(w, b) = b² + w² (800 x 500)", "w^2 + b^2", "--over", "w=-3..3,b=-2..2", "--contours")]
    [InlineData("f.png", "f(x, y) = x·y and its gradient (800 x 500)", "x*y", "--over", "x=-3..3,y=-2..2", "--contours", "--field")]
    public void Plot_OfTerms_WritesThePicture(string name, string shown, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("plot");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            Assert.Equal($"{path}: {shown}\n", CommandRun.Answer(["plot", .. arguments, "--out", path]));
            Assert.True(new FileInfo(path).Length > 1000);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("--out takes a .png or an .svg file, not 'f.gif'", "x", "--from", "0", "--to", "1", "--out", "f.gif")]
    [InlineData("plot needs a file for the picture: --out picture.png, or --out picture.svg", "x", "--from", "0", "--to", "1")]
    [InlineData("plot needs an interval: --from -10 --to 10", "x", "--out", "f.png")]
    [InlineData("plot needs an interval: --over x=-1..1,y=-1..1", "y*x", "--out", "f.png")]
    [InlineData("two variables need two intervals: --over x=-1..1,y=-1..1", "y*x", "--from", "0", "--to", "1", "--out", "f.png")]
    [InlineData("a picture shows one variable or two, and here are 3: x, y, z", "x*z*y", "--from", "0", "--to", "1", "--out", "f.png")]
    [InlineData("y has no interval: --over x=-1..1,y=-1..1", "x*y", "--over", "x=0..1", "--out", "f.png")]
    [InlineData("the interval of x is empty: its second end must be greater than its first", "x", "--from", "1", "--to", "1", "--out", "f.png")]
    [InlineData("a value of --from must be a constant, and 'a' depends on a", "x", "--from", "a", "--to", "1", "--out", "f.png")]
    [InlineData("--over takes x=a..b,y=c..d, and 'x=3' is no name with an interval", "x", "--over", "x=3", "--out", "f.png")]
    [InlineData("--tangent takes a point of the interval", "x", "--from", "0", "--to", "1", "--tangent", "2", "--out", "f.png")]
    [InlineData("--surface is for two variables, each with an interval in --over", "x", "--from", "0", "--to", "1", "--surface", "--out", "f.png")]
    [InlineData("--size takes 800x500, each number from 200 to 10000, not '9'", "x", "--from", "0", "--to", "1", "--size", "9", "--out", "f.png")]
    public void Plot_WithoutSense_SaysWhy(string message, params string[] arguments) =>
        Assert.Equal(new CommandRun(ExitStatus.Usage, "", $"error: {message}\n"), CommandRun.Of(["plot", .. arguments]));

    [Theory]
    [InlineData("√(−x² − 1) has no value anywhere between 0 and 1", "sqrt(-1-x^2)")]
    [InlineData("abs(x) has no tangent at x = 0: it has a kink or a jump there", "abs(x)", "--tangent", "0")]
    public void Plot_OfWhatCannotBeDrawn_SaysWhy(string message, params string[] arguments) => Assert.Equal(
        new CommandRun(ExitStatus.Mathematics, "", $"error: {message}\n"),
        CommandRun.Of(["plot", .. arguments, "--from", "0", "--to", "1", "--out", "f.png"]));

    [Fact]
    public void Plot_IntoAFolderThatIsNotThere_SaysSo() => Assert.StartsWith(
        "error: the file '/nowhere/at/all.png' cannot be written: ",
        CommandRun.Of("plot", "x", "--from", "0", "--to", "1", "--out", "/nowhere/at/all.png").Error, StringComparison.Ordinal);
}
