using System.Runtime.CompilerServices;
using Symbolic.Simplifier.Rules;

namespace Symbolic.Simplifier.Tests.Rules;

/// <summary>The page <c>docs/rules.md</c> is the table of rules. With WRITE_PAGES=1 in the environment the test writes it.</summary>
public sealed class RulePageTests
{
    private static IEnumerable<string> Expected => RuleTable.Default.Rules.Select(Row)
        .Prepend("| --- | --- | --- | --- | --- | --- |")
        .Prepend("| rule | rewrites | if known | where | soundness | example |");

    [Fact]
    public void Page_OfRules_ShowsEveryRowAndNothingElse()
    {
        var path = PathOf("rules.md");
        var page = File.ReadAllLines(path);
        var expected = Expected.ToArray();
        if (Environment.GetEnvironmentVariable("WRITE_PAGES") == "1")
        {
            var prose = page.Where(line => !line.StartsWith('|')).ToList();
            prose.InsertRange(prose.FindIndex(line => line.StartsWith("<!--", StringComparison.Ordinal)) + 1, expected);
            File.WriteAllText(path, string.Join('\n', prose) + "\n");
            return;
        }

        Assert.Equal(expected, page.Where(line => line.StartsWith('|')));
    }

    private static string Row(Rule rule)
    {
        var sound = rule.Soundness switch { Soundness.Always => "always", Soundness.OnDomain => "on the domain", _ => "generic" };
        var direction = rule.IsExpanding ? "=>" : "->";
        return $"| {rule.Id} | `{rule.PatternText} {direction} {rule.ReplacementText}` | {rule.When} | {rule.Where} | {sound} | `{rule.Example}` |";
    }

    private static string PathOf(string name, [CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Symbolic.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"No Symbolic.sln above {here}.");
        return Path.Combine(folder.FullName, "docs", name);
    }
}
