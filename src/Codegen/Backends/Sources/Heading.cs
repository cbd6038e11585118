using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>The comment above a function: what it computes, and the order of its inputs and results.</summary>
internal static class Heading
{
    private const int MaxLength = 110;

    public static IEnumerable<string> Of(SourceFunction function)
    {
        var title = function.Title ?? "";
        if (title.Length > MaxLength) title = title[..(MaxLength - 3)] + "...";
        var what = function.Form switch
        {
            SourceForm.Value => title.Length > 0 ? title : "a value",
            SourceForm.Gradient => title.Length > 0 ? $"{title}, and its gradient" : "a value and its gradient",
            _ => title.Length > 0 ? title : "several results",
        };
        yield return Identifier.InComment($"{function.Name}: {what}");
        foreach (var line in Wrapped(Places(function.Tape.Inputs))) yield return Identifier.InComment(line);
        for (var array = 0; array < function.Tape.Arrays.Length; array++)
        {
            if (function.Tape.Arrays[array] is { IsParameter: true } parameter)
                yield return Identifier.InComment(Text($"{function.NameOf(array)} holds the {parameter.Length} numbers of {parameter.Name}, row by row."));
        }

        if (function.Form == SourceForm.Gradient)
            yield return $"{function.Results}[i] is the derivative by x[i].";
        if (function.Tape.Instructions.Any(each => each is { Opcode: Opcode.Load, IsChecked: true }))
            yield return "An element that is asked for outside its array is an error where the language has one, otherwise not a number.";
    }

    // The components of an array that stand in order are named together.
    private static IEnumerable<string> Places(ImmutableArray<string> inputs)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            var last = i;
            if (Component(inputs[i]) is { } first)
            {
                while (last + 1 < inputs.Length && Component(inputs[last + 1]) is { } next
                    && next.Name == first.Name && next.Number == first.Number + (last + 1 - i))
                    last++;
            }

            yield return last == i
                ? Text($"x[{i}] is {inputs[i]}")
                : Text($"x[{i}] to x[{last}] are {inputs[i]} to {inputs[last]}");
            i = last;
        }
    }

    private static (string Name, int Number)? Component(string input)
    {
        var bracket = input.IndexOf('[', StringComparison.Ordinal);
        if (bracket <= 0 || input[^1] != ']') return null;
        var inside = input.AsSpan(bracket + 1, input.Length - bracket - 2);
        return int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (input[..bracket], number) : null;
    }

    private static IEnumerable<string> Wrapped(IEnumerable<string> items)
    {
        var line = new StringBuilder();
        foreach (var item in items)
        {
            if (line.Length + item.Length + 2 > MaxLength)
            {
                yield return line.Append(',').ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? ", " : "").Append(item);
        }

        if (line.Length > 0) yield return line.Append('.').ToString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
