namespace Symbolic.Printing;

/// <summary>Names in MathML, with Greek letters and subscripts.</summary>
internal static class MathMLName
{
    public static string Of(string name)
    {
        var parts = NameParts.Of(name);
        var stem = Part(parts.Stem);
        if (parts.Subscripts.Count == 0) return stem;
        var subscripts = string.Join("<mo>,</mo>", parts.Subscripts.Select(Part));
        return $"<msub>{stem}{(parts.Subscripts.Count == 1 ? subscripts : $"<mrow>{subscripts}</mrow>")}</msub>";
    }

    /// <summary>Text of an element, with the characters escaped that XML gives a meaning.</summary>
    public static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    private static string Part(string part)
    {
        if (NameParts.TryGreek(part, out var letter)) return $"<mi>{letter}</mi>";
        return part.All(char.IsAsciiDigit) ? $"<mn>{part}</mn>" : $"<mi>{Escape(part)}</mi>";
    }
}
