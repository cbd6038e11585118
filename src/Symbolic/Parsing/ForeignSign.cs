using System.Globalization;
using System.Text;
using Antlr4.Runtime;
using Symbolic.Errors;

namespace Symbolic.Parsing;

/// <summary>What to say about a character that is no part of the syntax: most come from other languages, which call for other
/// advice.</summary>
internal static class ForeignSign
{
    public static string Problem(IToken found, SourceText source, IToken? previous)
    {
        var sign = found.Text[0];
        var next = source.At(found.StopIndex + 1);
        var before = source.At(found.StartIndex - 1);
        return sign switch
        {
            '=' when next is '<' or '>' => $"'={next}' is not an operator; write {next}=",
            '=' => "'=' is not an operator; write == for an equation",
            '&' or '\u2227' => $"{Character(found, source)} is not an operator; write and(a, b) for two conditions that both hold",
            '|' when next == '|' => "'|' is not an operator; write or(a, b) for two conditions of which one holds",
            '|' => "'|' is not an operator; write abs(x) for an absolute value, or(a, b) for two conditions",
            '\u2228' => "'\u2228' is not an operator; write or(a, b) for two conditions of which one holds",
            '\u00AC' or '~' => $"{Character(found, source)} is not an operator; write not(a) for a condition that does not hold",
            '{' or '}' => $"'{sign}' has no meaning here; use '(' and ')' to group",
            '\\' => "'\\' begins a command of LaTeX; here names are written without it, as in sqrt(x) or alpha",
            '$' => "'$' has no meaning here; write the expression without it",
            '\'' or '\u2032' when previous is { Text: var name } && before != ' ' =>
                $"a prime can only stand between the name and the arguments of an unknown function, as in f'(x); '{SourceText.Short(name)}' has no arguments",
            '\u222B' => "'\u222B' has no meaning here; write integrate(f, x) or integrate(f, x, a, b)",
            '\u2211' => "'\u2211' has no meaning here; write sum(body, index, from, to)",
            '\u220F' => "'\u220F' has no meaning here; write product(body, index, from, to)",
            '\u2202' => "'\u2202' has no meaning here; write diff(f, x)",
            _ => $"the character {Character(found, source)} has no meaning here",
        };
    }

    // A sign by its look if it has one, otherwise by its number.
    private static string Character(IToken found, SourceText source)
    {
        var sign = found.Text[0];
        var next = source.At(found.StopIndex + 1);
        if (char.IsHighSurrogate(sign) && next is { } low && char.IsLowSurrogate(low))
            return string.Create(CultureInfo.InvariantCulture, $"'{sign}{low}' (U+{new Rune(sign, low).Value:X})");
        var isSeen = !char.IsControl(sign) && !char.IsSurrogate(sign) && char.GetUnicodeCategory(sign) is not
            (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.NonSpacingMark);
        return isSeen ? $"'{sign}'" : string.Create(CultureInfo.InvariantCulture, $"U+{(int)sign:X4}");
    }
}
