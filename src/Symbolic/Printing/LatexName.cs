namespace Symbolic.Printing;

/// <summary>Names in LaTeX: <c>\alpha</c>, <c>w_{1}</c>, <c>\mathrm{rate}</c>.</summary>
internal static class LatexName
{
    public static string Of(string name)
    {
        var parts = NameParts.Of(name);
        var stem = Part(parts.Stem);
        return parts.Subscripts.Count == 0 ? stem : $"{stem}_{{{string.Join(", ", parts.Subscripts.Select(Part))}}}";
    }

    /// <summary>A name that takes a further subscript: one that has its own already is put in braces.</summary>
    public static string Atom(string name) => NameParts.Of(name).Subscripts.Count == 0 ? Of(name) : $"{{{Of(name)}}}";

    /// <summary>Whether the name is set as a word and not as a letter.</summary>
    public static bool IsWord(string name)
    {
        var parts = NameParts.Of(name);
        return Part(parts.Stem).Contains('{', StringComparison.Ordinal) || parts.Subscripts.Any(part => Part(part).Contains('{', StringComparison.Ordinal));
    }

    private static string Part(string part)
    {
        if (NameParts.TryGreek(part, out _)) return part == "omicron" ? "o" : $@"\{part}";
        if (part.Any(c => !char.IsAscii(c))) return $@"\text{{{part.Replace("_", @"\_", StringComparison.Ordinal)}}}";
        if (part.Length == 1 && char.IsAsciiLetter(part[0])) return part;
        return part.All(char.IsAsciiDigit) ? part : $@"\mathrm{{{part.Replace("_", @"\_", StringComparison.Ordinal)}}}";
    }
}
