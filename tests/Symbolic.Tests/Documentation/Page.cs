using System.Runtime.CompilerServices;

namespace Symbolic.Tests.Documentation;

/// <summary>A page under <c>docs/</c>, and the tables in it.</summary>
internal static class Page
{
    public static string PathOf(string name) => Path.Combine(FindRoot(), "docs", name);

    public static string[] Lines(string name) => File.ReadAllLines(PathOf(name));

    /// <summary>The rows of all tables whose headings begin with the given ones, cell by cell, without backquotes.</summary>
    public static IEnumerable<string[]> Rows(string name, params string[] headings)
    {
        var isWanted = false;
        foreach (var line in Lines(name))
        {
            if (!line.StartsWith('|'))
            {
                isWanted = false;
                continue;
            }

            var cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
            if (cells.Take(headings.Length).SequenceEqual(headings)) isWanted = true;
            else if (isWanted && !line.StartsWith("| ---", StringComparison.Ordinal))
                yield return [.. cells.Select(cell => cell.Replace("`", "", StringComparison.Ordinal))];
        }
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Symbolic.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"No Symbolic.sln above {here}.");
        return folder.FullName;
    }
}
