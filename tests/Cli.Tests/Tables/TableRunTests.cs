using System.Globalization;
using System.Text;

namespace Symbolic.Cli.Tests.Tables;

public sealed class TableRunTests
{
    [Theory]
    [InlineData("x*y", "x,y\n1,2\n3,4.5\n", "value\n2\n13.5\n")]
    [InlineData("x*y", "y,x\r\n2,1\r\n4.5,3", "value\n2\n13.5\n")]
    [InlineData("x + 1", "\"x\"\n\"1e300\"\n -2 \n", "value\n1E+300\n-1\n")]
    [InlineData("ln(x)", "x\n0\n-1\n", "value\n-Infinity\nNaN\n")]
    [InlineData("7", "x\n0\n-1\n", "value\n7\n7\n", "x")]
    [InlineData("x^2", "name,x\n\"a, \"\"b\"\"\",3\nc,4\n", "value\n9\n16\n", "name")]
    [InlineData("x^2", "x\n", "value\n")]
    [InlineData("alpha_1 + x[2]", "α_1,x[2]\n1,2\n\n3,4\n", "value\n3\n7\n")]
    [InlineData("sum(x[i]*i, i, 1, 3)", "x[3],x[2],x[1]\n3,2,1\n", "value\n14\n")]
    [InlineData("X[2,1]*2", "\"X[2,1]\"\n4\n", "value\n8\n")]
    [InlineData("integrate(t*x, t, 0, 2)", "x\n4\n", "value\n8\n")]
    public void Eval_OfTable_GivesAValueForEachLine(string term, string table, string expected, string? unused = null)
    {
        var run = CommandRun.WithInput(table, "eval", term, "--csv", "-");
        Assert.Equal((ExitStatus.Success, expected), (run.Status, run.Output));
        Assert.Equal(unused is null ? "" : $"note: columns that are not used: {unused}\n", run.Error);
    }

    [Fact]
    public void Eval_OfTableWithGradient_AddsTheDerivatives()
    {
        var run = CommandRun.WithInput("x,y\n1,2\n3,4\n", "eval", "a*x*y^2", "--csv", "-", "--gradient", "--at", "a=10");
        Assert.Equal(new CommandRun(ExitStatus.Success, "value,d/dx,d/dy\n40,40,40\n480,160,240\n", ""), run);
        run = CommandRun.WithInput("\"x[1,1]\",\"x[1,2]\"\n2,3\n", "eval", "x[1,1]*x[1,2]", "--csv", "-", "--gradient");
        Assert.Equal("value,\"d/dx[1,1]\",\"d/dx[1,2]\"\n6,3,2\n", run.Output);
    }

    [Fact]
    public void Eval_OfFile_WritesAFile()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (source, target) = (Path.Combine(folder.FullName, "points.csv"), Path.Combine(folder.FullName, "results.csv"));
            File.WriteAllText(source, "x,y\n1,2\n3,4\n", new UTF8Encoding(true));
            Assert.Equal("", CommandRun.Answer("eval", "x - y", "--csv", source, "--out", target));
            Assert.Equal("value\n-1\n-1\n", File.ReadAllText(target));
            var nowhere = Path.Combine(folder.FullName, "no", "results.csv");
            Assert.StartsWith(
                $"error: the file '{nowhere}' cannot be written: ",
                CommandRun.Of("eval", "x - y", "--csv", source, "--out", nowhere).Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Eval_OfManyPoints_AnswersAllOfThem()
    {
        var table = new StringBuilder("x,y\n");
        for (var i = 0; i < 100_000; i++) table.Append(CultureInfo.InvariantCulture, $"{i},{i}.5\n");
        var lines = CommandRun.WithInput(table.ToString(), "eval", "y - x + x", "--csv", "-").Output.Split('\n');
        Assert.Equal(100_002, lines.Length);
        Assert.Equal(["value", "0.5", "99999.5", ""], [lines[0], lines[1], lines[^2], lines[^1]]);
    }

    [Theory]
    [InlineData("x", "", "standard input is empty: its first line has to name the columns")]
    [InlineData("speed*2", "time,sped\n1,2\n", "there is no column for the variable 'speed' (did you mean 'sped'?); the columns are time, sped")]
    [InlineData("x + y", "x,z\n1,2\n", "there is no column for the variable 'y' (did you mean 'x'?); the columns are x, z")]
    [InlineData("velocity", "a,b\n1,2\n", "there is no column for the variable 'velocity'; the columns are a, b")]
    [InlineData("x", "x,y,x\n1,2,3\n", "2 columns are named 'x'; which one is meant?")]
    [InlineData("x*y", "x,y\n1,2\n3,four\n", "line 3 of standard input, column 'y': a number is needed, not 'four'")]
    [InlineData("x*y", "x,y\n1,2\n3,\n", "line 3 of standard input, column 'y': a number is needed, not ''")]
    [InlineData("x*y", "x,y\n1,2\n3\n", "line 3 of standard input has 1 field(s), and the first line names 2 column(s)")]
    [InlineData("x*y", "x,y\n1,2,3\n", "line 2 of standard input has 3 field(s), and the first line names 2 column(s)")]
    [InlineData("x*y", "x,y\n\"1\n\",2\n\n3,\"4,5\"\n", "line 5 of standard input, column 'y': a number is needed, not '4,5'")]
    [InlineData("sum(x[i], i, 1, 2)", "x[1]\n1\n", "there is no column for the variable 'x[2]' (did you mean 'x[1]'?); the columns are x[1]")]
    public void Eval_OfWrongTable_SaysWhatAndWhere(string term, string table, string message)
    {
        var run = CommandRun.WithInput(table, "eval", term, "--csv", "-");
        Assert.Equal((ExitStatus.Usage, $"error: {message}\n"), (run.Status, run.Error));
    }

    [Fact]
    public void Eval_OfFileThatIsMissing_SaysSo()
    {
        var run = CommandRun.Of("eval", "x", "--csv", "no such file.csv");
        Assert.Equal(ExitStatus.Usage, run.Status);
        Assert.StartsWith("error: the file 'no such file.csv' cannot be read: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--gradient is said together with --csv", "--gradient")]
    [InlineData("--out is said together with --csv", "--out", "r.csv")]
    [InlineData("--format is not said together with --csv: the results are CSV too", "--csv", "-", "--format", "json")]
    public void Eval_OptionsThatDoNotFit_AreRefused(string message, params string[] options) =>
        Assert.Equal($"error: {message}\n", CommandRun.Of(["eval", "x", .. options]).Error);
}
