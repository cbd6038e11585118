namespace Symbolic.Cli.Arguments;

/// <summary>Lists in the value of an option.</summary>
internal static class ListText
{
    /// <summary>The items between the commas that stand outside all brackets, without blanks around them.</summary>
    public static List<string> Split(string text)
    {
        var items = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0))
            {
                items.Add(text[start..i].Trim());
                start = i + 1;
            }
            else if (text[i] is '(' or '[')
            {
                depth++;
            }
            else if (text[i] is ')' or ']')
            {
                depth--;
            }
        }

        return items;
    }
}
