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

    private static readonly Dictionary<char, string> ByLetter = GreekLetters.ToDictionary(row => row.Letter, row => row.Name);

    private static readonly Dictionary<string, char> ByName =
        GreekLetters.DistinctBy(row => row.Name).ToDictionary(row => row.Name, row => row.Letter, StringComparer.Ordinal);

    /// <summary>A Greek letter by its English name, so that α and alpha are one symbol; other names stay.</summary>
    public static string Canonical(string name)
    {
        if (name == "∞") return "oo";
        if (!ByLetter.TryGetValue(name[0], out var spelled)) return name;
        return name.Length == 1 || name[1] == '_' || char.IsAsciiDigit(name[1]) ? spelled + name[1..] : name;
    }

    /// <summary>The Greek letter of a name, if it has one.</summary>
    public static bool TryGreek(string name, out char letter) => ByName.TryGetValue(name, out letter);

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
