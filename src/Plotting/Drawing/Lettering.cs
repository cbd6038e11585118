using System.Globalization;
using ScottPlot;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Plotting.Drawing;

/// <summary>The texts of pictures.</summary>
internal static class Lettering
{
    private const int LongestTitle = 76;
    private const int LongestEntry = 44;
    private const int LongestNumber = 6;
    private const int UsualDigits = 6;

    // Families with the signs of mathematics, in the order of preference.
    private static readonly string[] Families =
        ["DejaVu Sans", "Noto Sans", "Liberation Sans", "Arial", "Segoe UI", "Helvetica", "DejaVu Serif"];

    private static readonly Lazy<string> Chosen = new(Choose);

    /// <summary>The font of all texts.</summary>
    public static string Font => Chosen.Value;

    /// <summary>A term in the signs of mathematics.</summary>
    public static string Of(Expr term) => term.ToUnicode();

    /// <summary><c>f(x) = x²</c>, or <c>f(x)</c> alone where the term is too long for a legend.</summary>
    public static string Entry(string name, Expr term)
    {
        var text = Of(term);
        return name.Length + text.Length + 3 <= LongestEntry ? $"{name} = {text}" : name;
    }

    /// <summary>A title, cut where it is too long for a picture.</summary>
    public static string Title(string text) => text.Length <= LongestTitle ? text : text[..(LongestTitle - 1)] + "…";

    /// <summary>Several terms, or how many there are where that is too long.</summary>
    public static string TitleOf(IReadOnlyList<Expr> terms, Expr variable)
    {
        var text = string.Join(", ", terms.Select(Of));
        return text.Length <= LongestTitle ? text : $"{terms.Count} functions of {variable.ToUnicode()}";
    }

    /// <summary>A number as it is read: six digits at most, a true minus sign, and powers of ten: <c>−2.5·10⁻⁷</c>.</summary>
    public static string Number(double value) => Number(value, UsualDigits);

    /// <summary>How numbers of an interval are written: with as many digits as tell them apart.</summary>
    public static Func<double, string> NumbersOf(Interval interval)
    {
        var size = Math.Max(Math.Abs(interval.Lower), Math.Abs(interval.Upper));
        var shared = Math.Ceiling(Math.Log10(size / (interval.Upper - interval.Lower)));
        var digits = (int)Math.Clamp(shared + 3, UsualDigits, 15);
        return value => Number(value, digits);
    }

    private static string Number(double value, int digits)
    {
        var text = value.ToString($"G{digits}", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        if (mark < 0) return text.Replace('-', '−');
        var exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var factor = text[..mark].Replace('-', '−');
        return (factor is "1" or "−1" ? factor[..^1] : factor + "·") + PowerOfTen(exponent);
    }

    /// <summary>A number in four digits.</summary>
    public static string Short(double value) =>
        Number(double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>A term whose long fractions are short decimals: fitted parameters have more digits than they mean.</summary>
    public static string Rounded(Expr term)
    {
        // The printers write numbers exactly. So names stand for the numbers while the term is printed.
        var names = new Dictionary<Expr, Expr>();
        var texts = new List<(string Name, string Text)>();
        foreach (var node in Traversal.ChildrenFirst(term))
        {
            if (node is not Number { Value: var value } || value.ToString().Length <= LongestNumber) continue;
            var name = $"Anumber{(char)('a' + texts.Count % 26)}{new string('z', texts.Count / 26)}";
            texts.Add((name, Short(value.Abs().ToDouble())));
            var symbol = Symbol.Named(name);
            names.Add(node, value.Sign < 0 ? -symbol : symbol);
        }

        var text = Of(term.Substitute(names));
        foreach (var (name, number) in texts.OrderByDescending(pair => pair.Name.Length))
            text = text.Replace(name, number, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A power of ten: <c>10⁻⁷</c>.</summary>
    public static string PowerOfTen(int exponent)
    {
        const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        var digits = exponent.ToString(CultureInfo.InvariantCulture);
        return "10" + string.Concat(digits.Select(digit => digit == '-' ? '⁻' : Raised[digit - '0']));
    }

    private static string Choose()
    {
        var installed = SkiaSharp.SKFontManager.Default.FontFamilies.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Families.FirstOrDefault(installed.Contains) ?? Fonts.Default;
    }
}
