using System.Xml.Linq;

namespace Symbolic.Architecture.Tests;

/// <summary>What a project file says.</summary>
internal sealed class ProjectFile(string path)
{
    private static readonly string[] NotWritten = ["/bin/", "/obj/", "/Generated/"];

    private readonly XDocument _content = XDocument.Load(Repository.FullPath(path));

    public string Path => path;

    /// <summary>The name of the project and of its folder.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(path);

    /// <summary>The folder, from the root of the repository, with forward slashes.</summary>
    public string Folder => path[..path.LastIndexOf('/')];

    public string RootNamespace => Property("RootNamespace") ?? Name;

    public string AssemblyName => Property("AssemblyName") ?? Name;

    /// <summary>The names of the projects that this one refers to.</summary>
    public IEnumerable<string> References => Items("ProjectReference").Select(System.IO.Path.GetFileNameWithoutExtension)!;

    public IEnumerable<string> Packages => Items("PackageReference");

    /// <summary>The assemblies that may see the internals of this one.</summary>
    public IEnumerable<string> Friends => Items("InternalsVisibleTo");

    /// <summary>The hand-written C# files, by path from the root of the repository with forward slashes.</summary>
    public IEnumerable<string> CodeFiles =>
        Directory.EnumerateFiles(Repository.FullPath(Folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !NotWritten.Any(part => file.Contains(part, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    public override string ToString() => path;

    private string? Property(string name) => _content.Descendants(name).FirstOrDefault()?.Value;

    private IEnumerable<string> Items(string kind) =>
        _content.Descendants(kind).Select(item => item.Attribute("Include")?.Value).OfType<string>();
}
