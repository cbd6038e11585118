using System.Globalization;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Tests.Documentation;

namespace Symbolic.Tests.Functions;

/// <summary>The page <c>docs/functions.md</c> is the function table. With WRITE_PAGES=1 in the environment the test writes it.</summary>
public sealed class FunctionPageTests
{
    private const string Name = "functions.md";

    // As the domains of these rows call them.
    private static readonly Dictionary<string, string[]> ArgumentNames = new(StringComparer.Ordinal)
    {
        ["log"] = ["x", "b"], ["atan2"] = ["y", "x"], ["clamp"] = ["x", "lo", "hi"], ["polygamma"] = ["n", "x"],
    };

    private static IEnumerable<string> Expected => FunctionTable.Default.Rows.Select(Row)
        .Prepend("| --- | --- | --- | --- | --- | --- |")
        .Prepend("| function | synonyms | domain | derivative | kink | source |");

    [Fact]
    public void Page_OfFunctions_ShowsEveryRowAndNothingElse()
    {
        var page = Page.Lines(Name);
        var expected = Expected.ToArray();
        if (Environment.GetEnvironmentVariable("WRITE_PAGES") == "1")
        {
            var prose = page.Where(line => !line.StartsWith('|')).ToList();
            prose.InsertRange(prose.FindIndex(line => line.StartsWith("<!--", StringComparison.Ordinal)) + 1, expected);
            File.WriteAllText(Page.PathOf(Name), string.Join('\n', prose) + "\n");
            return;
        }

        Assert.Equal(expected, page.Where(line => line.StartsWith('|')));
    }

    private static string Row(Function row)
    {
        string[] names = ArgumentNames.GetValueOrDefault(row.Name) ?? ["x", "y", "z"];
        var isOpen = row.MaxArity == int.MaxValue;
        names = names[..(isOpen ? 2 : row.MaxArity)];
        var arguments = names.Select(name => (Expr)Symbol.Named(name)).ToArray();
        var call = $"`{row.Name}({string.Join(", ", names)}{(isOpen ? ", ..." : "")})`";
        var kink = row.Kink is null ? "" : string.Format(CultureInfo.InvariantCulture, row.Kink, names);
        var derivative = arguments.Length == 1
            ? Partial(row, arguments, 0)
            : string.Join("; ", names.Select((name, i) => $"by {name}: {Partial(row, arguments, i)}"));
        return $"| {call} | {string.Join(", ", row.Synonyms)} | {row.Domain} | {derivative} | {kink} | {row.Source} |";
    }

    private static string Partial(Function row, Expr[] arguments, int index)
    {
        try
        {
            return $"`{Apply.Create(row, arguments).Differentiate(arguments[index])}`";
        }
        catch (UnsupportedException)
        {
            return "not known";
        }
    }
}
