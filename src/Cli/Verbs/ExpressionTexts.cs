using Symbolic.Cli.Arguments;
using Symbolic.Errors;
using Symbolic.Parsing;

namespace Symbolic.Cli.Verbs;

/// <summary>The expressions that a command line gives.</summary>
internal static class ExpressionTexts
{
    /// <summary>Their texts; - stands for standard input.</summary>
    /// <exception cref="UsageException">There is none, or there are too many.</exception>
    public static List<string> Read(Verb verb, ArgumentList arguments, Terminal terminal, bool takesSeveral)
    {
        if (arguments.Positional.Count == 0) throw new UsageException($"{verb.Name} needs an expression: symbolic {verb.Name} {verb.Usage}");
        if (arguments.Positional.Count > 1 && !takesSeveral)
        {
            throw new UsageException(
                $"{verb.Name} takes one expression, and '{arguments.Positional[1]}' is a second; quote an expression that contains blanks");
        }

        var texts = new List<string>();
        foreach (var text in arguments.Positional) texts.Add(text == "-" ? ReadAll(terminal.Input) : text);
        return texts;
    }

    private static string ReadAll(Stream input)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = input.Read(buffer, 0, buffer.Length)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > 4L * ParseOptions.Default.MaxLength) throw new LimitExceededException("standard input is too long");
        }

        var text = Terminal.Encoding.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return text.TrimStart('\uFEFF').TrimEnd('\r', '\n');
    }
}
