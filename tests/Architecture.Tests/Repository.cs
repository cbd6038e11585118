using System.Runtime.CompilerServices;

namespace Symbolic.Architecture.Tests;

/// <summary>The files of the repository, as they are written.</summary>
internal static class Repository
{
    private static readonly string[] CodeFolders = ["src", "tests", "bench"];

    public static string Root { get; } = FindRoot();

    /// <summary>The projects of the product, by the name of their folder.</summary>
    public static IReadOnlyDictionary<string, ProjectFile> Source { get; } = Projects("src").ToDictionary(project => project.Name);

    public static IEnumerable<ProjectFile> AllProjects => CodeFolders.SelectMany(Projects);

    /// <summary>The hand-written C# files, by path from the root with forward slashes.</summary>
    public static IEnumerable<string> CodeFiles => AllProjects.SelectMany(project => project.CodeFiles);

    public static string FullPath(string path) => Path.Combine(Root, path);

    public static string[] Lines(string path) => File.ReadAllLines(FullPath(path));

    private static IEnumerable<ProjectFile> Projects(string folder) => Directory.Exists(FullPath(folder))
        ? Directory.EnumerateFiles(FullPath(folder), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new ProjectFile(Path.GetRelativePath(Root, path).Replace('\\', '/')))
        : [];

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Symbolic.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"No Symbolic.sln above {here}.");
        return folder.FullName;
    }
}
