using System.Text.RegularExpressions;

namespace Symbolic.Architecture.Tests;

/// <summary>What must hold of the Markdown pages.</summary>
public sealed class DocumentationTests
{
    private static readonly string[] NotWritten = ["bin", "obj", "node_modules", "BenchmarkDotNet.Artifacts", "TestResults"];
    private static readonly Regex Link = new(@"\[[^\]]*\]\(([^)\s]+)\)");
    private static readonly Regex InlineCode = new("`[^`]*`");
    private static readonly Regex Elsewhere = new(@"^[a-z]+:");

    private static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part.StartsWith('.') || NotWritten.Contains(part)))
            .Order(StringComparer.Ordinal);

    [Fact]
    public void Pages_Found_AreMany() => Assert.True(Pages.Count() > 10);

    [Fact]
    public void Links_Found_AreMany() => Assert.True(Pages.SelectMany(LinksOf).Count() > 20);

    [Fact]
    public void Links_WithinTheRepository_LeadSomewhere()
    {
        foreach (var page in Pages)
        {
            foreach (var link in LinksOf(page))
            {
                var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, "");
                var folder = Path.GetDirectoryName(Repository.FullPath(page))!;
                var target = path.Length == 0 ? Repository.FullPath(page) : Path.GetFullPath(Path.Combine(folder, path));
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{page} links to {link}, which does not exist.");
                Assert.True(anchor.Length == 0 || AnchorsOf(target).Contains(anchor), $"{page} links to {link}; there is no such heading.");
            }
        }
    }

    [Fact]
    public void Decisions_Numbers_AreDistinct()
    {
        var decisions = Pages.Where(page => page.StartsWith("docs/adr/", StringComparison.Ordinal));
        var numbers = decisions.Select(page => page.Split('/')[2][..4]).ToArray();
        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.Distinct(), numbers);
    }

    private static IEnumerable<string> LinksOf(string page) =>
        from line in Prose(Repository.Lines(page))
        from match in Link.Matches(InlineCode.Replace(line, "code"))
        let target = match.Groups[1].Value
        where !Elsewhere.IsMatch(target)
        select target;

    // As the usual renderers make them: small letters, blanks as hyphens, no punctuation.
    private static IEnumerable<string> AnchorsOf(string file) =>
        from line in Prose(File.ReadAllLines(file))
        where line.StartsWith('#')
        let heading = line.TrimStart('#').Trim().ToLowerInvariant()
        select string.Concat(heading.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private static IEnumerable<string> Prose(string[] lines)
    {
        var isCode = false;
        foreach (var line in lines)
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            else if (!isCode) yield return line;
        }
    }
}
