using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Cli.Verbs;

/// <summary>The table of all functions.</summary>
internal sealed class FunctionsVerb : Verb
{
    private static readonly string[] Headings = ["name", "synonyms", "arguments", "derivative", "domain"];

    public override string Name => "functions";

    public override string Summary => "the table of all functions";

    public override string Usage => "[NAME...] [options]";

    public override IReadOnlyList<Option> Options => [Option.Format];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("functions", "all functions"),
        ("functions tanh atan2", "only these"),
        ("functions --format json", "for programs"),
    ];

    public override int Run(ArgumentList arguments, Terminal terminal)
    {
        var rows = new List<string[]>();
        foreach (var function in Chosen(arguments.Positional)) rows.Add(Cells(function));
        terminal.Write(arguments.Choice(Option.Format, ("text", Format.Text), ("markdown", Format.Markdown), ("json", Format.Json)) switch
        {
            Format.Markdown => Markdown(rows),
            Format.Json => Json(rows),
            _ => Text(rows),
        });
        return ExitStatus.Success;
    }

    private static IEnumerable<Function> Chosen(IReadOnlyList<string> names)
    {
        var table = FunctionTable.Default;
        if (names.Count == 0) return table.Rows;
        var chosen = new List<Function>();
        foreach (var name in names)
        {
            var rows = table.Find(name);
            if (rows.IsEmpty) throw new UsageException($"there is no function called '{name}'; symbolic functions lists them all");
            chosen.AddRange(rows);
        }

        return chosen;
    }

    private static string[] Cells(Function function)
    {
        string[] names = ["x", "y", "z"];
        var count = Math.Min(Math.Max(function.MinArity, function.MaxArity == int.MaxValue ? 2 : function.MaxArity), names.Length);
        var variables = names[..count].Select(name => (Expr)Symbol.Named(name)).ToArray();
        var term = Apply.Create(function, variables);
        var derivative = count == 1
            ? Partial(term, variables[0])
            : string.Join("; ", variables.Select(variable => $"d/d{variable} {Partial(term, variable)}"));
        return [function.Name, string.Join(", ", function.Synonyms), function.ArityText, derivative, function.Domain];
    }

    private static string Partial(Expr term, Expr variable)
    {
        try
        {
            return term.Differentiate(variable).ToInfix();
        }
        catch (UnsupportedException)
        {
            return "not known";
        }
    }

    private static string Text(List<string[]> rows)
    {
        var all = rows.Prepend(Headings).ToList();
        var widths = Headings.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in all)
        {
            var line = new StringBuilder();
            for (var column = 0; column < row.Length; column++) line.Append(row[column].PadRight(widths[column] + 2));
            text.Append(line.ToString().TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static string Markdown(List<string[]> rows)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", Headings)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"|{string.Concat(Headings.Select(_ => " --- |"))}\n");
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column is 0 or 3 ? $"`{cell}`" : cell.Replace("|", "\\|", StringComparison.Ordinal));
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    private static string Json(List<string[]> rows)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, JsonAnswer.Options))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                for (var column = 0; column < row.Length; column++) json.WriteString(Headings[column], row[column]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Terminal.Encoding.GetString(output.WrittenSpan) + "\n";
    }
}
