using System.Runtime.CompilerServices;
using System.Text;

namespace Symbolic.Cli.Tests;

/// <summary>Runs every command of the README and compares the output to the letter.</summary>
public class ReadmeTests
{
    private const string FirstCommand = "dotnet run --project src/Cli -- ";

    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (var (command, output) in Read())
            {
                if (command != "dotnet test") examples.Add(command, output);
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Command_OfTheReadme_PrintsWhatIsShown(string command, string output)
    {
        var input = "";
        if (command.StartsWith("echo ", StringComparison.Ordinal))
        {
            var pipe = command.LastIndexOf(" | ", StringComparison.Ordinal);
            input = command["echo ".Length..pipe];
            input = input.StartsWith("-e ", StringComparison.Ordinal) ? input[3..].Replace("\\n", "\n", StringComparison.Ordinal) : input;
            input = input.Trim('\'') + "\n";
            command = command[(pipe + 3)..];
        }

        command = command.StartsWith(FirstCommand, StringComparison.Ordinal) ? command[FirstCommand.Length..] : command["symbolic ".Length..];
        var run = CommandRun.WithInput(input, [.. Words(command)]);
        Assert.Equal(output.TrimEnd(), (run.Output + run.Error).TrimEnd());
    }

    [Fact]
    public void Readme_HasBothCommandsOfAFreshMachine()
    {
        var commands = Read().Select(example => example.Command).ToArray();
        Assert.Equal([FirstCommand + "diff \"x^2*sin(x)\" --steps", "dotnet test"], commands[..2]);
        Assert.True(commands.Length >= 10);
    }

    private static IEnumerable<(string Command, string Output)> Read([CallerFilePath] string path = "")
    {
        var readme = Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "README.md");
        var (inside, command, output) = (false, "", new StringBuilder());
        foreach (var line in File.ReadLines(readme))
        {
            var ends = inside && (line == "```" || line.StartsWith("$ ", StringComparison.Ordinal));
            if (ends && command.Length > 0) yield return (command, output.ToString());
            if (ends) (command, output) = ("", new StringBuilder());
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = line == "```console";
            else if (inside && line.StartsWith("$ ", StringComparison.Ordinal)) command = line[2..];
            else if (inside) output.Append(line).Append('\n');
        }
    }

    // The words of a command, with double quotes around some.
    private static IEnumerable<string> Words(string command)
    {
        var quoted = command.Split('"');
        for (var i = 0; i < quoted.Length; i++)
        {
            if (i % 2 == 1) yield return quoted[i];
            else
            {
                foreach (var word in quoted[i].Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return word;
            }
        }
    }
}
