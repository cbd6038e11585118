using System.Globalization;

namespace Symbolic.Cli.Reports;

/// <summary>Numbers that were computed, for people: to ten digits, as more are seldom right. JSON has all digits.</summary>
internal static class Digits
{
    public static string Of(double value) => Short(value, "G10");

    /// <summary>Small quantities of which only the size matters: two digits.</summary>
    public static string Size(double value) => Short(value, "G2");

    /// <summary>Standard errors: three digits.</summary>
    public static string Error(double value) => Short(value, "G3");

    /// <summary>A point as tuple; of one variable the number alone.</summary>
    public static string Of(IReadOnlyList<double> point) => point.Count == 1 ? Of(point[0]) : $"({string.Join(", ", point.Select(Of))})";

    /// <summary>What a search leaves of 0 as 0: its results are right to about twelve digits after the point.</summary>
    public static double Rounded(double value) => Math.Abs(value) < 1e-12 ? 0 : value;

    private static string Short(double value, string format)
    {
        // Minus zero is 0 to people.
        var text = (value + 0.0).ToString(format, CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0) return text;
        var power = int.Parse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{text[..exponent]}e{power}");
    }
}
