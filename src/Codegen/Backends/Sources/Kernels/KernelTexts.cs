using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Symbolic.Codegen.Backends.Sources.Kernels;

/// <summary>Texts with several kernels, which are separated by empty lines.</summary>
internal static partial class KernelTexts
{
    /// <summary>The functions of some texts by name.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="name">Finds the name of a function in its text, as the first group.</param>
    public static FrozenDictionary<string, string> Split(IEnumerable<string> texts, Regex name) => texts
        .SelectMany(text => text.ReplaceLineEndings("\n").Split("\n\n"))
        .ToFrozenDictionary(function => name.Match(function).Groups[1].Value, function => function);

    /// <summary>What a kernel calls, or in Python names, without the underscore before the names.</summary>
    public static IEnumerable<string> CallsOf(string text) => text.Split('\n')
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith('#'))
        .SelectMany(line => Called().Matches(line).Select(match => match.Value.TrimStart('_')))
        .Distinct();

    [GeneratedRegex(@"(?<![\w.])(_\w+|\w+(?=\())")]
    private static partial Regex Called();
}
