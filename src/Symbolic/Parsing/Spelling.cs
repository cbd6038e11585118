using System.Globalization;

namespace Symbolic.Parsing;

/// <summary>Other spellings of names and numbers.</summary>
internal static class Spelling
{
    private static readonly (char Letter, string Name)[] GreekLetters =
    [
        ('α', "alpha"), ('β', "beta"), ('γ', "gamma"), ('δ', "delta"), ('ε', "epsilon"), ('ζ', "zeta"), ('η', "eta"),
        ('θ', "theta"),
        ('ι', "iota"), ('κ', "kappa"), ('λ', "lambda"), ('μ', "mu"), ('ν', "nu"), ('ξ', "xi"), ('ο', "omicron"), ('π', "pi"),
        ('ρ', "rho"), ('σ', "sigma"), ('τ', "tau"), ('υ', "upsilon"), ('φ', "phi"), ('χ', "chi"), ('ψ', "psi"), ('ω', "omega"),
        ('Γ', "Gamma"), ('Δ', "Delta"), ('Θ', "Theta"), ('Λ', "Lambda"), ('Ξ', "Xi"), ('Π', "Pi"), ('Σ', "Sigma"), ('Φ', "Phi"),
        ('Ψ', "Psi"), ('Ω', "Omega"), ('ϵ', "epsilon"), ('ϑ', "theta"), ('ϕ', "phi"), ('µ', "mu"),
    ];

    /// <summary>The digits that stand below the line.</summary>
    public static char[] Subscripts { get; } = [.. "₀₁₂₃₄₅₆₇₈₉"];

    /// <summary>A Greek letter by its English name, so that α and alpha are one symbol, and subscripts by _ and digits; other names
    /// stay.</summary>
    public static string Canonical(string name)
    {
        if (name == "∞") return "oo";
        if (name[^1] is >= '₀' and <= '₉') name = WithoutSubscript(name);
        if (char.IsAscii(name[0]) || Spelled(name[0]) is not { } spelled) return name;
        return name.Length == 1 || name[1] == '_' || char.IsAsciiDigit(name[1]) ? spelled + name[1..] : name;
    }

    /// <summary>The Greek letter of a name, if it has one.</summary>
    public static bool TryGreek(string name, out char letter)
    {
        foreach (var row in GreekLetters)
        {
            if (row.Name != name) continue;
            letter = row.Letter;
            return true;
        }

        letter = default;
        return false;
    }

    /// <summary>A name as people write it: α for alpha, w₁ for w_1. <see cref="Canonical"/> undoes it.</summary>
    public static string Typeset(string name)
    {
        var digits = name.Length;
        while (digits > 0 && char.IsAsciiDigit(name[digits - 1])) digits--;
        var hasSubscript = digits < name.Length && digits >= 2 && name[digits - 1] == '_';
        var stem = hasSubscript ? name[..(digits - 1)] : name;
        // A stem may be followed by more: the letter of alpha_max is one too.
        var end = stem.IndexOf('_', StringComparison.Ordinal);
        var first = end < 0 ? stem : stem[..end];
        var typeset = TryGreek(first, out var letter) ? letter + stem[first.Length..] : stem;
        return hasSubscript ? typeset + new string([.. name[digits..].Select(digit => (char)(digit - '0' + '₀'))]) : typeset;
    }

    /// <summary>A whole number in superscript digits.</summary>
    public static string ToSuperscript(System.Numerics.BigInteger number) =>
        new([.. number.ToString(CultureInfo.InvariantCulture).Select(c => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".IndexOf(c, StringComparison.Ordinal)])]);

    private static string? Spelled(char letter)
    {
        foreach (var row in GreekLetters)
        {
            if (row.Letter == letter) return row.Name;
        }

        return null;
    }

    private static string WithoutSubscript(string name)
    {
        var stem = name.AsSpan().TrimEnd(Subscripts);
        return string.Concat(stem, "_", new string([.. name[stem.Length..].Select(digit => (char)(digit - '₀' + '0'))]));
    }

    /// <summary>The number written in superscript digits.</summary>
    public static Numbers.Rational Superscript(string text) => Numbers.Rational.ParseDecimal(string.Create(text.Length, text, Digits));

    private static void Digits(Span<char> span, string digits)
    {
        for (var i = 0; i < digits.Length; i++)
        {
            span[i] = digits[i] switch
            {
                '⁻' => '-',
                '¹' => '1',
                '²' => '2',
                '³' => '3',
                var c => (char)('0' + CharUnicodeInfo.GetDigitValue(c)),
            };
        }
    }
}
