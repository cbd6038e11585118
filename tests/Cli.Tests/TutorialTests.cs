using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Symbolic.Cli.Tests;

/// <summary>
/// Runs every command of the tutorial and compares its output to the letter. With WRITE_PAGES=1 in the environment the tests write the
/// outputs into the pages and the pictures beside them.
/// </summary>
public sealed partial class TutorialTests : IDisposable
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("WRITE_PAGES") == "1";

    private readonly string _pictures = Directory.CreateTempSubdirectory("tutorial").FullName;

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Folder(), "*.md").Select(path => Path.GetFileName(path)).Order()];

    public void Dispose() => Directory.Delete(_pictures, recursive: true);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_OfTheTutorial_ShowsWhatTheCommandsPrint(string name)
    {
        var path = Path.Combine(Folder(), name);
        var page = File.ReadAllText(path);
        var expected = WithOutputs(page.TrimEnd('\n').Split('\n'));
        if (Writes) File.WriteAllText(path, expected);
        else Assert.Equal(expected, page);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Picture_OfAPage_IsThereAndMadeByACommand(string name)
    {
        var page = File.ReadAllText(Path.Combine(Folder(), name));
        foreach (var picture in Link().Matches(page).Select(match => match.Groups[1].Value))
        {
            Assert.True(Writes || File.Exists(Path.Combine(Folder(), picture)), picture);
            Assert.Matches($"(--out|--plot) {Regex.Escape(picture)}", page);
        }
    }

    [Fact]
    public void Index_OfTheTutorial_NamesEveryPage()
    {
        var index = File.ReadAllText(Path.Combine(Folder(), "..", "tutorial.md"));
        foreach (var path in Directory.GetFiles(Folder(), "*.md"))
            Assert.Contains($"](tutorial/{Path.GetFileName(path)})", index, StringComparison.Ordinal);
    }

    // The lines of a page, every command followed by what it prints now.
    private string WithOutputs(string[] lines)
    {
        var text = new StringBuilder();
        var inside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var isCommand = inside && lines[i].StartsWith("$ symbolic ", StringComparison.Ordinal);
            if (lines[i].StartsWith("```", StringComparison.Ordinal)) inside = lines[i] == "```console";
            else if (inside && !isCommand) continue;
            text.Append(lines[i]).Append('\n');
            if (!isCommand) continue;
            var command = lines[i]["$ symbolic ".Length..];
            while (command.EndsWith(" \\", StringComparison.Ordinal))
            {
                text.Append(lines[++i]).Append('\n');
                command = command[..^1] + lines[i].TrimStart();
            }

            text.Append(Output(command).TrimEnd()).Append('\n');
            if (!lines[i + 1].StartsWith("```", StringComparison.Ordinal) && HasAnother(lines, i)) text.Append('\n');
        }

        return text.ToString();
    }

    private static bool HasAnother(string[] lines, int from)
    {
        var end = Array.FindIndex(lines, from + 1, line => line.StartsWith("```", StringComparison.Ordinal));
        return Array.FindIndex(lines, from + 1, end - from, line => line.StartsWith("$ ", StringComparison.Ordinal)) >= 0;
    }

    // Files of data lie beside the pages; pictures go to a temporary folder unless they are wanted.
    private string Output(string command)
    {
        var words = Words(command).ToArray();
        var shown = "";
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i - 1] is "--data" or "--csv") words[i] = Path.Combine(Folder(), words[i]);
            if (words[i - 1] is not ("--out" or "--plot")) continue;
            shown = words[i];
            words[i] = Writes ? Path.Combine(Folder(), shown) : Path.Combine(_pictures, Path.GetFileName(shown));
            Directory.CreateDirectory(Path.GetDirectoryName(words[i])!);
        }

        var run = CommandRun.Of(words);
        var picture = words.SkipWhile(word => word is not ("--out" or "--plot")).Skip(1).FirstOrDefault();
        if (picture is not null) Assert.True(File.Exists(picture) && new FileInfo(picture).Length > 0, command + "\n" + run.Error);
        var output = run.Output + run.Error;
        return picture is null ? output : output.Replace(picture, shown, StringComparison.Ordinal);
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

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "docs", "tutorial"));

    [GeneratedRegex(@"!\[[^\]]*\]\(([^)]*)\)")]
    private static partial Regex Link();
}
