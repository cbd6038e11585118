namespace Symbolic.Expressions;

/// <summary>What may stand as the name of a symbol or function.</summary>
internal static class Names
{
    public static bool IsReserved(string name) => name is "pi" or "e" or "oo" or "nan" or "true" or "false";

    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_')) return false;
        foreach (var c in name)
        {
            if (!char.IsLetter(c) && c != '_' && !char.IsAsciiDigit(c)) return false;
        }

        return true;
    }
}
