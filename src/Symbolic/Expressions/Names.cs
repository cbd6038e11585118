namespace Symbolic.Expressions;

/// <summary>What may stand as the name of a symbol or function.</summary>
internal static class Names
{
    public static bool IsReserved(string name) => name is "pi" or "e" or "oo" or "nan" or "true" or "false";

    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !IsLetter(name[0])) return false;
        foreach (var c in name)
        {
            if (!IsLetter(c) && !char.IsAsciiDigit(c)) return false;
        }

        return true;
    }

    /// <summary>The one spelling of a name: Greek letters by their names, subscripts by _ and digits.</summary>
    /// <exception cref="ArgumentException">The text would not parse as a name.</exception>
    public static string Checked(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (IsIdentifier(name.TrimEnd(Parsing.Spelling.Subscripts)) && Parsing.Spelling.Canonical(name) is var spelled && !IsReserved(spelled))
            return spelled;
        throw new ArgumentException($"'{name}' is not a name: use a letter, then letters, digits and underscores.", nameof(name));
    }

    // As in the grammar.
    private static bool IsLetter(char c) => c == '_' || char.IsAsciiLetter(c) || (c > '\u007F' && c is
        '\u00AA' or '\u00B5' or '\u00BA' or (>= '\u00C0' and <= '\u024F' and not ('\u00D7' or '\u00F7'))
        or (>= '\u0370' and <= '\u0373') or '\u0376' or '\u0377' or (>= '\u037B' and <= '\u037D') or '\u0386' or (>= '\u0388' and <= '\u03FF')
        or (>= '\u0400' and <= '\u0481') or (>= '\u048A' and <= '\u052F') or (>= '\u1E00' and <= '\u1FBC')
        or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3'));
}
