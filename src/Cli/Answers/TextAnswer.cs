using System.Globalization;
using System.Text;
using Symbolic.Cli.Arguments;
using Symbolic.Derivations;

namespace Symbolic.Cli.Answers;

/// <summary>Writes answers for people.</summary>
internal static class TextAnswer
{
    /// <summary>The result, in lines.</summary>
    public static string Result(Answer answer, Format format)
    {
        var text = format switch
        {
            Format.Latex => Latex(answer),
            Format.Markdown => $"${Latex(answer)}$",
            Format.MathML => MathML(answer),
            _ when answer.Rank == 0 => format.Write(answer.Entries[0]),
            _ when answer.Rank == 1 => Lines(answer, format),
            _ => Rows(answer.Entries, answer.Columns, entry => format.Write(entry)),
        };
        return text.Length == 0 ? text : text + "\n";
    }

    /// <summary>Where the result equals the term that was given, in a line; nothing if it does everywhere.</summary>
    public static string Conditions(Answer answer, Format format)
    {
        if (answer.Conditions.Count == 0) return "";
        var texts = answer.Conditions.Select(condition => format == Format.Markdown ? $"${condition.ToLatex()}$" : format.Write(condition));
        return $"where {string.Join(", ", texts)}\n";
    }

    /// <summary>The derivation, in the format nearest to the one that is asked.</summary>
    public static string Steps(Derivation derivation, Format format, Detail detail)
    {
        return format switch
        {
            Format.Latex => derivation.ToLatex(detail),
            Format.Markdown => derivation.ToMarkdown(detail),
            Format.MathML => throw new UsageException("steps are not written as mathml; take markdown or latex"),
            _ => derivation.ToText(detail),
        };
    }

    /// <summary>The numbers at a point, in one line for a term or a vector and one for each row of a matrix.</summary>
    public static string Values(Answer answer, double[] values, Point point)
    {
        var text = answer.Rank switch
        {
            0 => " " + Number(values[0]),
            1 => $" [{string.Join(", ", values.Select(Number))}]",
            _ => "\n" + Rows(values, answer.Columns, Number),
        };
        return $"at {point}:{text}\n";
    }

    /// <summary>A number as the infix syntax reads it.</summary>
    public static string Number(double value) =>
        value.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e", StringComparison.Ordinal).Replace('E', 'e');

    private static string Lines(Answer answer, Format format)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < answer.Entries.Length; i++)
        {
            if (i > 0) lines.Append('\n');
            lines.Append(CultureInfo.InvariantCulture, $"d/d{answer.Variables[i]} = {format.Write(answer.Entries[i])}");
        }

        return lines.ToString();
    }

    private static string Rows<T>(T[] entries, int columns, Func<T, string> write) =>
        Table(entries, columns, write, "[", ", ", "]", "\n");

    private static string Latex(Answer answer)
    {
        if (answer.Rank == 0) return answer.Entries[0].ToLatex();
        var rows = Table(answer.Entries, answer.Columns, entry => entry.ToLatex(), "", " & ", "", " \\\\ ");
        return $"\\begin{{pmatrix}} {rows} \\end{{pmatrix}}";
    }

    private static string MathML(Answer answer)
    {
        if (answer.Rank == 0) return answer.Entries[0].ToMathML();
        var rows = Table(answer.Entries, answer.Columns, entry => $"<mtd>{Inside(entry.ToMathML())}</mtd>", "<mtr>", "", "</mtr>", "");
        return $"<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow><mo>(</mo><mtable>{rows}</mtable><mo>)</mo></mrow></math>";
    }

    // A table has one math element around all of its cells.
    private static string Inside(string math)
    {
        var start = math.IndexOf('>', StringComparison.Ordinal) + 1;
        return $"<mrow>{math[start..math.LastIndexOf('<')]}</mrow>";
    }

    private static string Table<T>(T[] entries, int columns, Func<T, string> write, string open, string between, string close, string rows)
    {
        var text = new StringBuilder();
        for (var i = 0; i < entries.Length; i++)
        {
            if (i > 0 && i % columns == 0) text.Append(rows);
            text.Append(i % columns == 0 ? open : between).Append(write(entries[i]));
            if (i % columns == columns - 1) text.Append(close);
        }

        return text.ToString();
    }
}
