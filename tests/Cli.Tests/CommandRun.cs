using System.Text;

namespace Symbolic.Cli.Tests;

/// <summary>One run of the command inside the test process.</summary>
internal sealed record CommandRun(int Status, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments) => WithInput("", arguments);

    public static CommandRun WithInput(string input, params string[] arguments) => WithInput(Encoding.UTF8.GetBytes(input), arguments);

    public static CommandRun WithInput(byte[] input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var status = SymbolicCommand.Run(arguments, new Terminal(new MemoryStream(input), output, error));
        return new CommandRun(status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>The output of a run that must succeed and say nothing else.</summary>
    public static string Answer(params string[] arguments)
    {
        var run = Of(arguments);
        Assert.Equal("", run.Error);
        Assert.Equal(ExitStatus.Success, run.Status);
        return run.Output;
    }
}
