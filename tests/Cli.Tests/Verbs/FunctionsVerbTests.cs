using System.Text.Json;
using Symbolic.Functions;

namespace Symbolic.Cli.Tests.Verbs;

public class FunctionsVerbTests
{
    [Fact]
    public void Functions_Named_AreShownInColumns() => Assert.Equal(
        """
        name  synonyms  arguments   derivative       domain
        tanh            1 argument  1 - tanh(x)^2    all real numbers
        asin  arcsin    1 argument  1/sqrt(1 - x^2)  -1 <= x <= 1

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("functions", "tanh", "arcsin"));

    [Fact]
    public void Functions_InJson_ListsEveryRow()
    {
        using var json = JsonDocument.Parse(CommandRun.Answer("functions", "--format", "json"));
        Assert.Equal(
            FunctionTable.Default.Rows.Select(row => row.Name),
            json.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString()!));
        Assert.All(json.RootElement.EnumerateArray(), row => Assert.NotEqual("", row.GetProperty("derivative").GetString()));
    }

    [Fact]
    public void Functions_InMarkdown_IsATable() => Assert.Equal(
        "| name | synonyms | arguments | derivative | domain |\n| --- | --- | --- | --- | --- |\n| `exp` |  | 1 argument | `exp(x)` | all real numbers |\n",
        CommandRun.Answer("functions", "exp", "--format", "markdown"));

    [Fact]
    public void Functions_UnknownName_IsWrongUsage() => Assert.Equal(
        new CommandRun(ExitStatus.Usage, "", "error: there is no function called 'sinn'; symbolic functions lists them all\n"),
        CommandRun.Of("functions", "sinn"));
}
