using System.Globalization;
using Symbolic.Expressions;

namespace Symbolic.Printing;

/// <summary>A row's way of writing an application, as in <c>string.Format</c>: text with {0} for the first argument, braces
/// doubled. It is expanded into pieces, so that the arguments are never formatted into strings.</summary>
internal static class Template
{
    public static bool IsTemplate(string text) => text.Contains("{0}", StringComparison.Ordinal);

    /// <summary>Appends a template with arguments.</summary>
    /// <param name="template">The text.</param>
    /// <param name="arguments">What {0}, {1} … stand for.</param>
    /// <param name="pieces">Where to.</param>
    /// <param name="minimum">How tightly an argument must hold together between two pieces of text.</param>
    public static void Expand(string template, ReadOnlySpan<Expr> arguments, Printer.Pieces pieces, Func<string, string, Precedence> minimum)
    {
        var before = "";
        foreach (var (text, argument) in Parts(template))
        {
            if (argument < 0)
            {
                before = text;
                pieces.Text(text);
            }
            else
            {
                pieces.Term(arguments[argument], minimum(before, text));
                before = "";
            }
        }
    }

    // Texts have the argument number -1; an argument carries the text behind it, which tells how it is enclosed.
    private static List<(string Text, int Argument)> Parts(string template)
    {
        var parts = new List<(string, int)>();
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else if (c == '{')
            {
                var end = template.IndexOf('}', i);
                parts.Add((text.ToString(), -1));
                text.Clear();
                parts.Add(("", int.Parse(template.AsSpan(i + 1, end - i - 1), NumberStyles.None, CultureInfo.InvariantCulture)));
                i = end;
            }
            else
            {
                text.Append(c);
            }
        }

        parts.Add((text.ToString(), -1));
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (parts[i].Item2 >= 0) parts[i] = (parts[i + 1].Item2 < 0 ? parts[i + 1].Item1 : "", parts[i].Item2);
        }

        return parts;
    }
}
