using System.Xml.Linq;

namespace Symbolic.Cli.Tests.Verbs;

public sealed class RunPictureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pictures").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Descent on f(x, y)", "minimize", "x^2 + 2*y^2", "--start", "x=3,y=2", "--rate", "0.1")]
    [InlineData("Loss against iteration", "minimize", "x^2", "--start", "x=3", "--method", "momentum")]
    [InlineData("Data and fit", "fit", "w*x + b", "--data", "-", "--target", "y")]
    [InlineData("Loss against iteration", "fit", "w*x + b*z", "--data", "-", "--target", "y")]
    [InlineData("Probability of z = 1", "fit", "w*x + b", "--data", "-", "--target", "z", "--loss", "logistic")]
    [InlineData("Decision boundary", "fit", "w*x + v*y + b", "--data", "-", "--target", "z", "--loss", "logistic")]
    public void Plot_OfRun_IsTheFittingPicture(string title, params string[] arguments)
    {
        var path = Path.Combine(_folder, "run.svg");
        var run = CommandRun.WithInput("x,y,z\n1,3.1,0\n2,5.2,1\n3,7,0\n4,8.8,1\n", [.. arguments, "--plot", path]);
        Assert.Equal(ExitStatus.Success, run.Status);
        Assert.Contains(title, XDocument.Load(path).Root!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Iterates", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Plot_OfRunWithoutFinitePoint_IsNotMade()
    {
        var run = CommandRun.Of("minimize", "log(x) + y", "--start", "x=-1,y=0", "--plot", Path.Combine(_folder, "none.png"));
        Assert.Equal(ExitStatus.Success, run.Status);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public void Plot_IntoAMissingFolder_IsAMistake()
    {
        var run = CommandRun.Of("minimize", "x^2", "--start", "x=1", "--plot", Path.Combine(_folder, "missing", "run.png"));
        Assert.Equal(ExitStatus.Usage, run.Status);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }
}
