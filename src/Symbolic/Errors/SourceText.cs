using System.Globalization;
using System.Text;

namespace Symbolic.Errors;

/// <summary>A text with positions, able to point at one of them.</summary>
internal sealed class SourceText(string text)
{
    private const int ExcerptWidth = 100;

    public (int Line, int Column) Position(int offset)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < offset && i < text.Length; i++)
        {
            if (text[i] != '\n') continue;
            line++;
            start = i + 1;
        }

        return (line, CodePoints(start, Math.Min(offset, text.Length)) + 1);
    }

    /// <summary>The problem with its position, the line it is on, and a caret under the place; a long line is cut around it.</summary>
    public string Describe(string problem, int offset)
    {
        offset = Math.Min(offset, text.Length);
        var (line, column) = Position(offset);
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var end = text.IndexOf('\n', offset);
        if (end < 0) end = text.Length;
        if (end > offset && text[end - 1] == '\r') end--;

        var from = Math.Max(start, offset - ExcerptWidth / 2);
        var to = Math.Min(end, from + ExcerptWidth);
        if (from > start && char.IsLowSurrogate(text[from])) from++;

        var excerpt = new StringBuilder();
        excerpt.Append(CultureInfo.InvariantCulture, $"line {line}, column {column}: {problem}\n  ");
        var lead = from > start ? "..." : "";
        excerpt.Append(lead);
        for (var i = from; i < to; i++) excerpt.Append(Visible(i));
        if (to < end) excerpt.Append("...");
        excerpt.Append("\n  ").Append(' ', lead.Length + CodePoints(from, offset)).Append('^');
        return excerpt.ToString();
    }

    /// <summary>A piece of the text, or the beginning of a long one.</summary>
    public static string Short(string piece) => piece.Length <= 40 ? piece : piece[..(char.IsHighSurrogate(piece[39]) ? 39 : 40)] + "...";

    /// <summary>The character at an index, or null outside the text.</summary>
    public char? At(int index) => index >= 0 && index < text.Length ? text[index] : null;

    // Control characters and lone surrogates would break the alignment or the terminal; a tab is as wide as a space.
    private char Visible(int index)
    {
        var c = text[index];
        if (c == '\t') return ' ';
        var isPaired = char.IsHighSurrogate(c) ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(text[index - 1]);
        return char.IsControl(c) || (char.IsSurrogate(c) && !isPaired) ? '\uFFFD' : c;
    }

    private int CodePoints(int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (!char.IsLowSurrogate(text[i]) || i == 0 || !char.IsHighSurrogate(text[i - 1])) count++;
        }

        return count;
    }
}
