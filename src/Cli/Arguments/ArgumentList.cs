using System.Globalization;

namespace Symbolic.Cli.Arguments;

/// <summary>What the user wrote after the name of a command: expressions and options, in any order.</summary>
/// <remarks>Only what begins with two dashes is an option, so that <c>diff "-x^2"</c> means what it says; after a bare <c>--</c>
/// everything is an expression.</remarks>
internal sealed class ArgumentList
{
    // By names: the help says different things of one option in different commands.
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<(Option Option, string Value)> _repeated = [];

    private ArgumentList(List<string> positional) => Positional = positional;

    /// <summary>What is no option.</summary>
    public IReadOnlyList<string> Positional { get; }

    public static ArgumentList Read(ReadOnlySpan<string> arguments, IReadOnlyList<Option> options)
    {
        var positional = new List<string>();
        var list = new ArgumentList(positional);
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            if (argument == "--")
            {
                positional.AddRange(arguments[(i + 1)..]);
                break;
            }

            if (argument == "-h")
            {
                list._values[Option.Help.Name] = "";
            }
            else if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                var equals = argument.IndexOf('=', StringComparison.Ordinal);
                var option = Find(equals < 0 ? argument : argument[..equals], options);
                var value = equals < 0 ? null : argument[(equals + 1)..];
                if (option.Value is null)
                {
                    if (value is not null) throw new UsageException($"{option.Name} takes no value");
                }
                else if (value is null)
                {
                    if (++i == arguments.Length) throw new UsageException($"{option.Name} needs a value: {option.Usage}");
                    value = arguments[i];
                }

                if (option.Repeats) list._repeated.Add((option, value ?? ""));
                else if (!list._values.TryAdd(option.Name, value ?? "")) throw new UsageException($"{option.Name} is given twice");
            }
            else
            {
                positional.Add(argument);
            }
        }

        return list;
    }

    public bool Has(Option option) => option.Repeats ? Texts(option).Any() : _values.ContainsKey(option.Name);

    /// <summary>The values of an option that may be given several times.</summary>
    public IEnumerable<string> Texts(Option option) => _repeated.Where(given => given.Option.Name == option.Name).Select(given => given.Value);

    /// <summary>The value of an option, or null if it is not given.</summary>
    public string? Text(Option option) => _values.GetValueOrDefault(option.Name);

    /// <summary>The value of an option that is a whole number.</summary>
    public int Whole(Option option, int least, int otherwise)
    {
        if (Text(option) is not { } text) return otherwise;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < least)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture, $"{option.Name} takes a whole number from {least} to {int.MaxValue}, not '{text}'"));
        }

        return value;
    }

    /// <summary>The value of an option that is a positive number; null if it is not given.</summary>
    public double? Positive(Option option)
    {
        if (Text(option) is not { } text) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 && double.IsFinite(value)) return value;
        throw new UsageException($"{option.Name} takes a positive number, not '{text}'");
    }

    /// <summary>The value of an option that is one of some words.</summary>
    public T Choice<T>(Option option, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        if (Text(option) is not { } text) return choices[0].Value;
        foreach (var (word, value) in choices)
        {
            if (word == text) return value;
        }

        var words = new List<string>();
        foreach (var (word, _) in choices) words.Add(word);
        throw new UsageException($"{option.Name} takes {string.Join(", ", words)}, not '{text}'");
    }

    private static Option Find(string name, IReadOnlyList<Option> options)
    {
        foreach (var option in options)
        {
            if (option.Name == name) return option;
        }

        throw new UsageException($"there is no option {name} here; an expression that begins with -- goes after a bare --");
    }
}
