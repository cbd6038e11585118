using System.Globalization;
using System.Text;
using Symbolic.Cli.Verbs;

namespace Symbolic.Cli.Arguments;

/// <summary>The help, written from the tables of verbs and options.</summary>
internal static class HelpText
{
    /// <summary>The help on the whole command.</summary>
    public static string Of(IReadOnlyList<Verb> verbs)
    {
        var text = new StringBuilder();
        text.Append("Symbolic differentiation from the command line.\n\nUsage: symbolic COMMAND ...\n\nCommands:\n");
        foreach (var verb in verbs) text.Append(CultureInfo.InvariantCulture, $"  {verb.Name,-10} {verb.Summary}\n");
        text.Append("\nsymbolic COMMAND --help shows the options of a command; symbolic --version the version.\n");
        text.Append("An expression that is a single - is read from standard input.\n\nExamples:\n");
        foreach (var verb in verbs)
        {
            if (verb.Examples.Count > 0) text.Append(CultureInfo.InvariantCulture, $"  symbolic {verb.Examples[0].Line}\n");
        }

        return text.ToString();
    }

    /// <summary>The help on one verb.</summary>
    public static string Of(Verb verb)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"symbolic {verb.Name}: {verb.Summary}\n\nUsage: symbolic {verb.Name} {verb.Usage}\n");
        Section(text, "Options", [.. verb.Options.Append(Option.Help).Select(option => (option.Usage, option.Summary))]);
        Section(text, "Examples", [.. verb.Examples.Select(example => ($"symbolic {example.Line}", example.Shows))]);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, List<(string Left, string Right)> lines)
    {
        var width = lines.Max(line => line.Left.Length);
        text.Append(CultureInfo.InvariantCulture, $"\n{title}:\n");
        foreach (var (left, right) in lines) text.Append(CultureInfo.InvariantCulture, $"  {left.PadRight(width)}  {right}\n");
    }
}
