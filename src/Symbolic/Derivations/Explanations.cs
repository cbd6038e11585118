using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>The texts of all rules, looked up by their stable ids, so that they can be translated without touching a rule.</summary>
/// <remarks>In a text, <c>{1}</c> stands for the second term that the step mentions, and what is between backquotes is a formula.</remarks>
internal static partial class Explanations
{
    /// <summary>Chooses the text by the terms that it speaks of.</summary>
    private delegate string Teller(ImmutableArray<Expr> mentions);

    private static readonly FrozenDictionary<string, (string Title, Teller Tell)> ById = Rows().ToFrozenDictionary(
        row => row.Id, row => (row.Title, row.Tell), StringComparer.Ordinal);

    /// <summary>The ids of all rules that have a text.</summary>
    public static IEnumerable<string> Ids => ById.Keys;

    public static string Title(string rule) => ById[rule].Title;

    /// <summary>A text with its terms in place: that of the rule if it brings none of its own.</summary>
    public static string Text(string rule, Wording? wording, ImmutableArray<Expr> mentions, ExplanationStyle style)
    {
        var output = new StringBuilder();
        var segments = (wording?.Text ?? ById[rule].Tell(mentions)).Split('`');
        for (var i = 0; i < segments.Length; i++)
        {
            if (i % 2 == 0) Fill(segments[i], mentions, term => style.Inline(style.Term(term)), output);
            else output.Append(style.Inline(Filled(style.Formula(segments[i]), mentions, style.Term)));
        }

        return output.ToString();
    }

    private static (string Id, string Title, Teller Tell) Row(string id, string title, Teller tell) => (id, title, tell);

    private static (string Id, string Title, Teller Tell) Row(string id, string title, string text) => (id, title, _ => text);

    private static string Filled(string text, ImmutableArray<Expr> mentions, Func<Expr, string> write)
    {
        var output = new StringBuilder();
        Fill(text, mentions, write, output);
        return output.ToString();
    }

    // A place is {digit}; other braces belong to a formula.
    private static void Fill(string text, ImmutableArray<Expr> mentions, Func<Expr, string> write, StringBuilder output)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isPlace = text[i] == '{' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && text[i + 2] == '}';
            if (!isPlace || text[i + 1] - '0' >= mentions.Length)
            {
                output.Append(text[i]);
                continue;
            }

            output.Append(write(mentions[text[i + 1] - '0']));
            i += 2;
        }
    }

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"{{{number}}}");

    private static string List(IEnumerable<string> items)
    {
        var all = items.ToArray();
        return all.Length switch
        {
            0 => "",
            1 => all[0],
            _ => string.Join(", ", all[..^1]) + " and " + all[^1],
        };
    }
}
