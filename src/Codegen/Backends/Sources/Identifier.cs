using System.Globalization;
using System.Text;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>Makes identifiers of names.</summary>
internal static class Identifier
{
    /// <summary>The name with an underscore for each character that an identifier cannot have, and before a digit.</summary>
    /// <remarks>Only ASCII letters stay: C17 compilers differ about others.</remarks>
    public static string Of(string name, IReadOnlySet<string>? reserved = null)
    {
        var text = new StringBuilder();
        if (name.Length == 0 || char.IsAsciiDigit(name[0])) text.Append('_');
        foreach (var c in name) text.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        var identifier = text.ToString();
        return reserved is not null && reserved.Contains(identifier) ? identifier + "_" : identifier;
    }

    /// <summary>What may stand in a comment of one line: no control characters, and nothing with which C would
    /// go on in the next line: a backslash, or the question marks of its trigraph.</summary>
    public static string InComment(string text)
    {
        var line = new StringBuilder();
        foreach (var c in text)
        {
            var isEndOfLine = char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            line.Append(isEndOfLine || char.IsControl(c) || c is '\\' or '?' ? ' ' : c);
        }

        return line.ToString();
    }
}
