using System.Text;
using Symbolic.Cli.Answers;
using Symbolic.Expressions;

namespace Symbolic.Cli.Reports;

/// <summary>The answer of a verb that tells several things: titles with lines and tables under them.</summary>
/// <param name="format">How terms are written.</param>
internal sealed class Report(Format format)
{
    private readonly StringBuilder _text = new();

    /// <summary>Begins a part; a blank line separates it from the one before.</summary>
    public Report Title(string title)
    {
        if (_text.Length > 0) _text.Append('\n');
        _text.Append(title).Append(":\n");
        return this;
    }

    /// <summary>Adds a line to the part.</summary>
    public Report Line(string line)
    {
        _text.Append("  ").Append(line).Append('\n');
        return this;
    }

    /// <summary>Adds a sentence that stands for itself.</summary>
    public Report Sentence(string text)
    {
        if (_text.Length > 0) _text.Append('\n');
        _text.Append(text).Append('\n');
        return this;
    }

    /// <summary>Adds a table, each column as wide as it has to be.</summary>
    /// <param name="rows">The rows, the first one with the names of the columns.</param>
    public Report Table(params IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = new int[rows[0].Count];
        foreach (var row in rows)
        {
            for (var i = 0; i < widths.Length; i++) widths[i] = Math.Max(widths[i], row[i].Length);
        }

        foreach (var row in rows) Line(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        return this;
    }

    /// <summary>Adds text as it is, such as a derivation, after a blank line.</summary>
    public Report Verbatim(string text)
    {
        _text.Append('\n').Append(text);
        return this;
    }

    /// <summary>A term as this report writes it.</summary>
    public string Term(Expr term) => format.Write(term);

    /// <summary>Exact coordinates as tuple; of one variable the term alone.</summary>
    public string Point(IReadOnlyList<Expr> point) => point.Count == 1 ? Term(point[0]) : $"({string.Join(", ", point.Select(Term))})";

    /// <summary>The whole text.</summary>
    public override string ToString() => _text.ToString();
}
