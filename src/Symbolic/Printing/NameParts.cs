using Symbolic.Parsing;

namespace Symbolic.Printing;

/// <summary>A name as it is typeset: a stem with subscripts. <c>w1</c> and <c>w_1</c> are w with the subscript 1, <c>x_max</c> is x with
/// the subscript max.</summary>
/// <param name="Stem">What stands on the line.</param>
/// <param name="Subscripts">What stands below it; empty for most names.</param>
internal sealed record NameParts(string Stem, IReadOnlyList<string> Subscripts)
{
    public static NameParts Of(string name)
    {
        var parts = name.Split('_');
        // Underscores that separate nothing are part of the name.
        if (parts.Any(part => part.Length == 0)) return new NameParts(name, []);
        var subscripts = parts[1..].ToList();
        var stem = parts[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (stem.Length < parts[0].Length) subscripts.Insert(0, parts[0][stem.Length..]);
        return new NameParts(stem, subscripts);
    }

    /// <summary>The Greek letter that a part of a name stands for.</summary>
    public static bool TryGreek(string part, out char letter) => Spelling.TryGreek(part, out letter);
}
