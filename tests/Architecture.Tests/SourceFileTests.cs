using System.Text.RegularExpressions;

namespace Symbolic.Architecture.Tests;

/// <summary>Where files stand, what they are called, and how large they get.</summary>
public sealed class SourceFileTests
{
    private const int MaxLines = 400;
    private const int MaxWidth = 160;

    // Literals are data, and breaking them would hide what they say.
    private static readonly Regex Literal = new("\"\"\".*?\"\"\"|\"[^\"]*\"");

    // Names of patterns, which say nothing about what is inside.
    private static readonly string[] NotConcepts =
        ["Helpers", "Helper", "Utils", "Util", "Utilities", "Common", "Managers", "Base", "Misc"];

    private static readonly Regex FileNamespace = new(@"^namespace ([\w.]+);\s*$", RegexOptions.Multiline);
    private static readonly Regex BlockNamespace = new(@"^namespace [\w.]+\s*(\{|$)", RegexOptions.Multiline);
    private static readonly Regex StaticClass = new(@"^public static (partial )?class ", RegexOptions.Multiline);
    private static readonly Regex Extension = new(@"\(\s*this ");
    private static readonly Regex TypeDeclaration = new(
        @"^(public|internal|file|abstract|sealed|static|readonly|partial|ref|unsafe| )*\b(class|struct|record|interface|enum|delegate)\b ",
        RegexOptions.Multiline);

    [Fact]
    public void CodeFiles_Found_AreMany() => Assert.True(Repository.CodeFiles.Count() > 80);

    [Fact]
    public void Folders_Names_AreConcepts()
    {
        foreach (var file in Repository.CodeFiles)
            Assert.True(!file.Split('/')[..^1].Intersect(NotConcepts).Any(), $"{file} stands in a folder named after a pattern.");
    }

    [Fact]
    public void CodeFiles_Length_IsCapped()
    {
        var lengths = Repository.CodeFiles.Select(file => (File: file, Lines: Repository.Lines(file).Length));
        AssertNone(from file in lengths where file.Lines > MaxLines select $"{file.File} has {file.Lines}", $"more than {MaxLines} lines");
    }

    [Fact]
    public void CodeFiles_Lines_AreNotTooWide()
    {
        var wide =
            from file in Repository.CodeFiles
            from line in Repository.Lines(file).Index()
            where Literal.Replace(line.Item, "\"\"").Length > MaxWidth
            select $"{file}:{line.Index + 1} has {line.Item.Length} characters";
        AssertNone(wide, $"more than {MaxWidth} characters");
    }

    [Fact]
    public void CodeFiles_Namespace_IsTheFolder()
    {
        foreach (var project in Repository.AllProjects)
        {
            foreach (var file in project.CodeFiles)
            {
                var text = File.ReadAllText(Repository.FullPath(file));
                Assert.False(BlockNamespace.IsMatch(text), $"{file}: the namespace must be file-scoped.");
                var match = FileNamespace.Match(text);
                if (!match.Success)
                {
                    // Top-level statements and assembly attributes need no namespace; types do.
                    Assert.False(TypeDeclaration.IsMatch(text), $"{file} declares a type outside any namespace.");
                    continue;
                }

                var folder = file[..file.LastIndexOf('/')];
                var expected = (project.RootNamespace + folder[project.Folder.Length..].Replace('/', '.')).TrimEnd('.');
                var found = match.Groups[1].Value;
                if (found == "Symbolic" && IsExtensions(text)) continue;
                Assert.True(found == expected, $"{file}: the namespace is {found}, and should be {expected}.");
            }
        }
    }

    private static void AssertNone(IEnumerable<string> found, string what)
    {
        var all = found.ToArray();
        Assert.True(all.Length == 0, $"There are files with {what}:\n{string.Join('\n', all)}");
    }

    // One "using Symbolic;" brings in what users call, wherever it stands.
    private static bool IsExtensions(string text) =>
        TypeDeclaration.Count(text) == 1 && StaticClass.IsMatch(text) && Extension.IsMatch(text);
}
