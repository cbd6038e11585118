using System.Collections.Frozen;
using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>The texts of all rules, looked up by their stable ids, so that they can be translated without touching a rule.</summary>
internal static partial class Explanations
{
    /// <summary>Writes a text about some terms.</summary>
    public delegate string Teller(ImmutableArray<Expr> mentions, Func<Expr, string> write);

    private static readonly FrozenDictionary<string, (string Title, Teller Tell)> ById = Rows().ToFrozenDictionary(
        row => row.Id, row => (row.Title, row.Tell), StringComparer.Ordinal);

    /// <summary>The ids of all rules that have a text.</summary>
    public static IEnumerable<string> Ids => ById.Keys;

    public static string Title(string rule) => ById[rule].Title;

    public static string Text(string rule, ImmutableArray<Expr> mentions, Func<Expr, string> write) => ById[rule].Tell(mentions, write);

    private static (string Id, string Title, Teller Tell) Row(string id, string title, Teller tell) => (id, title, tell);

    // Mentions by number: {0}, {1}, ...
    private static (string Id, string Title, Teller Tell) Row(string id, string title, string text) =>
        (id, title, (mentions, write) => Fill(text, mentions, write));

    private static string Fill(string text, ImmutableArray<Expr> mentions, Func<Expr, string> write)
    {
        for (var i = 0; i < mentions.Length; i++)
        {
            var place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{{i}}}");
            if (text.Contains(place, StringComparison.Ordinal)) text = text.Replace(place, write(mentions[i]), StringComparison.Ordinal);
        }

        return text;
    }

    private static string List(IEnumerable<string> items, string last = "and")
    {
        var all = items.ToArray();
        return all.Length switch
        {
            0 => "",
            1 => all[0],
            _ => string.Join(", ", all[..^1]) + $" {last} " + all[^1],
        };
    }
}
