using System.Runtime.CompilerServices;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Tests.Documentation;

/// <summary>What docs/conventions.md says of derivatives at kinks and borders is what compiled code computes there.</summary>
public sealed class ConventionTests
{
    private static readonly string[] Headings = ["derivative of", "by", "is", "at", "value"];

    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        var isWanted = false;
        foreach (var line in File.ReadLines(PagePath()))
        {
            var cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
            if (!line.StartsWith('|')) isWanted = false;
            else if (cells.SequenceEqual(Headings)) isWanted = true;
            else if (isWanted && !line.StartsWith("| ---", StringComparison.Ordinal))
                rows.Add(cells[0].Trim('`'), cells[1].Trim('`'), cells[3].Trim('`'), cells[4].Trim('`'));
        }

        return rows;
    }

    [Fact]
    public void Rows_Found_AreMany() => Assert.True(Rows().Count > 40, $"Only {Rows().Count} rows.");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Gradient_OfARow_HasItsValue(string text, string by, string at, string value)
    {
        var point = at.Split(',', StringSplitOptions.TrimEntries).Select(part => part.Split('=')).ToArray();
        Expr[] variables = [.. point.Select(part => part[0].Parse()).Append(by.Parse()).Distinct()];
        double[] numbers = [.. variables.Select((_, k) => k < point.Length ? point[k][1].Parse().Evaluate() : 0.5)];
        var (term, which, expected) = (text.Parse(), Array.IndexOf(variables, by.Parse()), value.Parse().Evaluate());
        var gradient = new double[variables.Length];
        term.CompileGradient(variables)(numbers, gradient);
        Assert.Equal(expected, gradient[which], 1e-15);
        Assert.Equal(expected, term.Differentiate(variables[which]).Compile(variables)(numbers), 1e-15);
    }

    private static string PagePath([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Symbolic.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "docs", "conventions.md");
    }
}
